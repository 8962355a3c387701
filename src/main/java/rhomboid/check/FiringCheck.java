package rhomboid.check;

import java.util.List;
import java.util.stream.Collectors;
import rhomboid.logic.Wording;
import rhomboid.proof.NeverFires;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Rule;

/** Looks for rules that can never fire, and says which parts of the condition are to blame. */
final class FiringCheck {

    private FiringCheck() {}

    static void run(Subject subject, Remarks remarks) {
        if (remarks.want(Lint.L04, Lint.L05)) {
            for (Rule rule : subject.own()) {
                if (subject.proofs().firing(rule).isEmpty()) {
                    report(rule, subject, remarks);
                }
            }
        }
    }

    private static void report(Rule rule, Subject subject, Remarks remarks) {
        List<Condition> leaves = Leaves.of(rule.when());
        boolean waits = false;
        for (int i = 0; i < leaves.size(); i++) {
            Condition leaf = leaves.get(i);
            boolean later = Leaves.isAbout(leaf, FactType.CANDIDATE) || Leaves.isAbout(leaf, FactType.LEVEL);
            if (later && subject.proofs().isNever(leaf)) {
                waits = true;
                remarks.add(
                        Lint.L05,
                        subject.leaf(rule, i),
                        rule.id() + " waits for \"" + Wording.of(leaf) + "\", which the rules never conclude.",
                        "It has been proved for every possible case that this never holds.");
            }
        }
        if (!waits) {
            List<Condition> core = NeverFires.core(Parts.conjuncts(rule.when()), subject.proofs()::isImpossible);
            remarks.add(
                    Lint.L04,
                    subject.leaf(rule, first(rule, core)),
                    rule.id() + " can never fire: "
                            + (core.size() == 1
                                    ? "no case meets \"" + Wording.of(core.get(0)) + "\"."
                                    : core.stream()
                                                    .map(part -> "\"" + Wording.of(part) + "\"")
                                                    .collect(Collectors.joining(" and "))
                                            + " contradict each other."),
                    "It has been proved for every possible case that these never hold together.");
        }
    }

    /** The position of the leaf at which the last part of the core begins. */
    private static int first(Rule rule, List<Condition> core) {
        int leaf = 0;
        for (Condition part : Parts.conjuncts(rule.when())) {
            if (part.equals(core.get(core.size() - 1))) {
                return leaf;
            }
            leaf += Leaves.of(part).size();
        }
        return 0;
    }
}
