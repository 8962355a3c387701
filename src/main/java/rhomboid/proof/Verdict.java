package rhomboid.proof;

/** What became of a statement about all cases. */
public enum Verdict {
    /** It holds for every case of the space. */
    PROVED,
    /** It does not hold; a case shows it, or that there is none such. */
    REFUTED,
    /** The search was ended before it was settled. */
    OPEN,
    /** It is not about what the rules say of a case, so nothing here proves it; tests hold it, or nobody. */
    NOT_PROVED
}
