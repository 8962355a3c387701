package rhomboid.model;

/**
 * How much more often a finding occurs in people with a condition than in people without it.
 *
 * @param value the ratio; above 1 speaks for the condition, between 0 and 1 against it
 */
public record LikelihoodRatio(double value) {

    /** The largest weight that one piece of evidence may have, in decibans, for or against. */
    public static final int MOST_DECIBANS = 10;

    /**
     * Checks the ratio.
     *
     * @throws IllegalArgumentException if the value is not a finite number above 0
     */
    public LikelihoodRatio {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A likelihood ratio must be a number above 0, but was " + value + ".");
        }
    }

    /**
     * The weight of evidence 10 log10(LR) in whole decibans (Good 1950), rounded half away from zero and held within
     * {@value #MOST_DECIBANS} on either side, since published ratios come from cohorts sicker than primary care.
     */
    public int decibans() {
        double exact = 10 * Math.log10(value);
        int rounded = (int) (Math.signum(exact) * Math.floor(Math.abs(exact) + 0.5));
        return Math.max(-MOST_DECIBANS, Math.min(MOST_DECIBANS, rounded));
    }
}
