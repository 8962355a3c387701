package rhomboid.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rhomboid.model.Patient;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.MeasurementKind;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema (draft 2020-12) of a case file, for editors and other programs. It says less than {@link CaseReader} checks: a
 * schema cannot say that a finding is not present and absent together.
 */
public final class CaseSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private CaseSchema() {}

    /** The schema, pretty-printed, with a line end. */
    public static String of(Vocabulary vocabulary) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(
                "id",
                ordered(
                        "type",
                        "string",
                        "minLength",
                        1,
                        "maxLength",
                        Draft.MOST_ID,
                        "description",
                        "Names the case in every result."));
        properties.put("patient", patient());
        properties.put("present", findings("Findings that the person has."));
        properties.put("absent", findings("Findings that the person was asked for and does not have."));
        properties.put("measurements", object(measurements(vocabulary)));
        properties.put("expected", expected(vocabulary));
        properties.put("about", ordered("description", "Free; never read by rules."));
        properties.put("uncoded", ordered("description", "Free; never read by rules."));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DRAFT);
        schema.put("title", "A case");
        schema.putAll(object(properties));
        schema.put("required", List.of("id"));
        schema.put("$defs", ordered("finding", ordered("oneOf", findingCodes(vocabulary))));
        return print(schema);
    }

    /** Prints maps and lists as JSON, the same on every system. */
    static String print(Object schema) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(schema) + "\n";
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return ordered("type", "object", "additionalProperties", false, "properties", properties);
    }

    private static Map<String, Object> patient() {
        return object(ordered(
                "age",
                        ordered(
                                "type",
                                "number",
                                "multipleOf",
                                1,
                                "minimum",
                                Patient.LEAST_AGE,
                                "maximum",
                                Patient.MOST_AGE),
                "sex", ordered("enum", List.copyOf(Draft.SEXES.keySet()))));
    }

    private static Map<String, Object> findings(String description) {
        return ordered(
                "type",
                "array",
                "uniqueItems",
                true,
                "items",
                ordered("$ref", "#/$defs/finding"),
                "description",
                description);
    }

    private static List<Object> findingCodes(Vocabulary vocabulary) {
        var codes = new ArrayList<>();
        for (Finding finding : vocabulary.findings().values()) {
            codes.add(ordered("const", finding.code(), "title", finding.label()));
        }
        vocabulary.aliases().keySet().forEach(alias -> codes.add(ordered("const", alias, "deprecated", true)));
        return codes;
    }

    private static Map<String, Object> measurements(Vocabulary vocabulary) {
        var measurements = new LinkedHashMap<String, Object>();
        for (MeasurementKind kind : vocabulary.measurements().values()) {
            var schema = ordered("type", "number");
            if (kind.whole()) {
                schema.put("multipleOf", 1);
            }
            schema.put("minimum", number(kind.min()));
            schema.put("maximum", number(kind.max()));
            schema.put("title", kind.label() + " (" + kind.unit() + ")");
            measurements.put(kind.code(), schema);
        }
        measurements.putIfAbsent(
                "age-years",
                ordered(
                        "type",
                        "number",
                        "multipleOf",
                        1,
                        "minimum",
                        Patient.LEAST_AGE,
                        "maximum",
                        Patient.MOST_AGE,
                        "deprecated",
                        true));
        return measurements;
    }

    /** A whole number is printed as one. */
    private static Number number(double value) {
        if (value == Math.rint(value)) {
            return (long) value;
        }
        return value;
    }

    private static Map<String, Object> expected(Vocabulary vocabulary) {
        return object(ordered(
                "urgency",
                        ordered(
                                "enum",
                                Arrays.stream(Urgency.values())
                                        .map(Urgency::name)
                                        .toList()),
                "condition", ordered("enum", List.copyOf(vocabulary.conditions().keySet())),
                "category", ordered("enum", List.copyOf(vocabulary.categories().keySet())),
                "diagnosis", ordered("type", "string", "description", "Free; never compared.")));
    }
}
