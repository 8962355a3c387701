package rhomboid.model;

/**
 * One of the things that a rule asks for, and how it stands in a case.
 *
 * @param words the part as the rule states it, such as {@code present: fever} or {@code pain-score >= 8}
 * @param standing whether the case has it
 */
public record RulePart(String words, Standing standing) {

    /** How a part of a rule stands in a case. */
    public enum Standing {
        /** It holds. */
        HOLDS,
        /** It does not hold, and no answer that is still missing could make it hold. */
        FAILS,
        /** It does not hold, and an answer that is still missing could make it hold. */
        UNKNOWN
    }
}
