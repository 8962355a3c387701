package rhomboid.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rhomboid.model.Conclusion;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.rules.Condition;
import rhomboid.rules.Rule;
import rhomboid.rules.Vocabulary;

/**
 * Looks at rules that differ only in the range of one number: a value that none of two adjacent ranges holds, or that both hold.
 * Ranges of which one lies inside the other are steps, and not looked at.
 */
final class RangeCheck {

    private final Subject subject;
    private final Vocabulary vocabulary;
    private final Map<String, List<Member>> families = new TreeMap<>();

    /** A rule of a family, with the leaf that holds the number. */
    private record Member(Rule rule, int leaf, Range range) {}

    private RangeCheck(Subject subject) {
        this.subject = subject;
        this.vocabulary = subject.rules().vocabulary();
        for (Rule rule : subject.own()) {
            List<Condition> leaves = Leaves.of(rule.when());
            for (int i = 0; i < leaves.size(); i++) {
                int leaf = i;
                Optional<Range> range = Range.of(leaves.get(i), vocabulary);
                range.ifPresent(
                        known -> families.computeIfAbsent(family(rule, leaves, leaf, known), key -> new ArrayList<>())
                                .add(new Member(rule, leaf, known)));
            }
        }
    }

    /** What the rules of a family share: the rest of the condition, and what they are about. */
    private static String family(Rule rule, List<Condition> leaves, int leaf, Range range) {
        List<Condition> others = new ArrayList<>(leaves);
        others.remove(leaf);
        boolean or = rule.when() instanceof Condition.AnyOf;
        return rule.phase() + " " + or + " " + range.measure() + " " + others + " "
                + rule.then().stream().map(RangeCheck::about).sorted().toList();
    }

    private static String about(Conclusion conclusion) {
        if (conclusion instanceof Escalation) {
            return "level";
        }
        return conclusion instanceof Evidence evidence
                ? evidence.condition() + (evidence.ratio().value() > 1 ? " for" : " against")
                : conclusion.toString();
    }

    static void run(Subject subject, Remarks remarks) {
        if (remarks.want(Lint.L12, Lint.L13)) {
            RangeCheck check = new RangeCheck(subject);
            check.families.values().forEach(members -> check.compare(members, remarks));
        }
    }

    private void compare(List<Member> members, Remarks remarks) {
        members.sort(
                Comparator.comparingDouble((Member member) -> member.range().low())
                        .thenComparing(member -> member.rule().id()));
        List<Range> ranges = members.stream().map(Member::range).toList();
        for (Member lower : members) {
            for (Member higher : members) {
                if (lower.range().isBefore(higher.range())) {
                    compare(lower, higher, ranges, remarks);
                }
            }
        }
    }

    private void compare(Member lower, Member higher, List<Range> ranges, Remarks remarks) {
        String values = higher.range().measure() + " " + lower.range().between(higher.range(), vocabulary);
        if (lower.range().reaches(higher.range())) {
            remarks.add(
                    Lint.L13,
                    subject.leaf(higher.rule(), higher.leaf()),
                    higher.rule().id() + " and " + lower.rule().id() + " both hold for " + values + ".",
                    "Let one of the two ranges end where the other begins.");
        } else if (lower.range().narrowlyMisses(higher.range(), vocabulary)
                && !lower.range().isBridged(higher.range(), ranges)) {
            remarks.add(
                    Lint.L12,
                    subject.leaf(higher.rule(), higher.leaf()),
                    "Neither " + higher.rule().id() + " nor " + lower.rule().id() + " holds for " + values + ".",
                    "Let one of the two ranges begin where the other ends.");
        }
    }
}
