package rhomboid.batch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import rhomboid.model.Urgency;

/** Adds up a run; used by one thread. */
final class Tally {

    private final Map<Urgency, Long> levels = new EnumMap<>(Urgency.class);
    private final int[] triage = new int[7];
    private final int[] category = new int[3];
    private final int[] condition = new int[3];
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

    Evaluation evaluation() {
        return new Evaluation(
                new Evaluation.Triage(triage[0], triage[1], triage[2], triage[3], triage[4], triage[5], triage[6]),
                new Evaluation.Ranking(category[0], category[1], category[2]),
                new Evaluation.Ranking(condition[0], condition[1], condition[2]));
    }

    private void add(Score score) {
        levels.merge(score.given(), 1L, Long::sum);
        score.expected().ifPresent(expected -> compare(score.given(), expected));
        rank(score.categoryRank(), category);
        rank(score.conditionRank(), condition);
    }

    private void compare(Urgency given, Urgency expected) {
        int below = expected.ordinal() - given.ordinal();
        triage[0]++;
        triage[1] += below == 0 ? 1 : 0;
        triage[2] += below > 0 ? 1 : 0;
        triage[3] += below > 1 ? 1 : 0;
        triage[4] += below < 0 ? 1 : 0;
        if (expected == Urgency.EMERGENCY) {
            triage[5]++;
            triage[6] += below == 0 ? 1 : 0;
        }
    }

    private static void rank(Optional<Integer> rank, int[] counts) {
        if (rank.isPresent()) {
            counts[0]++;
            counts[1] += rank.get() == 1 ? 1 : 0;
            counts[2] += rank.get() >= 1 && rank.get() <= 3 ? 1 : 0;
        }
    }
}
