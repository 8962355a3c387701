package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rhomboid.model.Decimal;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;

/** A case in a few words. */
final class CaseWords {

    private CaseWords() {}

    /** Such as {@code age 40, present fever, pain-score 8}; {@code nothing known} for an empty case. */
    static String of(PatientCase patientCase) {
        List<String> words = new ArrayList<>();
        Integer age = patientCase.patient().age();
        if (age != null) {
            words.add("age " + age);
        }
        if (patientCase.patient().sex() != Sex.UNKNOWN) {
            words.add(patientCase.patient().sex().name().toLowerCase(Locale.ROOT));
        }
        if (!patientCase.present().isEmpty()) {
            words.add("present " + String.join(", ", patientCase.present()));
        }
        if (!patientCase.absent().isEmpty()) {
            words.add("absent " + String.join(", ", patientCase.absent()));
        }
        patientCase.measurements().forEach((code, value) -> words.add(code + " " + Decimal.of(value)));
        return words.isEmpty() ? "nothing known" : String.join("; ", words);
    }
}
