package rhomboid.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals from resampled cases (Efron 1979). The same seed gives the same interval on every machine.
 *
 * @param seed of the random numbers
 */
record Bootstrap(long seed) {

    static final int RESAMPLES = 2000;

    private static final double TAIL = 0.025;

    /**
     * A figure with its interval; empty if the figure does not exist for these cases.
     *
     * @param figure of some cases; not a number where it does not exist
     */
    <T> Optional<Estimate> estimate(List<T> cases, ToDoubleFunction<List<T>> figure) {
        double value = cases.isEmpty() ? Double.NaN : figure.applyAsDouble(cases);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        Random random = new Random(seed);
        double[] resampled = new double[RESAMPLES];
        List<T> sample = new ArrayList<>(cases);
        for (int i = 0; i < RESAMPLES; i++) {
            sample.replaceAll(any -> cases.get(random.nextInt(cases.size())));
            resampled[i] = figure.applyAsDouble(sample);
        }
        double[] sorted =
                Arrays.stream(resampled).filter(x -> !Double.isNaN(x)).sorted().toArray();
        return Optional.of(new Estimate(value, new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL))));
    }

    private static double quantile(double[] sorted, double portion) {
        return sorted[(int) Math.round(portion * (sorted.length - 1))];
    }
}
