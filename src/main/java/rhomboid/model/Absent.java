package rhomboid.model;

/**
 * A finding that was asked for and that the person does not have. A finding that was not asked for is neither present
 * nor absent.
 *
 * @param finding its code in the vocabulary
 */
public record Absent(String finding) implements Fact {}
