package rhomboid.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known about one person. What is neither present nor absent is unknown. Immutable and thread-safe.
 *
 * @param id names the case in every output; never interpreted
 * @param patient age and sex, as far as known
 * @param present codes of the findings the person has
 * @param absent codes of the findings the person was asked for and does not have
 * @param measurements code to value, in the units of the vocabulary
 * @param expected what a reviewer expects, which makes a run an evaluation; empty in ordinary use and never read by rules
 */
public record PatientCase(
        String id,
        Patient patient,
        SortedSet<String> present,
        SortedSet<String> absent,
        SortedMap<String, Double> measurements,
        Optional<Expected> expected) {

    /**
     * Copies the collections and checks what needs no vocabulary.
     *
     * @throws IllegalArgumentException if a finding is both present and absent, or a measurement is not a finite number
     */
    public PatientCase {
        present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
        absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
        measurements = Collections.unmodifiableSortedMap(new TreeMap<>(measurements));
        for (String finding : present) {
            if (absent.contains(finding)) {
                throw new IllegalArgumentException("The finding \"" + finding + "\" is both present and absent.");
            }
        }
        measurements.forEach(Measurement::new);
    }

    /** Starts a case with nothing known. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Collects what is known; not thread-safe. {@link #build} may be called more than once. */
    public static final class Builder {
        private final String id;
        private Patient patient = Patient.UNKNOWN;
        private final SortedSet<String> present = new TreeSet<>();
        private final SortedSet<String> absent = new TreeSet<>();
        private final SortedMap<String, Double> measurements = new TreeMap<>();
        private Optional<Expected> expected = Optional.empty();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Age in whole years and sex.
         *
         * @throws IllegalArgumentException if the age is out of range
         */
        public Builder patient(int age, Sex sex) {
            return patient(new Patient(age, sex));
        }

        /** The person, where age or sex may be unknown. */
        public Builder patient(Patient value) {
            patient = value;
            return this;
        }

        /** Adds findings that the person has. */
        public Builder present(String... findings) {
            present.addAll(Arrays.asList(findings));
            return this;
        }

        /** Adds findings that the person was asked for and does not have. */
        public Builder absent(String... findings) {
            absent.addAll(Arrays.asList(findings));
            return this;
        }

        /** Adds or replaces a measurement, in the unit of the vocabulary. */
        public Builder measurement(String name, double value) {
            measurements.put(name, value);
            return this;
        }

        /** Adds or replaces measurements. */
        public Builder measurements(Map<String, Double> values) {
            measurements.putAll(values);
            return this;
        }

        /** What a reviewer expects. */
        public Builder expected(Expected value) {
            expected = Optional.of(value);
            return this;
        }

        /**
         * The case as collected so far.
         *
         * @throws IllegalArgumentException if a finding is both present and absent, or a measurement is not a finite number
         */
        public PatientCase build() {
            return new PatientCase(id, patient, present, absent, measurements, expected);
        }
    }
}
