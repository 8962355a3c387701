package rhomboid.model;

/**
 * A finding that the case implies.
 *
 * @param finding its code
 * @param reason the rule and its facts
 */
public record InferredFinding(String finding, Reason reason) {}
