package rhomboid.model;

/**
 * Advice that a rule forbids, whatever else releases it.
 *
 * @param advice its code in the vocabulary
 */
public record Withheld(String advice) implements Conclusion {}
