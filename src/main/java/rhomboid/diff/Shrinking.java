package rhomboid.diff;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;

/** Leaves out the answers of a case that something does not need. */
final class Shrinking {

    private Shrinking() {}

    /** The case without any answer that can be left out alone while {@code still} holds. */
    static PatientCase of(PatientCase patientCase, Predicate<PatientCase> still) {
        PatientCase smaller = patientCase;
        PatientCase last;
        do {
            last = smaller;
            for (PatientCase fewer : fewer(last)) {
                PatientCase both = common(smaller, fewer);
                if (still.test(both)) {
                    smaller = both;
                }
            }
        } while (!smaller.equals(last));
        return smaller;
    }

    /** The case with one answer less, for each answer. */
    private static List<PatientCase> fewer(PatientCase from) {
        var all = new java.util.ArrayList<PatientCase>();
        from.present().forEach(code -> all.add(of(from, from.patient(), code)));
        from.absent().forEach(code -> all.add(of(from, from.patient(), code)));
        from.measurements().keySet().forEach(code -> all.add(of(from, from.patient(), code)));
        all.add(of(from, new Patient(null, from.patient().sex()), ""));
        all.add(of(from, new Patient(from.patient().age(), Sex.UNKNOWN), ""));
        return all;
    }

    private static PatientCase of(PatientCase from, Patient patient, String without) {
        var present = new TreeSet<>(from.present());
        var absent = new TreeSet<>(from.absent());
        var measurements = new TreeMap<>(from.measurements());
        present.remove(without);
        absent.remove(without);
        measurements.remove(without);
        return new PatientCase(from.id(), patient, present, absent, measurements, from.expected());
    }

    /** What both cases say; each is part of one case. */
    private static PatientCase common(PatientCase one, PatientCase other) {
        var present = new TreeSet<>(one.present());
        var absent = new TreeSet<>(one.absent());
        var measurements = new TreeMap<>(one.measurements());
        present.retainAll(other.present());
        absent.retainAll(other.absent());
        measurements.keySet().retainAll(other.measurements().keySet());
        Integer age = other.patient().age() == null ? null : one.patient().age();
        Sex sex = other.patient().sex() == Sex.UNKNOWN
                ? Sex.UNKNOWN
                : one.patient().sex();
        return new PatientCase(one.id(), new Patient(age, sex), present, absent, measurements, one.expected());
    }
}
