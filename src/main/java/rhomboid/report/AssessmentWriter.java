package rhomboid.report;

import java.util.List;
import java.util.Map;
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
import rhomboid.model.Unexplained;
import rhomboid.model.WeightedReason;
import rhomboid.model.WithheldAdvice;

/** Writes one assessment. */
final class AssessmentWriter {

    private final JsonText json;
    private final Map<String, CitedRule> rules;

    /**
     * A writer.
     *
     * @param rules encoded citations by rule id, so that they need not be encoded again; empty for indented text
     */
    AssessmentWriter(JsonText json, Map<String, CitedRule> rules) {
        this.json = json;
        this.rules = rules;
    }

    /** A rule's citation and the members that name it. */
    record CitedRule(RuleCitation citation, byte[] members) {

        static CitedRule of(RuleCitation citation) {
            var json = new JsonText(false);
            new AssessmentWriter(json, Map.of()).name(citation);
            return new CitedRule(citation, json.toBytes());
        }
    }

    void assessment(Assessment assessment) {
        json.startObject();
        json.name(Key.CASE_ID).text(assessment.caseId());
        word(Key.URGENCY, assessment.urgency());
        json.name(Key.INCOMPLETE).yesOrNo(assessment.incomplete());
        list(Key.CANDIDATES, assessment.candidates(), this::candidate);
        list(Key.ESCALATIONS, assessment.escalations(), this::escalation);
        list(Key.ADVICE, assessment.advice(), this::advice);
        list(Key.WITHHELD, assessment.withheld(), this::withheld);
        list(Key.QUESTIONS, assessment.questions(), this::question);
        list(Key.NEAR_MISSES, assessment.nearMisses(), this::nearMiss);
        list(Key.INFERRED, assessment.inferred(), this::inferred);
        json.name(Key.EDUCATION).startArray();
        for (Education education : assessment.education()) {
            json.text(education.code());
        }
        json.endArray();
        assessment.expected().ifPresent(this::expected);
        json.name(Key.RULE_SET).startObject();
        json.name(Key.VERSION).text(assessment.ruleSet().version());
        json.name(Key.DIGEST).text(assessment.ruleSet().digest());
        json.endObject();
        json.name(Key.STATEMENT).text(assessment.ruleSet().statement());
        json.endObject();
    }

    private interface Item<T> {
        void write(T item);
    }

    private <T> void list(Key name, List<T> items, Item<T> writer) {
        json.name(name).startArray();
        for (T item : items) {
            json.startObject();
            writer.write(item);
            json.endObject();
        }
        json.endArray();
    }

    private void strings(Key name, List<String> items) {
        json.name(name).startArray();
        for (String item : items) {
            json.text(item);
        }
        json.endArray();
    }

    private void word(Key name, Enum<?> word) {
        json.name(name).text(word.name());
    }

    private void candidate(RankedCandidate ranked) {
        json.name(Key.CONDITION).text(ranked.candidate().condition());
        json.name(Key.LABEL).text(ranked.label());
        word(Key.LIKELIHOOD, ranked.candidate().likelihood());
        json.name(Key.SCORE).number(ranked.candidate().score());
        json.name(Key.PRIOR).number(ranked.prior());
        list(Key.FOR, ranked.evidenceFor(), this::weighted);
        list(Key.AGAINST, ranked.evidenceAgainst(), this::weighted);
        list(Key.UNEXPLAINED, ranked.unexplained(), this::unexplained);
        json.name(Key.UNEXPLAINED_DECIBANS).number(ranked.unexplainedDecibans());
    }

    private void unexplained(Unexplained unexplained) {
        json.name(Key.FINDING).text(unexplained.finding());
        json.name(Key.DECIBANS).number(unexplained.decibans());
    }

    private void weighted(WeightedReason weighted) {
        citation(weighted.reason().rule());
        json.name(Key.DECIBANS).number(weighted.decibans());
        json.name(Key.RATIO).number(weighted.ratio().value());
        facts(Key.FACTS, weighted.reason().facts());
        if (weighted.background()) {
            json.name(Key.BACKGROUND).yesOrNo(true);
        }
        if (weighted.suppressedBy().isPresent()) {
            json.name(Key.SUPPRESSED_BY).text(weighted.suppressedBy().get());
        }
    }

    private void escalation(EscalationReason escalation) {
        word(Key.URGENCY, escalation.urgency());
        reason(escalation.reason());
    }

    private void advice(GivenAdvice advice) {
        json.name(Key.ADVICE).text(advice.code());
        json.name(Key.KIND).text(advice.kind());
        json.name(Key.TEXT).text(advice.text());
        reason(advice.reason());
    }

    private void withheld(WithheldAdvice advice) {
        json.name(Key.ADVICE).text(advice.code());
        json.name(Key.TEXT).text(advice.text());
        reason(advice.reason());
    }

    private void question(Question question) {
        json.name(Key.CODE).text(question.code());
        json.name(Key.TEXT).text(question.text());
        word(Key.COULD_REACH, question.couldReach());
    }

    private void nearMiss(NearMiss miss) {
        word(Key.URGENCY, miss.urgency());
        json.name(Key.MISSING).text(miss.missing());
        json.name(Key.UNKNOWN).yesOrNo(miss.unknown());
        citation(miss.rule());
        facts(Key.HELD, miss.held());
    }

    private void inferred(InferredFinding inferred) {
        json.name(Key.FINDING).text(inferred.finding());
        reason(inferred.reason());
    }

    private void expected(Expected expected) {
        json.name(Key.EXPECTED).startObject();
        expected.urgency().ifPresent(urgency -> word(Key.URGENCY, urgency));
        expected.condition().ifPresent(condition -> json.name(Key.CONDITION).text(condition));
        expected.category().ifPresent(category -> json.name(Key.CATEGORY).text(category));
        json.endObject();
    }

    private void reason(Reason reason) {
        citation(reason.rule());
        facts(Key.FACTS, reason.facts());
    }

    private void citation(RuleCitation rule) {
        CitedRule cited = rules.get(rule.id());
        if (cited != null && cited.citation() == rule) {
            json.members(cited.members());
        } else {
            name(rule);
        }
    }

    private void name(RuleCitation rule) {
        json.name(Key.RULE).text(rule.id());
        json.name(Key.TITLE).text(rule.title());
        json.name(Key.BECAUSE).text(rule.because());
        strings(Key.SOURCES, rule.sources());
        json.name(Key.BASIS).text(FactWords.lower(rule.basis()));
    }

    private void facts(Key name, List<Fact> facts) {
        list(name, facts, this::fact);
    }

    private void fact(Fact fact) {
        if (fact instanceof Present present) {
            json.name(Key.PRESENT).text(present.finding());
        } else if (fact instanceof Absent absent) {
            json.name(Key.ABSENT).text(absent.finding());
        } else if (fact instanceof Measurement measurement) {
            json.name(Key.MEASUREMENT).text(measurement.name());
            json.name(Key.VALUE).number(measurement.value());
        } else if (fact instanceof Patient patient) {
            patient(patient);
        } else if (fact instanceof Candidate candidate) {
            json.name(Key.CANDIDATE).text(candidate.condition());
            json.name(Key.SCORE).number(candidate.score());
            word(Key.LIKELIHOOD, candidate.likelihood());
        } else {
            word(Key.LEVEL, ((Level) fact).urgency());
        }
    }

    private void patient(Patient patient) {
        Integer age = patient.age();
        if (age != null) {
            json.name(Key.AGE).number(age.longValue());
        }
        json.name(Key.SEX).text(FactWords.lower(patient.sex()));
    }
}
