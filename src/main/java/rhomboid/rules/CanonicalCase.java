package rhomboid.rules;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.rules.Vocabulary.Alias;

/** Turns old codes of a case into those of the vocabulary. */
final class CanonicalCase {

    /** The measurement that cases may use for the patient's age. */
    static final String AGE = "age-years";

    private CanonicalCase() {}

    /** The case without aliases and {@code age-years}, as far as that gives no contradiction. */
    static PatientCase of(Vocabulary vocabulary, PatientCase old) {
        var present = resolve(vocabulary, old.present(), true);
        var absent = resolve(vocabulary, old.absent(), false);
        var age = age(old);
        boolean sameFindings = (present == old.present() && absent == old.absent()) || overlap(present, absent);
        if (sameFindings && age.isEmpty()) {
            return old;
        }
        return new PatientCase(
                old.id(),
                age.map(years -> new Patient(years, old.patient().sex())).orElse(old.patient()),
                sameFindings ? old.present() : present,
                sameFindings ? old.absent() : absent,
                age.isPresent() ? without(old.measurements(), AGE) : old.measurements(),
                old.expected());
    }

    /** The findings with aliases replaced; the same object when there are none. */
    static SortedSet<String> resolve(Vocabulary vocabulary, SortedSet<String> codes, boolean present) {
        if (!hasAlias(vocabulary, codes)) {
            return codes;
        }
        var resolved = new TreeSet<String>();
        for (String code : codes) {
            Alias alias = vocabulary.aliases().get(code);
            if (alias == null) {
                resolved.add(code);
            } else {
                resolved.addAll(present ? alias.present() : alias.absent());
            }
        }
        return resolved;
    }

    private static boolean hasAlias(Vocabulary vocabulary, SortedSet<String> codes) {
        for (String code : codes) {
            if (vocabulary.aliases().containsKey(code)) {
                return true;
            }
        }
        return false;
    }

    /** The age that {@code age-years} gives, if it is a possible age and no other is given. */
    private static Optional<Integer> age(PatientCase old) {
        Double years = old.measurements().get(AGE);
        if (years == null || !isAge(years)) {
            return Optional.empty();
        }
        Integer told = old.patient().age();
        return told == null || told == years.intValue() ? Optional.of(years.intValue()) : Optional.empty();
    }

    /** Whether the number is a possible age in whole years. */
    static boolean isAge(double years) {
        return years == Math.rint(years) && years >= Patient.LEAST_AGE && years <= Patient.MOST_AGE;
    }

    private static boolean overlap(SortedSet<String> present, SortedSet<String> absent) {
        return present.stream().anyMatch(absent::contains);
    }

    private static SortedMap<String, Double> without(Map<String, Double> measurements, String name) {
        var rest = new TreeMap<>(measurements);
        rest.remove(name);
        return rest;
    }
}
