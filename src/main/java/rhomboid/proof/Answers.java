package rhomboid.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;

/** Cases as sets of single answers. */
final class Answers {

    private static final String ID = "witness";

    private Answers() {}

    /** Each answer of a case, as a case of its own. */
    static List<PatientCase> of(PatientCase patientCase) {
        var answers = new ArrayList<PatientCase>();
        patientCase.absent().forEach(code -> answers.add(builder().absent(code).build()));
        patientCase.present().forEach(code -> answers.add(present(code)));
        patientCase
                .measurements()
                .forEach((code, value) ->
                        answers.add(builder().measurement(code, value).build()));
        if (patientCase.patient().age() != null) {
            answers.add(person(patientCase.patient().age(), Sex.UNKNOWN));
        }
        if (patientCase.patient().sex() != Sex.UNKNOWN) {
            answers.add(person(null, patientCase.patient().sex()));
        }
        return answers;
    }

    /** A case with nothing but this finding. */
    static PatientCase present(String finding) {
        return builder().present(finding).build();
    }

    private static PatientCase person(@Nullable Integer age, Sex sex) {
        return builder().patient(new Patient(age, sex)).build();
    }

    private static PatientCase.Builder builder() {
        return PatientCase.builder(ID);
    }

    /** All answers of both cases; empty if they answer a question differently. */
    static Optional<PatientCase> joined(PatientCase one, PatientCase other) {
        if (!agree(one, other)) {
            return Optional.empty();
        }
        Integer age = one.patient().age() == null
                ? other.patient().age()
                : one.patient().age();
        Sex sex = one.patient().sex() == Sex.UNKNOWN
                ? other.patient().sex()
                : one.patient().sex();
        Map<String, Double> measurements = new TreeMap<>(one.measurements());
        measurements.putAll(other.measurements());
        return Optional.of(builder()
                .patient(new Patient(age, sex))
                .present(both(one.present(), other.present()))
                .absent(both(one.absent(), other.absent()))
                .measurements(measurements)
                .build());
    }

    private static boolean agree(PatientCase one, PatientCase other) {
        return Collections.disjoint(one.present(), other.absent())
                && Collections.disjoint(one.absent(), other.present())
                && Collections.disjoint(
                        one.measurements().keySet(), other.measurements().keySet())
                && (one.patient().age() == null || other.patient().age() == null)
                && (one.patient().sex() == Sex.UNKNOWN || other.patient().sex() == Sex.UNKNOWN);
    }

    private static String[] both(SortedSet<String> one, SortedSet<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both.toArray(String[]::new);
    }

    /** The case without the answers of another. */
    static PatientCase without(PatientCase patientCase, PatientCase left) {
        Patient person = patientCase.patient();
        Map<String, Double> measurements = new TreeMap<>(patientCase.measurements());
        measurements.keySet().removeAll(left.measurements().keySet());
        return builder()
                .patient(new Patient(
                        left.patient().age() == null ? person.age() : null,
                        left.patient().sex() == Sex.UNKNOWN ? person.sex() : Sex.UNKNOWN))
                .present(rest(patientCase.present(), left.present()))
                .absent(rest(patientCase.absent(), left.absent()))
                .measurements(measurements)
                .build();
    }

    private static String[] rest(SortedSet<String> all, SortedSet<String> left) {
        var rest = new TreeSet<>(all);
        rest.removeAll(left);
        return rest.toArray(String[]::new);
    }

    /** The case with one finding told to be present, or told to be absent, whatever it said of it before. */
    static PatientCase saying(PatientCase old, String finding, boolean isPresent) {
        var present = new TreeSet<>(old.present());
        var absent = new TreeSet<>(old.absent());
        (isPresent ? absent : present).remove(finding);
        (isPresent ? present : absent).add(finding);
        return builder()
                .patient(old.patient())
                .present(present.toArray(String[]::new))
                .absent(absent.toArray(String[]::new))
                .measurements(old.measurements())
                .build();
    }
}
