package rhomboid.batch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import rhomboid.evaluation.Comparison;
import rhomboid.evaluation.Score;
import rhomboid.model.Urgency;

/** Adds up a run; used by one thread. */
final class Tally {

    private final Map<Urgency, Long> levels = new EnumMap<>(Urgency.class);
    private final Comparison.Counter comparison = new Comparison.Counter();
    private long assessed;
    private long rejected;
    private long failed;

    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Result result) {
            assessed++;
            add(result.score());
        } else if (outcome instanceof Outcome.Reject reject) {
            rejected++;
            failed += reject.ourFault() ? 1 : 0;
        }
    }

    long done() {
        return assessed + rejected;
    }

    long assessed() {
        return assessed;
    }

    long rejected() {
        return rejected;
    }

    long failed() {
        return failed;
    }

    Map<Urgency, Long> levels() {
        return Collections.unmodifiableMap(new EnumMap<>(levels));
    }

    Comparison comparison() {
        return comparison.comparison();
    }

    private void add(Score score) {
        levels.merge(score.given(), 1L, Long::sum);
        comparison.add(score);
    }
}
