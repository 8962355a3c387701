package rhomboid.report;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import rhomboid.model.Absent;
import rhomboid.model.Assessment;
import rhomboid.model.Candidate;
import rhomboid.model.Education;
import rhomboid.model.EscalationReason;
import rhomboid.model.Expected;
import rhomboid.model.Fact;
import rhomboid.model.GivenAdvice;
import rhomboid.model.InferredFinding;
import rhomboid.model.Level;
import rhomboid.model.Measurement;
import rhomboid.model.NearMiss;
import rhomboid.model.Patient;
import rhomboid.model.Present;
import rhomboid.model.Question;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Reason;
import rhomboid.model.RuleCitation;
import rhomboid.model.WeightedReason;
import rhomboid.model.WithheldAdvice;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Assessments as JSON: every key always present except {@code expected} and {@code suppressedBy}, in a fixed order; equal assessments
 * give equal bytes. Thread-safe.
 *
 * <p>All of an assessment is written but title, topic, text and sources of its education texts, which are named by their code.
 */
public final class AssessmentJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private AssessmentJson() {}

    /** On one line, in UTF-8, without a line end. */
    public static byte[] line(Assessment assessment) {
        return write(assessment, ObjectWriteContext.empty());
    }

    /** For people, with a line end. */
    public static String pretty(Assessment assessment) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        var context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        return new String(write(assessment, context), StandardCharsets.UTF_8) + "\n";
    }

    /**
     * Reads what {@link #line} or {@link #pretty} wrote. The education texts come back with their code only; everything else is as it
     * was.
     *
     * @throws IllegalArgumentException if the text is not such JSON
     */
    public static Assessment read(byte[] json) {
        return AssessmentReader.read(json);
    }

    private static byte[] write(Assessment assessment, ObjectWriteContext context) {
        var bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = FACTORY.createGenerator(context, bytes)) {
            new AssessmentJson.Writer(json).assessment(assessment);
        }
        return bytes.toByteArray();
    }

    /** Writes one assessment. */
    private record Writer(JsonGenerator json) {

        void assessment(Assessment assessment) {
            json.writeStartObject();
            json.writeStringProperty("caseId", assessment.caseId());
            word("urgency", assessment.urgency());
            json.writeBooleanProperty("incomplete", assessment.incomplete());
            list("candidates", assessment.candidates(), this::candidate);
            list("escalations", assessment.escalations(), this::escalation);
            list("advice", assessment.advice(), this::advice);
            list("withheld", assessment.withheld(), this::withheld);
            list("questions", assessment.questions(), this::question);
            list("nearMisses", assessment.nearMisses(), this::nearMiss);
            list("inferred", assessment.inferred(), this::inferred);
            json.writeArrayPropertyStart("education");
            for (Education education : assessment.education()) {
                json.writeString(education.code());
            }
            json.writeEndArray();
            assessment.expected().ifPresent(this::expected);
            json.writeObjectPropertyStart("ruleSet");
            json.writeStringProperty("version", assessment.ruleSet().version());
            json.writeStringProperty("digest", assessment.ruleSet().digest());
            json.writeEndObject();
            json.writeStringProperty("statement", assessment.ruleSet().statement());
            json.writeEndObject();
        }

        private interface Item<T> {
            void write(T item);
        }

        private <T> void list(String name, List<T> items, Item<T> writer) {
            json.writeArrayPropertyStart(name);
            for (T item : items) {
                json.writeStartObject();
                writer.write(item);
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void strings(String name, List<String> items) {
            json.writeArrayPropertyStart(name);
            for (String item : items) {
                json.writeString(item);
            }
            json.writeEndArray();
        }

        private void word(String name, Enum<?> word) {
            json.writeStringProperty(name, word.name());
        }

        private void number(String name, double value) {
            long whole = (long) value;
            if (whole == value) {
                json.writeNumberProperty(name, whole);
            } else {
                json.writeName(name);
                json.writeNumber(BigDecimal.valueOf(value).toPlainString());
            }
        }

        private void candidate(RankedCandidate ranked) {
            json.writeStringProperty("condition", ranked.candidate().condition());
            json.writeStringProperty("label", ranked.label());
            word("likelihood", ranked.candidate().likelihood());
            json.writeNumberProperty("score", ranked.candidate().score());
            json.writeNumberProperty("prior", ranked.prior());
            list("for", ranked.evidenceFor(), this::weighted);
            list("against", ranked.evidenceAgainst(), this::weighted);
            strings("unexplained", ranked.unexplained());
            json.writeNumberProperty("unexplainedDecibans", ranked.unexplainedDecibans());
        }

        private void weighted(WeightedReason weighted) {
            citation(weighted.reason().rule());
            json.writeNumberProperty("decibans", weighted.decibans());
            number("ratio", weighted.ratio().value());
            facts("facts", weighted.reason().facts());
            if (weighted.suppressedBy().isPresent()) {
                json.writeStringProperty("suppressedBy", weighted.suppressedBy().get());
            }
        }

        private void escalation(EscalationReason escalation) {
            word("urgency", escalation.urgency());
            reason(escalation.reason());
        }

        private void advice(GivenAdvice advice) {
            json.writeStringProperty("advice", advice.code());
            json.writeStringProperty("kind", advice.kind());
            json.writeStringProperty("text", advice.text());
            reason(advice.reason());
        }

        private void withheld(WithheldAdvice advice) {
            json.writeStringProperty("advice", advice.code());
            json.writeStringProperty("text", advice.text());
            reason(advice.reason());
        }

        private void question(Question question) {
            json.writeStringProperty("code", question.code());
            json.writeStringProperty("text", question.text());
            word("couldReach", question.couldReach());
        }

        private void nearMiss(NearMiss miss) {
            word("urgency", miss.urgency());
            json.writeStringProperty("missing", miss.missing());
            json.writeBooleanProperty("unknown", miss.unknown());
            citation(miss.rule());
            facts("held", miss.held());
        }

        private void inferred(InferredFinding inferred) {
            json.writeStringProperty("finding", inferred.finding());
            reason(inferred.reason());
        }

        private void expected(Expected expected) {
            json.writeObjectPropertyStart("expected");
            expected.urgency().ifPresent(urgency -> word("urgency", urgency));
            expected.condition().ifPresent(condition -> json.writeStringProperty("condition", condition));
            expected.category().ifPresent(category -> json.writeStringProperty("category", category));
            json.writeEndObject();
        }

        private void reason(Reason reason) {
            citation(reason.rule());
            facts("facts", reason.facts());
        }

        private void citation(RuleCitation rule) {
            json.writeStringProperty("rule", rule.id());
            json.writeStringProperty("title", rule.title());
            json.writeStringProperty("because", rule.because());
            strings("sources", rule.sources());
            json.writeStringProperty("basis", rule.basis().name().toLowerCase(Locale.ROOT));
        }

        private void facts(String name, List<Fact> facts) {
            list(name, facts, this::fact);
        }

        private void fact(Fact fact) {
            if (fact instanceof Present present) {
                json.writeStringProperty("present", present.finding());
            } else if (fact instanceof Absent absent) {
                json.writeStringProperty("absent", absent.finding());
            } else if (fact instanceof Measurement measurement) {
                json.writeStringProperty("measurement", measurement.name());
                number("value", measurement.value());
            } else if (fact instanceof Patient patient) {
                patient(patient);
            } else if (fact instanceof Candidate candidate) {
                json.writeStringProperty("candidate", candidate.condition());
                json.writeNumberProperty("score", candidate.score());
                word("likelihood", candidate.likelihood());
            } else {
                word("level", ((Level) fact).urgency());
            }
        }

        private void patient(Patient patient) {
            Integer age = patient.age();
            if (age != null) {
                json.writeNumberProperty("age", age.intValue());
            }
            json.writeStringProperty("sex", patient.sex().name().toLowerCase(Locale.ROOT));
        }
    }
}
