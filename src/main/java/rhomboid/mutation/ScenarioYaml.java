package rhomboid.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rhomboid.check.Expectation;
import rhomboid.check.Scenario;
import rhomboid.model.Decimal;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;

/** Scenarios as text for a scenario file. */
final class ScenarioYaml {

    private static final int WIDTH = 120;

    private ScenarioYaml() {}

    /** The whole scenario; each part on one line where it fits. */
    static String of(Scenario scenario) {
        return "- scenario: " + scenario.name() + "\n"
                + part("given", given(scenario.given()))
                + part("expect", expect(scenario.expect()));
    }

    private static String part(String key, List<String> members) {
        String line = "  " + key + ": " + (members.isEmpty() ? "{}" : "{ " + String.join(", ", members) + " }") + "\n";
        return line.length() <= WIDTH ? line : "  " + key + ":\n    " + String.join("\n    ", members) + "\n";
    }

    private static List<String> given(PatientCase given) {
        var members = new ArrayList<String>();
        Patient patient = given.patient();
        var person = new ArrayList<String>();
        if (patient.age() != null) {
            person.add("age: " + patient.age());
        }
        if (patient.sex() != Sex.UNKNOWN) {
            person.add("sex: " + patient.sex().name().toLowerCase(Locale.ROOT));
        }
        if (!person.isEmpty()) {
            members.add("patient: { " + String.join(", ", person) + " }");
        }
        list("present", given.present(), members);
        list("absent", given.absent(), members);
        map("measurements", given.measurements(), members);
        return members;
    }

    /** What is expected, a member for each key. */
    static List<String> expect(Expectation expect) {
        var members = new ArrayList<String>();
        expect.urgency().ifPresent(urgency -> members.add("urgency: " + urgency));
        expect.top().ifPresent(top -> members.add("top: " + top));
        list("candidates", expect.candidates(), members);
        list("fired", expect.fired(), members);
        list("not-fired", expect.notFired(), members);
        list("inferred", expect.inferred(), members);
        list("advice", expect.advice(), members);
        list("no-advice", expect.noAdvice(), members);
        list("withheld", expect.withheld(), members);
        map("evidence", expect.evidence(), members);
        return members;
    }

    private static void list(String key, Collection<String> codes, List<String> members) {
        if (!codes.isEmpty()) {
            members.add(key + ": [ " + String.join(", ", codes) + " ]");
        }
    }

    private static void map(String key, Map<String, ? extends Number> numbers, List<String> members) {
        if (!numbers.isEmpty()) {
            var entries = new ArrayList<String>();
            numbers.forEach((code, value) -> entries.add(code + ": " + Decimal.of(value.doubleValue())));
            members.add(key + ": { " + String.join(", ", entries) + " }");
        }
    }
}
