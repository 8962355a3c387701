package rhomboid.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An answer that differs between two cases.
 *
 * @param code a finding, a measurement, {@code age} or {@code sex}
 * @param before the answer of the one case: {@code present}, {@code absent}, a number, {@code female}, {@code male} or
 *     {@value #UNKNOWN}
 * @param after the answer of the other
 */
public record ChangedAnswer(String code, String before, String after) {

    /** The answer that was not given. */
    public static final String UNKNOWN = "unknown";

    /** The answers that differ: age, sex, then findings and measurements by code. */
    public static List<ChangedAnswer> between(PatientCase before, PatientCase after) {
        var changed = new ArrayList<ChangedAnswer>();
        add(
                changed,
                "age",
                number(before.patient().age()),
                number(after.patient().age()));
        add(changed, "sex", sex(before), sex(after));
        var codes = new TreeSet<String>();
        for (PatientCase one : List.of(before, after)) {
            codes.addAll(one.present());
            codes.addAll(one.absent());
            codes.addAll(one.measurements().keySet());
        }
        codes.forEach(code -> add(changed, code, answer(before, code), answer(after, code)));
        return List.copyOf(changed);
    }

    private static void add(List<ChangedAnswer> changed, String code, String before, String after) {
        if (!before.equals(after)) {
            changed.add(new ChangedAnswer(code, before, after));
        }
    }

    private static String answer(PatientCase patientCase, String code) {
        if (patientCase.present().contains(code)) {
            return "present";
        }
        return patientCase.absent().contains(code)
                ? "absent"
                : number(patientCase.measurements().get(code));
    }

    private static String sex(PatientCase patientCase) {
        return patientCase.patient().sex().name().toLowerCase(Locale.ROOT);
    }

    private static String number(@Nullable Number value) {
        if (value == null) {
            return UNKNOWN;
        }
        return Decimal.of(value.doubleValue());
    }

    /** Whether the one case does not answer it. */
    public boolean isNew() {
        return before.equals(UNKNOWN);
    }

    /** Whether the other case does not answer it. */
    public boolean isWithdrawn() {
        return after.equals(UNKNOWN);
    }
}
