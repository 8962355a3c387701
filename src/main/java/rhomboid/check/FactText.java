package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rhomboid.model.Absent;
import rhomboid.model.Candidate;
import rhomboid.model.Decimal;
import rhomboid.model.Fact;
import rhomboid.model.Level;
import rhomboid.model.Measurement;
import rhomboid.model.Patient;
import rhomboid.model.Present;
import rhomboid.model.Sex;

/** Facts in the codes of the rules, for people who write rules. */
public final class FactText {

    private FactText() {}

    /** One fact, such as {@code present fever} or {@code pain-score 8}. */
    public static String of(Fact fact) {
        if (fact instanceof Present present) {
            return "present " + present.finding();
        }
        if (fact instanceof Absent absent) {
            return "absent " + absent.finding();
        }
        if (fact instanceof Measurement measurement) {
            return measurement.name() + " " + Decimal.of(measurement.value());
        }
        if (fact instanceof Patient patient) {
            return person(patient);
        }
        if (fact instanceof Candidate candidate) {
            return "candidate " + candidate.condition() + " (" + lower(candidate.likelihood()) + ")";
        }
        return "level " + ((Level) fact).urgency();
    }

    private static String person(Patient patient) {
        List<String> parts = new ArrayList<>();
        if (patient.age() != null) {
            parts.add("age " + patient.age());
        }
        if (patient.sex() != Sex.UNKNOWN) {
            parts.add("sex " + lower(patient.sex()));
        }
        return parts.isEmpty() ? "a person of unknown age and sex" : String.join(", ", parts);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
