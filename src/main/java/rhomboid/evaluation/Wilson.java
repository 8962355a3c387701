package rhomboid.evaluation;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** The score interval of a proportion. */
final class Wilson {

    private static final double ALPHA = 0.05;

    private Wilson() {}

    static Interval interval(long part, long whole) {
        // The library takes whole numbers of 32 bits; nobody labels more cases by hand.
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(whole), Math.toIntExact(part), ALPHA);
        return new Interval(interval.getLowerBound(), interval.getUpperBound());
    }
}
