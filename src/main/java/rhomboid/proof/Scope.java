package rhomboid.proof;

/** Which answers a {@link Flip} may change; no answer is ever taken back. */
public enum Scope {
    /** Answers that were given, and questions that are open; not age and sex. */
    ANSWERS,
    /** Only answers that were given; not age and sex. */
    GIVEN,
    /** Any answer, age and sex as well. */
    EVERYTHING
}
