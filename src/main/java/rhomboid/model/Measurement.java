package rhomboid.model;

/**
 * A number that was measured or told.
 *
 * @param name its code in the vocabulary
 * @param value in the unit of the vocabulary; finite
 */
public record Measurement(String name, double value) implements Fact {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value is not a finite number
     */
    public Measurement {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The measurement " + name + " must be a number, but was " + value + ".");
        }
    }
}
