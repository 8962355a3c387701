package rhomboid.robustness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;

/** Cases that differ from a case in a single answer. */
final class Answers {

    /**
     * A case and the answer in which it differs.
     *
     * @param answer code of the finding or measurement, {@code age} or {@code sex}
     */
    record Changed(String answer, PatientCase patientCase) {}

    private Answers() {}

    /** The case without each of its positive answers in turn: present findings, measurements, age and sex. */
    static List<Changed> eachLeftOut(PatientCase full) {
        var cases = new ArrayList<Changed>();
        for (String finding : full.present()) {
            var present = new TreeSet<>(full.present());
            present.remove(finding);
            cases.add(new Changed(
                    finding,
                    copy(full)
                            .present(array(present))
                            .absent(array(full.absent()))
                            .measurements(full.measurements())
                            .build()));
        }
        for (String measurement : full.measurements().keySet()) {
            var measurements = new TreeMap<>(full.measurements());
            measurements.remove(measurement);
            cases.add(new Changed(
                    measurement,
                    copy(full)
                            .present(array(full.present()))
                            .absent(array(full.absent()))
                            .measurements(measurements)
                            .build()));
        }
        Patient patient = full.patient();
        if (patient.age() != null) {
            cases.add(new Changed(
                    "age", like(full).patient(new Patient(null, patient.sex())).build()));
        }
        if (patient.sex() != Sex.UNKNOWN) {
            cases.add(new Changed(
                    "sex",
                    like(full).patient(new Patient(patient.age(), Sex.UNKNOWN)).build()));
        }
        return cases;
    }

    /** The case with a further finding. */
    static PatientCase present(PatientCase before, String... findings) {
        return like(before).present(findings).build();
    }

    /** The case with a finding denied. */
    static PatientCase denied(PatientCase before, String... findings) {
        return like(before).absent(findings).build();
    }

    /** A builder that holds all of a case. */
    static PatientCase.Builder like(PatientCase full) {
        return copy(full)
                .present(array(full.present()))
                .absent(array(full.absent()))
                .measurements(full.measurements());
    }

    private static PatientCase.Builder copy(PatientCase full) {
        var builder = PatientCase.builder(full.id()).patient(full.patient());
        full.expected().ifPresent(builder::expected);
        return builder;
    }

    private static String[] array(Collection<String> codes) {
        return codes.toArray(String[]::new);
    }
}
