package rhomboid.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import rhomboid.model.Escalation;
import rhomboid.model.Urgency;
import rhomboid.rules.Floor;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.Finding;

/** What holds of the level of every case. */
final class LevelProofs {

    private static final String BY_SOLVER = "The solver finds no case that breaks one of them.";

    private final Grounds grounds;
    private final RuleSet ruleSet;

    LevelProofs(Grounds grounds) {
        this.grounds = grounds;
        ruleSet = grounds.ruleSet();
    }

    /** Every floor of safety.yaml is reached. */
    Theorem floors() {
        var broken = new ArrayList<Counterexample>();
        for (Floor floor : ruleSet.floors()) {
            String statement = PatternText.of(floor.trigger()) + " is at least " + floor.least();
            grounds.below(statement, floor.least(), in -> in.matches(floor.trigger()))
                    .ifPresent(broken::add);
        }
        return Theorem.of(
                "floors-hold",
                "Every finding or reading of safety.yaml has at least the level of its floor, whatever else is known or not.",
                BY_SOLVER,
                ruleSet.floors().size(),
                broken);
    }

    /** No rule lowers what another says. */
    Theorem maximum() {
        var broken = new ArrayList<Counterexample>();
        int rules = 0;
        for (Rule rule : ruleSet.rules()) {
            for (Urgency level : levels(rule)) {
                rules++;
                String statement = rule.id() + " gives at least " + level;
                if (!Patterns.readsConclusions(rule.when())) {
                    grounds.below(statement, level, in -> in.fires(rule.id())).ifPresent(broken::add);
                }
            }
        }
        return Theorem.of(
                "urgency-is-a-maximum",
                "When a rule that escalates fires, the level is at least what it says; no other rule takes that away.",
                "The level of the formula is the highest of all, as the engine's is; the language has no verb that lowers.",
                rules,
                broken);
    }

    private static List<Urgency> levels(Rule rule) {
        return rule.then().stream()
                .filter(Escalation.class::isInstance)
                .map(conclusion -> ((Escalation) conclusion).urgency())
                .toList();
    }

    /** The level that sends nobody anywhere is not given with a warning sign. */
    Theorem selfCareLevel() {
        var broken = new ArrayList<Counterexample>();
        Set<String> flags = redFlags(ruleSet);
        for (String finding : flags) {
            grounds.below(finding + " present is never SELF_CARE", Urgency.ROUTINE, in -> in.present(finding))
                    .ifPresent(broken::add);
        }
        for (Floor floor : ruleSet.floors()) {
            if (floor.trigger().type() != FactType.PRESENT && floor.least() != Urgency.SELF_CARE) {
                Function<Consequences, Proposition> kind = in -> in.matches(floor.trigger());
                grounds.below(PatternText.of(floor.trigger()) + " is never SELF_CARE", Urgency.ROUTINE, kind)
                        .ifPresent(broken::add);
            }
        }
        long readings = ruleSet.floors().stream()
                .filter(floor -> floor.trigger().type() != FactType.PRESENT && floor.least() != Urgency.SELF_CARE)
                .count();
        return Theorem.of(
                "no-self-care-with-a-red-flag",
                "The level is never SELF_CARE with a red flag: a finding or reading with a floor, or a screening question"
                        + " answered yes.",
                BY_SOLVER,
                flags.size() + (int) readings,
                broken);
    }

    /** Findings that have a floor or whose question screens for danger. */
    static Set<String> redFlags(RuleSet ruleSet) {
        var flags = new LinkedHashSet<String>();
        for (Floor floor : ruleSet.floors()) {
            if (floor.trigger().type() == FactType.PRESENT && floor.least() != Urgency.SELF_CARE) {
                flags.addAll(
                        floor.trigger().allowed(ruleSet.vocabulary().findings().keySet()));
            }
        }
        ruleSet.vocabulary().findings().values().stream()
                .filter(Finding::screen)
                .map(Finding::code)
                .forEach(flags::add);
        return flags;
    }
}
