package rhomboid.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rhomboid.logic.Wording;
import rhomboid.model.Problem;
import rhomboid.rules.Condition;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * Which parts of the conditions of a rule set its scenarios show to matter (modified condition/decision coverage, masking form). A
 * part is tried if in one scenario it holds and the rule would not fire without it, and in another it fails and the rule would fire
 * with it. For one thread.
 */
final class PartCoverage {

    private final Map<String, Parts> rules = new LinkedHashMap<>();

    /** The parts of one rule: which were decisive where they held, and which where they failed. */
    private record Parts(Rule rule, List<Condition> leaves, BitSet held, BitSet failed) {

        void add(Situation situation) {
            boolean[] holds = new boolean[leaves.size()];
            for (int i = 0; i < holds.length; i++) {
                holds[i] = situation.holds(leaves.get(i));
            }
            for (int i = 0; i < holds.length; i++) {
                holds[i] = !holds[i];
                boolean turned = holds(rule.when(), holds, new int[1]);
                holds[i] = !holds[i];
                if (turned != holds(rule.when(), holds, new int[1])) {
                    (holds[i] ? held : failed).set(i);
                }
            }
        }

        private static boolean holds(Condition condition, boolean[] leaves, int[] next) {
            if (condition instanceof Condition.AllOf all) {
                boolean holds = true;
                for (Condition part : all.parts()) {
                    holds &= holds(part, leaves, next);
                }
                return holds;
            }
            if (condition instanceof Condition.AnyOf any) {
                boolean holds = false;
                for (Condition part : any.parts()) {
                    holds |= holds(part, leaves, next);
                }
                return holds;
            }
            return leaves[next[0]++];
        }

        int tried() {
            BitSet both = (BitSet) held.clone();
            both.and(failed);
            return both.cardinality();
        }
    }

    PartCoverage(RuleSet ruleSet) {
        for (Rule rule : ruleSet.ownRules()) {
            rules.put(rule.id(), new Parts(rule, Leaves.of(rule.when()), new BitSet(), new BitSet()));
        }
    }

    /** Adds what came of one scenario. */
    void add(Situation situation) {
        rules.values().forEach(parts -> parts.add(situation));
    }

    /** How many parts there are. */
    int parts() {
        return rules.values().stream().mapToInt(parts -> parts.leaves().size()).sum();
    }

    /** How many of them are tried. */
    int tried() {
        return rules.values().stream().mapToInt(Parts::tried).sum();
    }

    /** Such as {@code 1 of 2}, for a rule. */
    String of(Rule rule) {
        Parts parts = rules.get(rule.id());
        return parts == null
                ? "0 of 0"
                : parts.tried() + " of " + parts.leaves().size();
    }

    /** The parts of a rule that are not tried, as positions among its leaves, with what is missing. */
    List<Gap> gaps(Rule rule) {
        Parts parts = rules.get(rule.id());
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; parts != null && i < parts.leaves().size(); i++) {
            if (!parts.held().get(i) || !parts.failed().get(i)) {
                gaps.add(new Gap(rule, i, !parts.held().get(i), !parts.failed().get(i)));
            }
        }
        return gaps;
    }

    /** Every gap as something to tell, sorted by place. */
    List<Problem> problems() {
        return rules.values().stream()
                .flatMap(parts -> gaps(parts.rule()).stream())
                .map(Gap::problem)
                .sorted()
                .toList();
    }

    /**
     * A part that is not tried.
     *
     * @param leaf its position
     * @param holding whether a scenario is missing in which the rule fires only because the part holds
     * @param failing whether a scenario is missing in which the rule fails only because the part fails
     */
    record Gap(Rule rule, int leaf, boolean holding, boolean failing) {

        Problem problem() {
            String words = Wording.of(Leaves.of(rule.when()).get(leaf));
            String missing = holding && failing
                    ? "is tried by no scenario."
                    : holding
                            ? "is in no scenario the only part that makes it fire."
                            : "is in no scenario the only part that fails.";
            return new Problem(
                    rule.place(),
                    "untried-part",
                    "The part \"" + words + "\" of " + rule.id() + " " + missing,
                    failing
                            ? "Add a scenario in which everything else of the rule holds and this does not."
                            : "Add a scenario in which this holds and none of the other choices does.");
        }
    }
}
