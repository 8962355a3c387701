package rhomboid.model;

/** How well a condition fits the case, in words. The thresholds are those of the ranking, not probabilities. */
public enum Likelihood {
    /** Little speaks for it. */
    UNLIKELY,
    /** It fits in part. */
    POSSIBLE,
    /** It fits well. */
    LIKELY
}
