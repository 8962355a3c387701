package rhomboid.diff;

import java.util.ArrayList;
import rhomboid.model.Decimal;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;

/** The answers of a case on one line, in codes. */
final class CaseWords {

    private CaseWords() {}

    static String of(PatientCase patientCase) {
        var words = new ArrayList<String>();
        Integer age = patientCase.patient().age();
        if (age != null) {
            words.add("age " + age);
        }
        if (patientCase.patient().sex() != Sex.UNKNOWN) {
            words.add(DrlForm.word(patientCase.patient().sex()));
        }
        patientCase.measurements().forEach((code, value) -> words.add(code + " " + Decimal.of(value)));
        words.addAll(patientCase.present());
        patientCase.absent().forEach(code -> words.add("no " + code));
        return words.isEmpty() ? "no answers at all" : String.join(", ", words);
    }
}
