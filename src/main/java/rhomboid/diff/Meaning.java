package rhomboid.diff;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import rhomboid.model.Urgency;

/**
 * What a change means for every possible case.
 *
 * @param levels for each level above {@code SELF_CARE}, whether the same cases reach it
 * @param witnesses the smallest case found for each move between two levels; lowered before raised, then most urgent first
 * @param undecided moves of which it is not known whether a case makes them, in the same order
 * @param tested how many generated cases were assessed where proof did not decide; 0 if it did
 * @param changedConditions conditions, sorted, whose weights, frequency, needs or unexplained findings differ; empty if every case has
 *     the same candidates with the same scores
 * @param advice for each advice of either version, whether the same cases are given it
 */
public record Meaning(
        SortedMap<Urgency, Verdict> levels,
        List<Witness> witnesses,
        List<Move> undecided,
        int tested,
        List<String> changedConditions,
        SortedMap<String, Verdict> advice) {

    /** Copies the collections. */
    public Meaning {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        witnesses = List.copyOf(witnesses);
        undecided = List.copyOf(undecided);
        changedConditions = List.copyOf(changedConditions);
        advice = Collections.unmodifiableSortedMap(new TreeMap<>(advice));
    }

    /** What is known of a question about all cases. */
    public enum Verdict {
        /** Proved the same for every possible case. */
        SAME,
        /** There is a case, assessed with Drools, for which it differs. */
        DIFFERS,
        /** Neither proved nor disproved. */
        UNDECIDED
    }

    /** Whether every possible case is proved to have the same urgency. */
    public boolean isSameUrgency() {
        return levels.values().stream().allMatch(verdict -> verdict == Verdict.SAME);
    }

    /** Whether it is proved that no case has a lower level. */
    public boolean isNeverLowered() {
        return !isLowered() && undecided.stream().noneMatch(Move::isLowered);
    }

    /** Whether some case has a lower level. */
    public boolean isLowered() {
        return witnesses.stream().anyMatch(Witness::isLowered);
    }

    /** Whether some case has a higher level. */
    public boolean isRaised() {
        return witnesses.stream().anyMatch(witness -> !witness.isLowered());
    }

    /** Whether urgency, advice and candidates are proved to be the same for every possible case. */
    public boolean isSame() {
        return isSameUrgency()
                && changedConditions.isEmpty()
                && advice.values().stream().allMatch(verdict -> verdict == Verdict.SAME);
    }
}
