package rhomboid.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rhomboid.model.Escalation;
import rhomboid.model.Present;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Floor;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.Vocabulary;

/** Looks for danger signs without a floor, and for danger signs that no assessment would ask for. */
final class DangerSignCheck {

    private final Subject subject;
    private final Remarks remarks;

    private DangerSignCheck(Subject subject, Remarks remarks) {
        this.subject = subject;
        this.remarks = remarks;
    }

    static void run(Subject subject, Remarks remarks) {
        DangerSignCheck check = new DangerSignCheck(subject, remarks);
        if (remarks.want(Lint.L20)) {
            check.floors();
        }
        if (remarks.want(Lint.L15)) {
            check.questions();
        }
    }

    private void floors() {
        Map<String, Urgency> floors = new TreeMap<>();
        for (Floor floor : subject.rules().floors()) {
            floor.trigger().constraints().stream()
                    .filter(constraint -> constraint.literal() instanceof Codes)
                    .forEach(constraint -> floors.merge(
                            ((Codes) constraint.literal()).codes().get(0), floor.least(), Urgency::atLeast));
        }
        for (Rule rule : subject.own()) {
            Urgency level = level(rule);
            if (rule.phase() == Phase.RED_FLAGS && level.compareTo(Urgency.ROUTINE) > 0) {
                for (String finding : alone(rule.when())) {
                    Urgency floor = floors.getOrDefault(finding, Urgency.SELF_CARE);
                    if (floor.compareTo(level) < 0) {
                        remarks.add(
                                Lint.L20,
                                rule.place(),
                                rule.id() + " sets " + level + " for \"" + finding + "\" alone, but "
                                        + (floor == Urgency.SELF_CARE
                                                ? "safety.yaml has no floor for it."
                                                : "its floor in safety.yaml is only " + floor + "."),
                                "Add the floor, so that no later change can lower the level unseen.");
                    }
                }
            }
        }
    }

    static Urgency level(Rule rule) {
        return rule.then().stream()
                .filter(Escalation.class::isInstance)
                .map(conclusion -> ((Escalation) conclusion).urgency())
                .reduce(Urgency.SELF_CARE, Urgency::atLeast);
    }

    /** The findings each of which makes the condition hold by itself. */
    private static List<String> alone(Condition condition) {
        List<String> alone = new ArrayList<>();
        if (condition instanceof Condition.AllOf all && all.parts().size() == 1) {
            alone.addAll(alone(all.parts().get(0)));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> alone.addAll(alone(part)));
        } else if (condition instanceof Condition.Matches || condition instanceof Condition.Exists) {
            if (Leaves.isAbout(condition, FactType.PRESENT)) {
                alone.addAll(Leaves.codes(condition));
            }
        }
        return alone;
    }

    private void questions() {
        Map<String, Vocabulary.Finding> findings = subject.rules().vocabulary().findings();
        Set<String> inferred = new HashSet<>();
        for (Rule rule : subject.rules().rules(Phase.FINDINGS)) {
            rule.then().forEach(conclusion -> inferred.add(((Present) conclusion).finding()));
        }
        for (Rule rule : subject.own()) {
            if (rule.phase() == Phase.RED_FLAGS && level(rule).compareTo(Urgency.SOON) > 0) {
                for (String code : Leaves.codes(rule, FactType.PRESENT)) {
                    Vocabulary.Finding finding = findings.get(code);
                    if (finding != null && !finding.screen() && !inferred.contains(code)) {
                        remarks.add(
                                Lint.L15,
                                rule.place(),
                                rule.id() + " sets " + level(rule) + " by \"" + code
                                        + "\", which is not a screening question.",
                                "An assessment then does not list it among the open questions. Give it \"screen: true\" in "
                                        + "vocabulary.yaml if it should.");
                    }
                }
            }
        }
    }
}
