package rhomboid.diff;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change does to given cases; both versions assess them with Drools.
 *
 * @param cases that both versions could assess
 * @param rejectedBefore cases that the old version could not assess
 * @param rejectedAfter cases that the new version could not assess
 * @param moves between levels, with the cases that make them
 * @param firstCandidate cases whose first candidate differs
 * @param advice cases to which other advice is given
 * @param before the old levels against those that the cases expect
 * @param after the new levels likewise
 */
public record CorpusEffect(
        int cases,
        int rejectedBefore,
        int rejectedAfter,
        SortedMap<Move, Tally> moves,
        Tally firstCandidate,
        Tally advice,
        Triage before,
        Triage after) {

    /** Copies the map. */
    public CorpusEffect {
        moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
    }

    /** Whether some case has a lower level. */
    public boolean isLowered() {
        return moves.keySet().stream().anyMatch(Move::isLowered);
    }

    /** Whether some case has a higher level. */
    public boolean isRaised() {
        return moves.keySet().stream().anyMatch(move -> !move.isLowered());
    }
}
