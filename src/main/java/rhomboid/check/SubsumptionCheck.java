package rhomboid.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rhomboid.check.Proofs.Known;
import rhomboid.model.Escalation;
import rhomboid.model.Urgency;
import rhomboid.proof.Proposition;
import rhomboid.rules.Rule;

/** Looks for rules that add nothing to others, and for rules that contradict each other. */
final class SubsumptionCheck {

    private final Subject subject;
    private final Remarks remarks;
    private final Proofs proofs;
    private final Conclusions conclusions;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Set<String> equal = new HashSet<>();

    private SubsumptionCheck(Subject subject, Remarks remarks) {
        this.subject = subject;
        this.remarks = remarks;
        this.proofs = subject.proofs();
        this.conclusions = new Conclusions(subject.rules());
        subject.rules().rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    static void run(Subject subject, Remarks remarks) {
        if (remarks.want(Lint.L07, Lint.L08, Lint.L09, Lint.L10)) {
            SubsumptionCheck check = new SubsumptionCheck(subject, remarks);
            for (Rule rule : subject.own()) {
                check.proofs.firing(rule).ifPresent(known -> check.run(rule, known));
            }
        }
    }

    /** Only rules that fire in a case of the rule can be as wide as it. */
    private void run(Rule rule, Known known) {
        List<Rule> others = known.trace().fired().stream()
                .filter(id -> !id.equals(rule.id()))
                .map(rules::get)
                .toList();
        boolean covered = false;
        for (Rule other : others) {
            covered |= compare(rule, other, known);
        }
        if (!covered && rule.then().stream().allMatch(Escalation.class::isInstance)) {
            several(rule, others);
        }
    }

    private boolean compare(Rule rule, Rule other, Known witness) {
        boolean opposed = Conclusions.areOpposed(rule, other);
        boolean same = Conclusions.areSame(rule, other);
        boolean covered = conclusions.isCovered(rule, other);
        if (!opposed && !same && !covered || !implies(rule, other)) {
            return false;
        }
        boolean both = implies(other, rule);
        if (both && opposed) {
            pair(Lint.L10, rule, other, "speak for and against the same condition in exactly the same cases.", witness);
        } else if (both && same) {
            pair(Lint.L09, rule, other, "fire in exactly the same cases and conclude the same.", witness);
            return true;
        } else if (covered
                && !(both && conclusions.isCovered(other, rule) && rule.id().compareTo(other.id()) < 0)) {
            remarks.add(
                    Lint.L07,
                    rule.place(),
                    rule.id() + " adds nothing to " + other.id() + ", which fires whenever it does.",
                    "It has been proved for every possible case. " + other.id() + " is at " + other.place() + ".");
            return true;
        }
        return false;
    }

    private boolean implies(Rule rule, Rule other) {
        return proofs.isImpossible(proofs.fires(rule), proofs.fires(other).not());
    }

    /** Tells of a pair once, at the rule with the greater id. */
    private void pair(Lint lint, Rule rule, Rule other, String what, Known witness) {
        Rule first = rule.id().compareTo(other.id()) < 0 ? rule : other;
        Rule second = first == rule ? other : rule;
        if (remarks.want(lint) && equal.add(first.id() + " " + second.id() + " " + lint)) {
            remarks.add(
                    lint,
                    second.place(),
                    first.id() + " and " + second.id() + " " + what,
                    first.id() + " is at " + first.place() + ". For example: " + CaseWords.of(witness.stated()) + ".",
                    Optional.of(proofs.shown(witness)));
        }
    }

    /** Whether several other rules together set the level in every case of the rule. */
    private void several(Rule rule, List<Rule> others) {
        Urgency level = DangerSignCheck.level(rule);
        if (level == Urgency.SELF_CARE || others.stream().noneMatch(other -> reaches(other, level))) {
            return;
        }
        List<Rule> reaching = subject.rules().rules().stream()
                .filter(other -> !other.id().equals(rule.id()) && reaches(other, level))
                .toList();
        Proposition none = reaching.stream()
                .map(proofs::fires)
                .reduce(Proposition::or)
                .orElseThrow()
                .not();
        if (proofs.isImpossible(proofs.fires(rule), none)) {
            remarks.add(
                    Lint.L08,
                    rule.place(),
                    rule.id() + " adds nothing: whenever it sets " + level + ", another rule does, or sets more.",
                    "It has been proved for every possible case. In the simplest one it is "
                            + String.join(
                                    ", ",
                                    others.stream()
                                            .filter(other -> reaches(other, level))
                                            .map(Rule::id)
                                            .sorted()
                                            .toList())
                            + ".");
        }
    }

    private static boolean reaches(Rule rule, Urgency level) {
        return DangerSignCheck.level(rule).compareTo(level) >= 0;
    }
}
