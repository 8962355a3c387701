package rhomboid.model;

/**
 * A condition that could explain the case, as rules of the later phases see it. Never a diagnosis.
 *
 * @param condition its code in the vocabulary
 * @param score prior plus weights of evidence, in decibans
 * @param likelihood the score in words
 */
public record Candidate(String condition, int score, Likelihood likelihood) implements Fact {}
