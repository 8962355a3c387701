package rhomboid.model;

import java.util.List;
import java.util.Optional;

/**
 * Why an assessment says what it says. Immutable and thread-safe.
 *
 * @param assessment what is explained
 */
public record Explanation(Assessment assessment) {

    /** The rules that set the urgency: all escalations to exactly that level; empty at {@link Urgency#SELF_CARE}. */
    public List<EscalationReason> why() {
        return assessment.escalations().stream()
                .filter(escalation -> escalation.urgency() == assessment.urgency())
                .toList();
    }

    /** The evidence for and against a condition, if it is a candidate. */
    public Optional<RankedCandidate> why(String condition) {
        return assessment.candidate(condition);
    }

    /** The evidence for and against a candidate of this assessment, if it is one. */
    public Optional<RankedCandidate> why(RankedCandidate candidate) {
        return why(candidate.candidate().condition());
    }

    /** Advice that would have fitted, each with the contraindication. */
    public List<WithheldAdvice> withheld() {
        return assessment.withheld();
    }

    /** Red-flag questions without an answer that could still raise the urgency. */
    public List<Question> questions() {
        return assessment.questions();
    }

    /** Rules that would raise the urgency and lack one condition. */
    public List<NearMiss> nearMisses() {
        return assessment.nearMisses();
    }
}
