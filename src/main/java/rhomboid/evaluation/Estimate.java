package rhomboid.evaluation;

/** A figure that is no share of cases, with its 95 % interval. */
public record Estimate(double value, Interval interval) {}
