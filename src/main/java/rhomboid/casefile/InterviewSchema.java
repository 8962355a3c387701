package rhomboid.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rhomboid.rules.Vocabulary;

/** The JSON Schema (draft 2020-12) of what {@link InterviewJson} writes. */
public final class InterviewSchema {

    private InterviewSchema() {}

    /** The schema, pretty-printed, with a line end. */
    public static String of(Vocabulary vocabulary) {
        var codes = new ArrayList<>(List.of("age", "sex"));
        codes.addAll(vocabulary.findings().keySet());
        codes.addAll(vocabulary.measurements().keySet());
        var properties = new LinkedHashMap<String, Object>();
        properties.put("ruleSet", ruleSet());
        properties.put("case", Map.of("$ref", "case.schema.json"));
        properties.put("unknown", unknown(codes));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "An interview");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("properties", properties);
        return CaseSchema.print(schema);
    }

    private static Map<String, Object> ruleSet() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("version", Map.of("type", "string"));
        var digest = new LinkedHashMap<String, Object>();
        digest.put("type", "string");
        digest.put("pattern", "^[0-9a-f]+$");
        properties.put("digest", digest);
        var ruleSet = new LinkedHashMap<String, Object>();
        ruleSet.put("type", "object");
        ruleSet.put("additionalProperties", false);
        ruleSet.put("required", List.copyOf(properties.keySet()));
        ruleSet.put("properties", properties);
        return ruleSet;
    }

    private static Map<String, Object> unknown(List<String> codes) {
        var items = new LinkedHashMap<String, Object>();
        items.put("enum", codes);
        var unknown = new LinkedHashMap<String, Object>();
        unknown.put("description", "Questions that the person could not answer; their findings stay unknown.");
        unknown.put("type", "array");
        unknown.put("uniqueItems", true);
        unknown.put("items", items);
        return unknown;
    }
}
