package rhomboid.model;

import java.util.List;
import java.util.Optional;

/**
 * Why a condition is not ranked higher, or not at all.
 *
 * @param candidate the condition with its score and the evidence for and against it, reported or not
 * @param reported true if it is one of the candidates of the assessment
 * @param lastReported the lowest candidate of the assessment, to compare scores with, if there is one
 * @param needs findings of which the case must have one before the condition can be a candidate; empty if it has one or the
 *     condition needs none
 * @param unfired rules that support the condition and did not fire, with what each lacks, sorted by id
 */
public record WhyNot(
        RankedCandidate candidate,
        boolean reported,
        Optional<Candidate> lastReported,
        List<String> needs,
        List<UnfiredRule> unfired) {

    /** Copies the lists. */
    public WhyNot {
        needs = List.copyOf(needs);
        unfired = List.copyOf(unfired);
    }
}
