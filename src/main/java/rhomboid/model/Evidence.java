package rhomboid.model;

/**
 * A rule's weight for or against a condition.
 *
 * @param condition its code in the vocabulary
 * @param ratio above 1 for, below 1 against
 */
public record Evidence(String condition, LikelihoodRatio ratio) implements Conclusion {}
