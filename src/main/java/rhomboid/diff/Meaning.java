package rhomboid.diff;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change means for every possible case.
 *
 * @param urgency for the level
 * @param changedConditions conditions, sorted, whose weights, frequency, needs or unexplained findings differ; empty if every case has
 *     the same candidates with the same scores
 * @param advice for each advice of either version, whether the same cases are given it
 */
public record Meaning(UrgencyChange urgency, List<String> changedConditions, SortedMap<String, Verdict> advice) {

    /** Copies the collections. */
    public Meaning {
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

    /** Whether urgency, advice and candidates are proved to be the same for every possible case. */
    public boolean isSame() {
        return urgency.isSame()
                && changedConditions.isEmpty()
                && advice.values().stream().allMatch(verdict -> verdict == Verdict.SAME);
    }
}
