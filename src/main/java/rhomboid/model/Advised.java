package rhomboid.model;

/**
 * Advice that a rule releases, unless another rule withholds it.
 *
 * @param advice its code in the vocabulary
 */
public record Advised(String advice) implements Conclusion {}
