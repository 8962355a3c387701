package rhomboid.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rhomboid.model.Advised;
import rhomboid.model.Conclusion;
import rhomboid.model.Evidence;
import rhomboid.model.Place;
import rhomboid.model.Present;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Rule;
import rhomboid.rules.Vocabulary.ConditionKind;

/** Looks for words of the vocabulary that no rule uses. */
final class UnusedCheck {

    private final Set<String> findings = new HashSet<>();
    private final Set<String> measurements = new HashSet<>();
    private final Set<String> supported = new HashSet<>();
    private final Set<String> advised = new HashSet<>();

    private UnusedCheck(Subject subject) {
        for (Rule rule : subject.rules().rules()) {
            findings.addAll(Leaves.findings(rule));
            measurements.addAll(Leaves.codes(rule, FactType.MEASUREMENT));
            rule.then().forEach(this::add);
        }
        for (ConditionKind condition : subject.rules().vocabulary().conditions().values()) {
            findings.addAll(condition.needs());
        }
    }

    private void add(Conclusion conclusion) {
        if (conclusion instanceof Present present) {
            findings.add(present.finding());
        } else if (conclusion instanceof Evidence evidence && evidence.ratio().value() > 1) {
            supported.add(evidence.condition());
        } else if (conclusion instanceof Advised advice) {
            advised.add(advice.advice());
        }
    }

    static void run(Subject subject, Remarks remarks) {
        if (remarks.want(Lint.L14)) {
            UnusedCheck used = new UnusedCheck(subject);
            unused(subject.entries("findings"), used.findings, "finding", "is used by no rule", remarks);
            unused(subject.entries("measurements"), used.measurements, "measurement", "is used by no rule", remarks);
            unused(subject.entries("conditions"), used.supported, "condition", "is supported by no rule", remarks);
            unused(subject.entries("advice"), used.advised, "advice", "is released by no rule", remarks);
        }
    }

    private static void unused(
            Map<String, Place> entries, Set<String> used, String noun, String what, Remarks remarks) {
        entries.forEach((code, place) -> {
            if (!used.contains(code)) {
                remarks.add(
                        Lint.L14,
                        place,
                        "The " + noun + " \"" + code + "\" " + what + ".",
                        "Write a rule for it, or remove it, with an alias where cases may hold it.");
            }
        });
    }
}
