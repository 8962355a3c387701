package rhomboid.diff;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import rhomboid.diff.Meaning.Verdict;
import rhomboid.model.Urgency;
import rhomboid.proof.WitnessMismatchException;
import rhomboid.rules.RuleSet;

/**
 * What a change means for the urgency of every possible case.
 *
 * @param levels for each level above {@code SELF_CARE}, whether the same cases reach it
 * @param witnesses the smallest case found for each move between two levels; lowered before raised, then most urgent first
 * @param undecided moves of which it is not known whether a case makes them, in the same order
 * @param tested how many generated cases were assessed where proof did not decide; 0 if it did
 */
public record UrgencyChange(
        SortedMap<Urgency, Verdict> levels, List<Witness> witnesses, List<Move> undecided, int tested) {

    /** Generated cases of a quick comparison: some tenths of a second. */
    private static final int FEW = 1_000;

    /** Copies the collections. */
    public UrgencyChange {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        witnesses = List.copyOf(witnesses);
        undecided = List.copyOf(undecided);
    }

    /**
     * Compares the urgency alone, without the arithmetic of the ranking: a part of a second for a thousand rules. A move that
     * rests on candidates may stay undecided that {@link Diff#of} decides.
     *
     * @throws WitnessMismatchException if Drools disagrees with a proof: a fault of this program
     */
    public static UrgencyChange between(RuleSet before, RuleSet after) {
        Renaming renaming = Renaming.between(before.vocabulary(), after.vocabulary());
        RuleSet old = renaming.apply(before);
        return Prover.urgency(old, after, Changes.between(old, after, renaming), FEW);
    }

    /** Whether every possible case is proved to have the same urgency. */
    public boolean isSame() {
        return levels.values().stream().allMatch(verdict -> verdict == Verdict.SAME);
    }

    /** Whether some case has a lower level. */
    public boolean isLowered() {
        return witnesses.stream().anyMatch(Witness::isLowered);
    }

    /** Whether some case has a higher level. */
    public boolean isRaised() {
        return witnesses.stream().anyMatch(witness -> !witness.isLowered());
    }

    /** Whether it is not known of some move to a lower level whether a case makes it. */
    public boolean isLoweringUndecided() {
        return undecided.stream().anyMatch(Move::isLowered);
    }
}
