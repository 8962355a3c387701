package rhomboid.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition that could explain the case, with everything that makes up its score. Never a diagnosis.
 *
 * <p>The score is {@code prior + background() + countedFor() + countedAgainst() + unexplainedDecibans}.
 *
 * @param candidate code, score in decibans and likelihood word
 * @param label the condition in words
 * @param prior the weight of its frequency among adults with upper back pain, in decibans
 * @param evidenceFor what speaks for it, strongest first, background too
 * @param evidenceAgainst what speaks against it, strongest first, background too
 * @param unexplained findings of the case that the condition leaves unexplained, by code
 * @param unexplainedDecibans the weight of those findings together, zero or negative; less than their sum where that is held
 */
public record RankedCandidate(
        Candidate candidate,
        String label,
        int prior,
        List<WeightedReason> evidenceFor,
        List<WeightedReason> evidenceAgainst,
        List<Unexplained> unexplained,
        int unexplainedDecibans) {

    /** Copies the lists. */
    public RankedCandidate {
        evidenceFor = List.copyOf(evidenceFor);
        evidenceAgainst = List.copyOf(evidenceAgainst);
        unexplained = List.copyOf(unexplained);
    }

    /** What age and sex alone add to the prior, in decibans; no evidence. */
    public int background() {
        return Stream.concat(evidenceFor.stream(), evidenceAgainst.stream())
                .filter(WeightedReason::background)
                .mapToInt(WeightedReason::decibans)
                .sum();
    }

    /** What all rules about it weigh together, in decibans: age and sex, and the counted evidence for and against. */
    public int evidence() {
        return background() + countedFor() + countedAgainst();
    }

    /** The counted evidence for it, in decibans. */
    public int countedFor() {
        return counted(evidenceFor);
    }

    /** The counted evidence against it, in decibans, zero or negative. */
    public int countedAgainst() {
        return counted(evidenceAgainst);
    }

    private static int counted(List<WeightedReason> weights) {
        return weights.stream()
                .filter(WeightedReason::counts)
                .mapToInt(WeightedReason::decibans)
                .sum();
    }
}
