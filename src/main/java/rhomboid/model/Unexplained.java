package rhomboid.model;

/**
 * A present finding that a condition leaves unexplained.
 *
 * @param finding its code
 * @param decibans what it costs the condition, below zero
 */
public record Unexplained(String finding, int decibans) {}
