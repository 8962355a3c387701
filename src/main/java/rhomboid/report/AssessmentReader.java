package rhomboid.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import rhomboid.model.Absent;
import rhomboid.model.Assessment;
import rhomboid.model.Basis;
import rhomboid.model.Candidate;
import rhomboid.model.Education;
import rhomboid.model.EscalationReason;
import rhomboid.model.Expected;
import rhomboid.model.Fact;
import rhomboid.model.GivenAdvice;
import rhomboid.model.InferredFinding;
import rhomboid.model.Level;
import rhomboid.model.Likelihood;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.Measurement;
import rhomboid.model.NearMiss;
import rhomboid.model.Patient;
import rhomboid.model.Present;
import rhomboid.model.Question;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Reason;
import rhomboid.model.RuleCitation;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Sex;
import rhomboid.model.Unexplained;
import rhomboid.model.Urgency;
import rhomboid.model.WeightedReason;
import rhomboid.model.WithheldAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads assessments that {@link AssessmentJson} wrote. */
final class AssessmentReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AssessmentReader() {}

    static Assessment read(byte[] json) {
        try {
            return assessment(MAPPER.readTree(json));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("This is not an assessment in JSON.", e);
        }
    }

    private static Assessment assessment(JsonNode node) {
        JsonNode ruleSet = node.required("ruleSet");
        return new Assessment(
                text(node, "caseId"),
                urgency(node, "urgency"),
                node.required("incomplete").booleanValue(),
                list(node, "inferred", AssessmentReader::inferred),
                list(node, "candidates", AssessmentReader::candidate),
                list(node, "escalations", item -> new EscalationReason(urgency(item, "urgency"), reason(item))),
                list(
                        node,
                        "advice",
                        item -> new GivenAdvice(
                                text(item, "advice"), text(item, "kind"), text(item, "text"), reason(item))),
                list(
                        node,
                        "withheld",
                        item -> new WithheldAdvice(text(item, "advice"), text(item, "text"), reason(item))),
                list(
                        node,
                        "questions",
                        item -> new Question(text(item, "code"), text(item, "text"), urgency(item, "couldReach"))),
                list(node, "nearMisses", AssessmentReader::nearMiss),
                list(node, "education", item -> new Education(item.stringValue(), "", "", "", List.of())),
                new RuleSetIdentity(text(ruleSet, "version"), text(ruleSet, "digest"), text(node, "statement")),
                Optional.ofNullable(node.get("expected")).map(AssessmentReader::expected));
    }

    private static RankedCandidate candidate(JsonNode node) {
        return new RankedCandidate(
                new Candidate(
                        text(node, "condition"), number(node, "score"), Likelihood.valueOf(text(node, "likelihood"))),
                text(node, "label"),
                number(node, "prior"),
                list(node, "for", AssessmentReader::weighted),
                list(node, "against", AssessmentReader::weighted),
                list(node, "unexplained", item -> new Unexplained(text(item, "finding"), number(item, "decibans"))),
                number(node, "unexplainedDecibans"));
    }

    private static WeightedReason weighted(JsonNode node) {
        return new WeightedReason(
                reason(node),
                new LikelihoodRatio(node.required("ratio").doubleValue()),
                number(node, "decibans"),
                node.path("background").booleanValue(false),
                optional(node, "suppressedBy"));
    }

    private static InferredFinding inferred(JsonNode node) {
        return new InferredFinding(text(node, "finding"), reason(node));
    }

    private static NearMiss nearMiss(JsonNode node) {
        return new NearMiss(
                citation(node),
                urgency(node, "urgency"),
                text(node, "missing"),
                node.required("unknown").booleanValue(),
                list(node, "held", AssessmentReader::fact));
    }

    private static Expected expected(JsonNode node) {
        return new Expected(
                optional(node, "urgency").map(Urgency::valueOf),
                optional(node, "condition"),
                optional(node, "category"));
    }

    private static Reason reason(JsonNode node) {
        return new Reason(citation(node), list(node, "facts", AssessmentReader::fact));
    }

    private static RuleCitation citation(JsonNode node) {
        return new RuleCitation(
                text(node, "rule"),
                text(node, "title"),
                text(node, "because"),
                list(node, "sources", JsonNode::stringValue),
                Basis.valueOf(text(node, "basis").toUpperCase(Locale.ROOT)));
    }

    private static Fact fact(JsonNode node) {
        if (node.has("present")) {
            return new Present(text(node, "present"));
        } else if (node.has("absent")) {
            return new Absent(text(node, "absent"));
        } else if (node.has("measurement")) {
            return new Measurement(
                    text(node, "measurement"), node.required("value").doubleValue());
        } else if (node.has("candidate")) {
            return new Candidate(
                    text(node, "candidate"), number(node, "score"), Likelihood.valueOf(text(node, "likelihood")));
        } else if (node.has("level")) {
            return new Level(urgency(node, "level"));
        }
        Integer age = node.has("age") ? number(node, "age") : null;
        return new Patient(age, Sex.valueOf(text(node, "sex").toUpperCase(Locale.ROOT)));
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static int number(JsonNode node, String name) {
        return node.required(name).intValue();
    }

    private static Urgency urgency(JsonNode node, String name) {
        return Urgency.valueOf(text(node, name));
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::stringValue);
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> reader) {
        var items = new ArrayList<T>();
        node.required(name).forEach(item -> items.add(reader.apply(item)));
        return items;
    }
}
