package rhomboid.logic;

/** What is known of a condition. In order: the lesser of two is their conjunction, the greater their disjunction. */
public enum Truth {
    /** Known not to hold. */
    FALSE,
    /** Rests on something that was not asked or measured. */
    UNKNOWN,
    /** Known to hold. */
    TRUE;

    /** TRUE or FALSE. */
    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** What is known of the opposite. */
    Truth opposite() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
