package rhomboid.interview;

import rhomboid.model.Urgency;

/**
 * The levels that open questions can still lead to.
 *
 * @param least no answers bring the case below it
 * @param most no answers bring the case above it; that some do is likely, not certain
 */
public record Range(Urgency least, Urgency most) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the least is above the most
     */
    public Range {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("A range from " + least + " to " + most + " is empty.");
        }
    }

    /** Whether only one level is left. */
    public boolean isPoint() {
        return least == most;
    }
}
