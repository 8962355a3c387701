package rhomboid.model;

/**
 * A finding that the person has.
 *
 * @param finding its code in the vocabulary
 */
public record Present(String finding) implements Fact, Conclusion {}
