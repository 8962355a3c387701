package rhomboid.model;

import java.util.List;

/**
 * Why a case is not assessed as more urgent.
 *
 * @param wanted the level that is asked about
 * @param level the level of the case
 * @param rules how many rules ask for the wanted level or more
 * @param open how many of them did not fire and could by answers that are still missing
 * @param closest those that fired, if the case has the level; else those that could still fire first, then those that lack least,
 *     then those of which something holds, then by id; at most {@value #MOST}
 */
public record WhyNotLevel(Urgency wanted, Urgency level, int rules, int open, List<RuleStanding> closest) {

    /** The most rules that are named. */
    public static final int MOST = 10;

    /** Copies the list. */
    public WhyNotLevel {
        closest = List.copyOf(closest);
    }

    /** Whether the case has the level, or a higher one. */
    public boolean isReached() {
        return level.compareTo(wanted) >= 0;
    }
}
