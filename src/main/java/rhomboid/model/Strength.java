package rhomboid.model;

/**
 * The strength of a piece of evidence where no published likelihood ratio exists.
 *
 * <p>The ratios behind the words are editorial defaults of this project.
 */
public enum Strength {
    /** Likelihood ratio 6 for, 0.15 against. */
    STRONG(6, 0.15),
    /** Likelihood ratio 3 for, 0.35 against. */
    MODERATE(3, 0.35),
    /** Likelihood ratio 1.6 for, 0.65 against. */
    WEAK(1.6, 0.65);

    private final LikelihoodRatio inFavour;
    private final LikelihoodRatio against;

    Strength(double inFavour, double against) {
        this.inFavour = new LikelihoodRatio(inFavour);
        this.against = new LikelihoodRatio(against);
    }

    /** The ratio of evidence of this strength for a condition. */
    public LikelihoodRatio inFavour() {
        return inFavour;
    }

    /** The ratio of evidence of this strength against a condition. */
    public LikelihoodRatio against() {
        return against;
    }
}
