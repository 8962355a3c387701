package rhomboid.model;

/**
 * A part of a rule that does not hold for a case.
 *
 * @param words the part as the rule states it, such as {@code present: fever} or {@code pain-score >= 8}
 * @param unknown true if an answer could still make it hold, false if it is known not to hold
 */
public record MissingPart(String words, boolean unknown) {}
