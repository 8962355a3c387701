package rhomboid.batch;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rhomboid.evaluation.Comparison;
import rhomboid.model.Problem;
import rhomboid.model.Urgency;

/**
 * What a run did.
 *
 * @param assessed records with a result
 * @param rejected records with a line in the rejects
 * @param failed among the rejected, good cases on which the engine failed: our fault
 * @param levels how many results have each level; levels that none has are missing
 * @param comparison with what reviewers expect
 * @param stoppedBy why a strict run stopped at its first bad record; empty if the run is complete
 * @param time from the first record to the last
 */
public record BatchSummary(
        long assessed,
        long rejected,
        long failed,
        Map<Urgency, Long> levels,
        Comparison comparison,
        List<Problem> stoppedBy,
        Duration time) {

    /** Copies the collections. */
    public BatchSummary {
        levels = Map.copyOf(levels);
        stoppedBy = List.copyOf(stoppedBy);
    }

    /** Whether every record has its result or its reject. */
    public boolean isComplete() {
        return stoppedBy.isEmpty();
    }

    /** For people: counts, levels most urgent first, speed, and the comparison if there is one. */
    public String toText() {
        double seconds = time.toNanos() / 1e9;
        String text = String.format(
                Locale.ROOT,
                "%s assessed, %s rejected in %.1f s (%.0f cases/s)\n",
                cases(assessed),
                rejected,
                seconds,
                (assessed + rejected) / Math.max(seconds, 1e-3));
        if (assessed > 0) {
            text += "  " + levelsText() + "\n";
        }
        return comparison.isEmpty() ? text : text + "Compared with what the cases expect:\n" + comparison.toText();
    }

    private String levelsText() {
        return Stream.of(Urgency.values())
                .sorted(Comparator.reverseOrder())
                .map(level -> level + " " + levels.getOrDefault(level, 0L))
                .collect(Collectors.joining(", "));
    }

    private static String cases(long count) {
        return count + (count == 1 ? " case" : " cases");
    }
}
