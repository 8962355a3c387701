package rhomboid.check;

import java.util.List;
import java.util.Locale;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Rule;

/** Lists the rules for which age or sex makes a difference, since each should have a source for it. */
final class PersonCheck {

    private PersonCheck() {}

    static void run(Subject subject, Remarks remarks) {
        if (!remarks.want(Lint.L18)) {
            return;
        }
        for (Rule rule : subject.own()) {
            List<Condition> leaves = Leaves.of(rule.when());
            for (int i = 0; i < leaves.size(); i++) {
                if (Leaves.isAbout(leaves.get(i), FactType.PATIENT)) {
                    boolean alone = leaves.stream().allMatch(leaf -> Leaves.isAbout(leaf, FactType.PATIENT));
                    remarks.add(
                            Lint.L18,
                            subject.leaf(rule, i),
                            rule.id() + " depends on " + fields(leaves.get(i)) + (alone ? " alone" : "") + ", by "
                                    + String.join(", ", rule.citation().sources()) + " ("
                                    + rule.citation().basis().name().toLowerCase(Locale.ROOT) + ").",
                            "Check that a source says so.");
                }
            }
        }
    }

    private static String fields(Condition leaf) {
        return String.join(
                " and ",
                Leaves.pattern(leaf).orElseThrow().constraints().stream()
                        .map(Constraint::field)
                        .map(field -> field.drl())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
