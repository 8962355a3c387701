package rhomboid.model;

import java.util.List;

/**
 * A condition that could explain the case, with everything that makes up its score. Never a diagnosis.
 *
 * @param candidate code, score in decibans and likelihood word
 * @param label the condition in words
 * @param prior the weight of its frequency among adults with upper back pain, in decibans
 * @param evidenceFor what speaks for it, strongest first
 * @param evidenceAgainst what speaks against it, strongest first
 * @param unexplained findings of the case that the condition leaves unexplained
 * @param unexplainedDecibans the weight of those findings, zero or negative
 */
public record RankedCandidate(
        Candidate candidate,
        String label,
        int prior,
        List<WeightedReason> evidenceFor,
        List<WeightedReason> evidenceAgainst,
        List<String> unexplained,
        int unexplainedDecibans) {

    /** Copies the lists. */
    public RankedCandidate {
        evidenceFor = List.copyOf(evidenceFor);
        evidenceAgainst = List.copyOf(evidenceAgainst);
        unexplained = List.copyOf(unexplained);
    }
}
