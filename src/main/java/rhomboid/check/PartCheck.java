package rhomboid.check;

import java.util.List;
import rhomboid.logic.Wording;
import rhomboid.rules.Condition;
import rhomboid.rules.Rule;

/** Looks for parts of conditions without which the rule fires for the same cases. */
final class PartCheck {

    private PartCheck() {}

    static void run(Subject subject, Remarks remarks) {
        if (!remarks.want(Lint.L06)) {
            return;
        }
        for (Rule rule : subject.own()) {
            List<Condition> leaves = Leaves.of(rule.when());
            for (int i = 0; leaves.size() > 1 && i < leaves.size(); i++) {
                if (needless(rule, i, leaves.get(i), subject.proofs())
                        && subject.proofs().firing(rule).isPresent()) {
                    remarks.add(
                            Lint.L06,
                            subject.leaf(rule, i),
                            "The part \"" + Wording.of(leaves.get(i)) + "\" of " + rule.id() + " makes no difference.",
                            "It has been proved that without it the rule fires for exactly the same cases. Delete it, or"
                                    + " correct it.");
                }
            }
        }
    }

    private static boolean needless(Rule rule, int leaf, Condition part, Proofs proofs) {
        Condition when = rule.when();
        if (Parts.isChoice(when, leaf)) {
            Condition without = Parts.with(when, leaf, Parts.FALSE);
            return !proofs.isPossible(when, without, Parts.chosen(when, part));
        }
        Condition without = Parts.with(when, leaf, Parts.TRUE);
        return !(part instanceof Condition.None not
                ? proofs.isPossible(without, when, without, not)
                : proofs.isPossible(without, when, without));
    }
}
