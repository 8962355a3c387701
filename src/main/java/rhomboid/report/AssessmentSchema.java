package rhomboid.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rhomboid.model.Basis;
import rhomboid.model.Likelihood;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema (draft 2020-12) of what {@link AssessmentJson} writes. */
public final class AssessmentSchema {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> WHOLE = Map.of("type", "integer");
    private static final Map<String, Object> NUMBER = Map.of("type", "number");
    private static final Map<String, Object> YES_OR_NO = Map.of("type", "boolean");

    private AssessmentSchema() {}

    /** The schema, pretty-printed, with a line end. */
    public static String of(Vocabulary vocabulary) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "An assessment");
        schema.putAll(object(List.of("expected"), top()));
        schema.put("$defs", definitions(vocabulary));
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(schema) + "\n";
    }

    private static Map<String, Object> top() {
        return ordered(
                "caseId", TEXT,
                "urgency", ref("urgency"),
                "incomplete", YES_OR_NO,
                "candidates", list(ref("candidate")),
                "escalations", list(withReason("urgency", ref("urgency"))),
                "advice", list(withReason("advice", ref("advice"), "kind", TEXT, "text", TEXT)),
                "withheld", list(withReason("advice", ref("advice"), "text", TEXT)),
                "questions", list(object(ordered("code", TEXT, "text", TEXT, "couldReach", ref("urgency")))),
                "nearMisses", list(object(nearMiss())),
                "inferred", list(withReason("finding", ref("finding"))),
                "education", list(TEXT),
                "expected",
                        object(
                                List.of("urgency", "condition", "category"),
                                ordered("urgency", ref("urgency"), "condition", ref("condition"), "category", TEXT)),
                "ruleSet",
                        object(ordered("version", TEXT, "digest", ordered("type", "string", "pattern", "^[0-9a-f]+$"))),
                "statement", TEXT);
    }

    private static Map<String, Object> definitions(Vocabulary vocabulary) {
        return ordered(
                "urgency", words(Urgency.values()),
                "likelihood", words(Likelihood.values()),
                "basis",
                        ordered(
                                "enum",
                                Arrays.stream(Basis.values())
                                        .map(FactWords::lower)
                                        .toList()),
                "finding", ordered("enum", List.copyOf(vocabulary.findings().keySet())),
                "measurement",
                        ordered("enum", List.copyOf(vocabulary.measurements().keySet())),
                "condition", ordered("enum", List.copyOf(vocabulary.conditions().keySet())),
                "advice", ordered("enum", List.copyOf(vocabulary.advice().keySet())),
                "fact", ordered("oneOf", facts()),
                "weight", object(List.of("background", "suppressedBy"), weight()),
                "candidate", object(candidate()));
    }

    private static Map<String, Object> candidate() {
        return ordered(
                "condition", ref("condition"),
                "label", TEXT,
                "likelihood", ref("likelihood"),
                "score", WHOLE,
                "prior", WHOLE,
                "for", list(ref("weight")),
                "against", list(ref("weight")),
                "unexplained", list(object(ordered("finding", ref("finding"), "decibans", WHOLE))),
                "unexplainedDecibans", WHOLE);
    }

    private static Map<String, Object> weight() {
        var weight = reason();
        weight.put("decibans", WHOLE);
        weight.put("ratio", NUMBER);
        weight.put("background", YES_OR_NO);
        weight.put("suppressedBy", TEXT);
        return weight;
    }

    private static Map<String, Object> nearMiss() {
        var miss = ordered("urgency", ref("urgency"), "missing", TEXT, "unknown", YES_OR_NO);
        miss.putAll(citation());
        miss.put("held", list(ref("fact")));
        return miss;
    }

    private static List<Object> facts() {
        return List.of(
                object(ordered("present", ref("finding"))),
                object(ordered("absent", ref("finding"))),
                object(ordered("measurement", ref("measurement"), "value", NUMBER)),
                object(
                        List.of("age"),
                        ordered("age", WHOLE, "sex", ordered("enum", List.of("female", "male", "unknown")))),
                object(ordered("candidate", ref("condition"), "score", WHOLE, "likelihood", ref("likelihood"))),
                object(ordered("level", ref("urgency"))));
    }

    private static Map<String, Object> citation() {
        return ordered("rule", TEXT, "title", TEXT, "because", TEXT, "sources", list(TEXT), "basis", ref("basis"));
    }

    private static Map<String, Object> reason() {
        var reason = citation();
        reason.put("facts", list(ref("fact")));
        return reason;
    }

    private static Map<String, Object> withReason(Object... keysAndValues) {
        var properties = ordered(keysAndValues);
        properties.putAll(reason());
        return object(properties);
    }

    private static Map<String, Object> words(Enum<?>[] words) {
        return ordered("enum", Arrays.stream(words).map(Enum::name).toList());
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> list(Object items) {
        return ordered("type", "array", "items", items);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return object(List.of(), properties);
    }

    private static Map<String, Object> object(List<String> optional, Map<String, Object> properties) {
        List<String> required = properties.keySet().stream()
                .filter(name -> !optional.contains(name))
                .toList();
        return ordered("type", "object", "additionalProperties", false, "required", required, "properties", properties);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
