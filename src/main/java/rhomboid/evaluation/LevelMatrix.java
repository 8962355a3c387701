package rhomboid.evaluation;

import java.util.Collection;
import java.util.function.BiPredicate;
import rhomboid.model.Urgency;

/** The confusion matrix of levels: how many cases expect a level and were given another or the same. Immutable. */
public final class LevelMatrix {

    private static final Urgency[] LEVELS = Urgency.values();

    private final long[][] counts;

    private LevelMatrix(long[][] counts) {
        this.counts = counts;
    }

    /** Of the cases that expect a level. */
    public static LevelMatrix of(Collection<Score> scores) {
        Counter counter = new Counter();
        scores.forEach(counter::add);
        return counter.matrix();
    }

    /** How many cases expect the one and were given the other. */
    public long count(Urgency expected, Urgency given) {
        return counts[expected.ordinal()][given.ordinal()];
    }

    /** How many cases are wanted. */
    public long count(BiPredicate<Urgency, Urgency> expectedAndGiven) {
        long sum = 0;
        for (Urgency expected : LEVELS) {
            for (Urgency given : LEVELS) {
                sum += expectedAndGiven.test(expected, given) ? count(expected, given) : 0;
            }
        }
        return sum;
    }

    /** All cases. */
    public long cases() {
        return count((expected, given) -> true);
    }

    /** The cases that expect a level. */
    public long expecting(Urgency level) {
        return count((expected, given) -> expected == level);
    }

    /** Of all cases, those that are wanted. */
    public Share share(BiPredicate<Urgency, Urgency> expectedAndGiven) {
        return new Share(count(expectedAndGiven), cases());
    }

    /** Adds up without keeping the cases; used by one thread. */
    static final class Counter {

        private final long[][] counts = new long[LEVELS.length][LEVELS.length];

        void add(Score score) {
            if (score.expected().isPresent()) {
                counts[score.expected().get().ordinal()][score.given().ordinal()]++;
            }
        }

        LevelMatrix matrix() {
            long[][] copy = new long[LEVELS.length][];
            for (int i = 0; i < LEVELS.length; i++) {
                copy[i] = counts[i].clone();
            }
            return new LevelMatrix(copy);
        }
    }
}
