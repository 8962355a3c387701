package rhomboid.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A part of some cases.
 *
 * @param part how many
 * @param whole of how many; may be 0, and then there is no share
 */
public record Share(long part, long whole) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if the part is negative or more than the whole
     */
    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " is no part of " + whole + ".");
        }
    }

    /** From 0 to 1; empty if there are no cases. */
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** The 95 % score interval (Wilson 1927); empty if there are no cases. Needs commons-statistics-interval. */
    public Optional<Interval> interval() {
        return whole == 0 ? Optional.empty() : Optional.of(Wilson.interval(part, whole));
    }
}
