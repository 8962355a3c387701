package rhomboid.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rhomboid.model.Urgency;

/**
 * From one level to another.
 *
 * @param before the level by the old version
 * @param after the level by the new version
 */
public record Move(Urgency before, Urgency after) implements Comparable<Move> {

    private static final Comparator<Move> ORDER = Comparator.comparing((Move move) -> !move.isLowered())
            .thenComparing(Move::before, Comparator.reverseOrder())
            .thenComparing(Move::after, Comparator.reverseOrder());

    /** All moves: lowered before raised, most urgent first. */
    static List<Move> all() {
        var moves = new ArrayList<Move>();
        for (Urgency before : Urgency.values()) {
            for (Urgency after : Urgency.values()) {
                if (before != after) {
                    moves.add(new Move(before, after));
                }
            }
        }
        return moves.stream().sorted().toList();
    }

    /** Whether the new level is less urgent. */
    public boolean isLowered() {
        return after.compareTo(before) < 0;
    }

    /** Whether one of the two levels reaches this one and the other does not. */
    boolean crosses(Urgency level) {
        return (before.compareTo(level) >= 0) != (after.compareTo(level) >= 0);
    }

    /** The id of a case that makes this move. */
    String id() {
        return (DrlForm.word(before) + "-to-" + DrlForm.word(after)).replace(' ', '-');
    }

    @Override
    public int compareTo(Move other) {
        return ORDER.compare(this, other);
    }
}
