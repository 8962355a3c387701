package rhomboid.casefile;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rhomboid.Rhomboid;
import rhomboid.interview.Interview;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.RuleSetIdentity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads interviews: the case so far, what the person did not know, and the digest of the rules. An interview goes on
 * only with the rules that it was held with, since other rules ask other questions. Thread-safe.
 */
public final class InterviewJson {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> KEYS = new TreeSet<>(Set.of("ruleSet", "case", "unknown"));
    private static final String HELP = "Such files are written by \"rhomboid interview --save\".";

    private InterviewJson() {}

    /** The interview as JSON on one line, with a line end. */
    public static String write(Interview interview) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("ruleSet");
            json.writeStringProperty("version", interview.ruleSet().version());
            json.writeStringProperty("digest", interview.ruleSet().digest());
            json.writeEndObject();
            json.writeName("case");
            json.writeRawValue(CaseJson.write(interview.patientCase()));
            json.writeArrayPropertyStart("unknown");
            interview.unknown().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param rhomboid with the rules of the interview
     * @param name of the file, for messages
     * @throws InvalidCaseException if it is no such JSON, or was held with other rules, or holds what the vocabulary does not allow
     */
    public static Interview read(Rhomboid rhomboid, String name, byte[] json) {
        JsonNode node = tree(name, json);
        checkKeys(name, node);
        checkRules(name, node.path("ruleSet"), rhomboid.ruleSet().identity());
        try {
            // The position inside the case would be that of the case alone, so only the file is named.
            byte[] caseJson = node.path("case").toString().getBytes(StandardCharsets.UTF_8);
            PatientCase patientCase = new CaseReader(rhomboid.ruleSet().vocabulary()).readJson(name, caseJson);
            return rhomboid.interview(patientCase, unknown(name, node.path("unknown")));
        } catch (InvalidCaseException invalid) {
            throw new InvalidCaseException(invalid.problems().stream()
                    .map(problem -> new Problem(
                            Place.of(name),
                            problem.code(),
                            problem.message(),
                            problem.help(),
                            problem.messageWithoutValue()))
                    .toList());
        }
    }

    private static JsonNode tree(String name, byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException malformed) {
            throw unusable(name, "malformed-json", "The file is not well-formed JSON.", HELP);
        }
        throw unusable(name, "wrong-type", "An interview must be an object in braces.", HELP);
    }

    private static void checkKeys(String name, JsonNode node) {
        var problems = new ArrayList<Problem>();
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                problems.add(new Problem(
                        Place.of(name),
                        "unknown-key",
                        "The key \"" + RecordText.shown(key) + "\" is unknown.",
                        "Known here: " + String.join(", ", KEYS) + ".",
                        "A key is unknown."));
            }
        }
        for (String key : KEYS) {
            if (!node.has(key)) {
                problems.add(new Problem(Place.of(name), "missing-key", "The key \"" + key + "\" is missing.", HELP));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
    }

    private static void checkRules(String name, JsonNode held, RuleSetIdentity here) {
        String digest = held.path("digest").asString("");
        if (!digest.equals(here.digest())) {
            throw unusable(
                    name,
                    "other-rules",
                    "The interview was held with rule set "
                            + shown(held.path("version").asString("")) + ", digest "
                            + shown(digest) + ", but the rules here are " + here.version() + ", digest "
                            + here.shortDigest() + ".",
                    "Go on with the rules that it was held with, or start a new interview with its case.");
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "unknown" : RecordText.shown(text.substring(0, Math.min(12, text.length())));
    }

    private static List<String> unknown(String name, JsonNode node) {
        var codes = new ArrayList<String>();
        boolean isList = node.isArray();
        for (JsonNode code : node) {
            isList &= code.isString();
            codes.add(code.asString(""));
        }
        if (!isList) {
            throw unusable(
                    name, "wrong-type", "\"unknown\" must be a list of codes.", "Write it as [ \"code\", \"code\" ].");
        }
        return codes;
    }

    private static InvalidCaseException unusable(String name, String code, String message, String help) {
        return new InvalidCaseException(List.of(new Problem(Place.of(name), code, message, help)));
    }
}
