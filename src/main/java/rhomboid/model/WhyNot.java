package rhomboid.model;

import java.util.List;
import java.util.Optional;

/**
 * Why a condition is not ranked higher, or not at all.
 *
 * @param candidate the condition with its score and the evidence for and against it, reported or not
 * @param reported true if it is one of the candidates of the assessment
 * @param lastReported the lowest candidate of the assessment, to compare scores with, if there is one
 * @param unfired rules that support the condition and did not fire, with what each lacks, sorted by id
 */
public record WhyNot(
        RankedCandidate candidate, boolean reported, Optional<Candidate> lastReported, List<UnfiredRule> unfired) {

    /** Copies the list. */
    public WhyNot {
        unfired = List.copyOf(unfired);
    }
}
