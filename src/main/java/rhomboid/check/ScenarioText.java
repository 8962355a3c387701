package rhomboid.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import rhomboid.model.Decimal;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;

/**
 * A scenario in the form in which people write it.
 *
 * @param name without double quotes
 * @param given the case
 * @param urgency that is expected
 * @param rule whose firing is expected, or is not
 * @param fires which of the two
 */
record ScenarioText(String name, PatientCase given, Urgency urgency, String rule, boolean fires) {

    /** The scenario in YAML, with a line end. */
    String yaml() {
        return "- scenario: \"" + name + "\"\n  given: " + map(given()) + "\n  expect: { urgency: " + urgency + ", "
                + (fires ? "fired" : "not-fired") + ": [ " + rule + " ] }\n";
    }

    private static String map(PatientCase stated) {
        List<String> entries = new ArrayList<>();
        List<String> person = new ArrayList<>();
        Integer age = stated.patient().age();
        if (age != null) {
            person.add("age: " + age);
        }
        if (stated.patient().sex() != Sex.UNKNOWN) {
            person.add("sex: " + stated.patient().sex().name().toLowerCase(Locale.ROOT));
        }
        if (!person.isEmpty()) {
            entries.add("patient: { " + String.join(", ", person) + " }");
        }
        list("present", stated.present(), entries);
        list("absent", stated.absent(), entries);
        List<String> numbers = new ArrayList<>();
        stated.measurements().forEach((code, value) -> numbers.add(code + ": " + Decimal.of(value)));
        if (!numbers.isEmpty()) {
            entries.add("measurements: { " + String.join(", ", numbers) + " }");
        }
        return entries.isEmpty() ? "{ present: [] }" : "{ " + String.join(", ", entries) + " }";
    }

    private static void list(String key, Collection<String> codes, List<String> entries) {
        if (!codes.isEmpty()) {
            entries.add(key + ": [ " + String.join(", ", codes) + " ]");
        }
    }
}
