package rhomboid.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import rhomboid.model.Decimal;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;

/** Scenarios as the lines of a scenario file. */
final class ScenarioText {

    private ScenarioText() {}

    /**
     * A scenario about one rule.
     *
     * @param fires whether the rule is expected to fire
     * @param urgency the level, if any rule sets one
     */
    static List<String> of(String name, PatientCase given, String rule, boolean fires, Optional<Urgency> urgency) {
        return List.of(
                "- scenario: " + YamlText.value(name),
                "  given: { " + String.join(", ", given(given)) + " }",
                "  expect: { "
                        + urgency.map(level -> "urgency: " + level + ", ").orElse("") + (fires ? "fired" : "not-fired")
                        + ": [ " + rule + " ] }");
    }

    private static List<String> given(PatientCase given) {
        var parts = new ArrayList<String>();
        String person = person(given.patient());
        if (!person.isEmpty()) {
            parts.add("patient: { " + person + " }");
        }
        if (!given.present().isEmpty()) {
            parts.add("present: " + YamlText.list(List.copyOf(given.present())));
        }
        if (!given.absent().isEmpty()) {
            parts.add("absent: " + YamlText.list(List.copyOf(given.absent())));
        }
        if (!given.measurements().isEmpty()) {
            parts.add("measurements: { "
                    + given.measurements().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + Decimal.of(entry.getValue()))
                            .collect(Collectors.joining(", "))
                    + " }");
        }
        return parts;
    }

    private static String person(Patient patient) {
        var parts = new ArrayList<String>();
        if (patient.age() != null) {
            parts.add("age: " + patient.age());
        }
        if (patient.sex() != Sex.UNKNOWN) {
            parts.add("sex: " + lower(patient.sex()));
        }
        return String.join(", ", parts);
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
