package rhomboid.model;

import org.jspecify.annotations.Nullable;

/**
 * The person a case is about.
 *
 * @param age in whole years, {@value #LEAST_AGE} to {@value #MOST_AGE}; null when unknown, and then no comparison with it holds
 * @param sex as recorded at birth
 */
public record Patient(@Nullable Integer age, Sex sex) implements Fact {

    /** The lowest age that is accepted, in years. */
    public static final int LEAST_AGE = 0;

    /** The highest age that is accepted, in years. */
    public static final int MOST_AGE = 120;

    /** A person of whom nothing is known. */
    public static final Patient UNKNOWN = new Patient(null, Sex.UNKNOWN);

    /**
     * Checks the age.
     *
     * @throws IllegalArgumentException if the age is out of range
     */
    public Patient {
        if (age != null && (age < LEAST_AGE || age > MOST_AGE)) {
            throw new IllegalArgumentException(
                    "An age must be from " + LEAST_AGE + " to " + MOST_AGE + " years, but was " + age + ".");
        }
    }
}
