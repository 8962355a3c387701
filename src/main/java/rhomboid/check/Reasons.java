package rhomboid.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rhomboid.model.Assessment;
import rhomboid.model.EscalationReason;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Reason;

/** Says in words which facts made a rule fire. */
final class Reasons {

    private final Assessment assessment;
    private final Map<String, Reason> byRule = new TreeMap<>();

    private Reasons(Assessment assessment) {
        this.assessment = assessment;
        assessment.inferred().forEach(inferred -> add(inferred.reason()));
        assessment.escalations().forEach(escalation -> add(escalation.reason()));
        for (RankedCandidate candidate : assessment.candidates()) {
            candidate.evidenceFor().forEach(evidence -> add(evidence.reason()));
            candidate.evidenceAgainst().forEach(evidence -> add(evidence.reason()));
        }
        assessment.advice().forEach(advice -> add(advice.reason()));
        assessment.withheld().forEach(advice -> add(advice.reason()));
    }

    static Reasons of(Assessment assessment) {
        return new Reasons(assessment);
    }

    private void add(Reason reason) {
        byRule.putIfAbsent(reason.rule().id(), reason);
    }

    /** Why a rule fired, if the assessment tells. */
    Optional<String> of(String rule) {
        return Optional.ofNullable(byRule.get(rule)).map(Reasons::because);
    }

    /** Which rule set the level, if any did. */
    Optional<String> ofLevel() {
        return assessment.escalations().stream()
                .filter(escalation -> escalation.urgency() == assessment.urgency())
                .map(EscalationReason::reason)
                .map(Reasons::because)
                .findFirst();
    }

    static String because(Reason reason) {
        String facts = reason.facts().stream().map(FactText::of).distinct().collect(Collectors.joining(", "));
        return reason.rule().id() + " fired" + (facts.isEmpty() ? "." : " because of " + facts + ".");
    }
}
