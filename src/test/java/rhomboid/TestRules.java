package rhomboid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Basis;
import rhomboid.model.Conclude;
import rhomboid.model.Conclusion;
import rhomboid.model.Education;
import rhomboid.model.Likelihood;
import rhomboid.model.Place;
import rhomboid.model.RuleCitation;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.EducationText;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/** Small rule sets made by hand, for tests that need no files. */
public final class TestRules {

    private TestRules() {}

    /** A rule set with a vocabulary of a dozen findings and the given rules. */
    public static RuleSet ruleSet(Rule... rules) {
        return ruleSet(vocabulary(), List.of(rules));
    }

    /** A rule set with this vocabulary and these rules, sorted by id, with one general education text and one for gallstones. */
    public static RuleSet ruleSet(Vocabulary vocabulary, List<Rule> rules) {
        var sorted = new ArrayList<>(rules);
        sorted.sort((one, other) -> one.id().compareTo(other.id()));
        return new RuleSet(
                new RuleSetIdentity("1.0.0", "0123456789abcdef".repeat(4), "Not a diagnosis."),
                vocabulary,
                sorted,
                List.of(),
                List.of(
                        education("general-course", "course", List.of(), Urgency.SOON),
                        education("about-gallstones", "condition", List.of("gallstones"), null),
                        education("the-spine", "anatomy", List.of(), null)),
                List.of(),
                List.of());
    }

    /** The rule set that most tests use: a few rules of every phase. */
    public static RuleSet small() {
        return ruleSet(
                rule("FEV-01", Phase.FINDINGS, measured("temperature-c", Operator.AT_LEAST, 38), infer("fever")),
                rule("SYS-01", Phase.FINDINGS, present("fever"), infer("infection-signs")),
                rule("CORD-01", Phase.RED_FLAGS, present("saddle-numbness"), escalate(Urgency.EMERGENCY)),
                rule(
                        "INF-01",
                        Phase.RED_FLAGS,
                        all(present("infection-signs"), present("weight-loss")),
                        escalate(Urgency.URGENT),
                        supports("infection", 6)),
                rule(
                        "AGE-01",
                        Phase.RED_FLAGS,
                        all(age(Operator.AT_LEAST, 50), present("weight-loss")),
                        escalate(Urgency.SOON)),
                rule("GALL-01", Phase.CONDITIONS, present("after-fatty-meal"), supports("gallstones", 3)),
                rule("GALL-02", Phase.CONDITIONS, present("right-rib-pain"), supports("gallstones", 6)),
                rule("GALL-03", Phase.CONDITIONS, absent("right-rib-pain"), opposes("gallstones", 0.35)),
                rule("STR-01", Phase.CONDITIONS, present("worse-moving"), supports("strain", 3)),
                rule("INF-02", Phase.CONDITIONS, present("fever"), supports("infection", 6)),
                rule(
                        "GALL-04",
                        Phase.URGENCY,
                        all(candidate("gallstones", Likelihood.LIKELY), present("fever")),
                        escalate(Urgency.URGENT)),
                rule("ADV-01", Phase.ADVICE, level(Operator.AT_LEAST, Urgency.SELF_CARE), advise("watch")),
                rule("ADV-02", Phase.ADVICE, candidate("strain", Likelihood.POSSIBLE), advise("heat")),
                rule("ADV-03", Phase.ADVICE, present("skin-numb"), withhold("heat")),
                rule("ADV-04", Phase.ADVICE, candidate("strain", Likelihood.POSSIBLE), advise("ibuprofen")),
                rule("ADV-05", Phase.ADVICE, present("stomach-ulcer"), withhold("ibuprofen")));
    }

    /** The vocabulary of {@link #small}. */
    public static Vocabulary vocabulary() {
        Map<String, Vocabulary.Finding> findings = new LinkedHashMap<>();
        for (String code : List.of("saddle-numbness", "weight-loss", "fever", "chills")) {
            findings.put(code, finding(code, "symptom", true));
        }
        for (String code : List.of(
                "infection-signs", "after-fatty-meal", "right-rib-pain", "worse-moving", "skin-numb", "cough")) {
            findings.put(code, finding(code, "symptom", false));
        }
        for (String code : List.of("stomach-ulcer", "smoker")) {
            findings.put(code, finding(code, "history", false));
        }
        return new Vocabulary(
                Map.of(
                        "symptom", new Vocabulary.Group("symptom", "Symptoms", true),
                        "history", new Vocabulary.Group("history", "History", false)),
                findings,
                byCode(
                        List.of(measurement("temperature-c", 30, 45, false), measurement("pain-score", 0, 10, true)),
                        Vocabulary.MeasurementKind::code),
                byCode(
                        List.of(
                                condition("strain", 3000),
                                condition("gallstones", 100),
                                condition("infection", 10),
                                condition("reflux", 200)),
                        Vocabulary.ConditionKind::code),
                Map.of(),
                byCode(
                        List.of(
                                advice("ibuprofen", "treatment"),
                                advice("heat", "self-care"),
                                advice("walk", "self-care"),
                                advice("watch", "safety-net")),
                        Vocabulary.AdviceKind::code),
                Map.of("fever-like", List.of("fever", "chills", "temperature-c")),
                Map.of());
    }

    /** The vocabulary with other correlation groups. */
    public static Vocabulary correlated(Map<String, List<String>> correlations) {
        Vocabulary old = vocabulary();
        return new Vocabulary(
                old.groups(),
                old.findings(),
                old.measurements(),
                old.conditions(),
                old.categories(),
                old.advice(),
                correlations,
                old.aliases());
    }

    private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
        var map = new LinkedHashMap<String, T>();
        entries.forEach(entry -> map.put(code.apply(entry), entry));
        return map;
    }

    /** A finding. */
    public static Vocabulary.Finding finding(String code, String group, boolean screen) {
        return new Vocabulary.Finding(
                code, group, code, "Do you have " + code + "?", Vocabulary.Asked.CORE, screen, List.of());
    }

    /** A measurement. */
    public static Vocabulary.MeasurementKind measurement(String code, double min, double max, boolean whole) {
        return new Vocabulary.MeasurementKind(
                code, code, "What is your " + code + "?", "unit", min, max, whole, Optional.empty());
    }

    /** A condition. */
    public static Vocabulary.ConditionKind condition(String code, double frequency) {
        return new Vocabulary.ConditionKind(
                code,
                code,
                "other",
                "M54.6",
                frequency,
                List.of(),
                "judgment",
                "mild",
                Urgency.ROUTINE,
                "What it is.",
                "Next.");
    }

    private static Vocabulary.AdviceKind advice(String code, String kind) {
        return new Vocabulary.AdviceKind(
                code, kind, "Text of " + code + ".", List.of("judgment"), Optional.empty(), Optional.empty());
    }

    private static EducationText education(
            String code, String topic, List<String> conditions, @Nullable Urgency onlyAtMost) {
        return new EducationText(
                new Education(code, code, topic, "Text.", List.of("judgment")),
                conditions,
                Optional.ofNullable(onlyAtMost),
                List.of());
    }

    /** A rule. */
    public static Rule rule(String id, Phase phase, Condition when, Conclusion... then) {
        return new Rule(
                new RuleCitation(id, "Title of " + id, "Reason of " + id + ".", List.of("judgment"), Basis.JUDGMENT),
                List.of(),
                LocalDate.of(2026, 11, 22),
                phase,
                when,
                List.of(then),
                Place.of("rules/" + phase.folder() + "/test.drl"));
    }

    /** What a citation of {@link #rule} says. */
    public static RuleCitation citation(String id) {
        return new RuleCitation(id, "Title of " + id, "Reason of " + id + ".", List.of("judgment"), Basis.JUDGMENT);
    }

    /** Every part. */
    public static Condition all(Condition... parts) {
        return new Condition.AllOf(List.of(parts));
    }

    /** One part. */
    public static Condition any(Condition... parts) {
        return new Condition.AnyOf(List.of(parts));
    }

    /** A finding is present. */
    public static Condition present(String finding) {
        return new Condition.Matches(code(FactType.PRESENT, Field.FINDING, finding));
    }

    /** One of the findings is present. */
    public static Condition presentOneOf(String... findings) {
        var in = new Constraint(Field.FINDING, Operator.IN, new Codes(Arrays.asList(findings)));
        return new Condition.Exists(new Pattern(FactType.PRESENT, List.of(in)));
    }

    /** Some of the findings are present. */
    public static Condition atLeast(int count, String... findings) {
        return new Condition.AtLeast(count, List.of(findings));
    }

    /** A finding was told to be absent. */
    public static Condition absent(String finding) {
        return new Condition.Matches(code(FactType.ABSENT, Field.FINDING, finding));
    }

    /** A measurement within a limit. */
    public static Condition measured(String name, Operator operator, double value) {
        return new Condition.Matches(measurementPattern(name, operator, value));
    }

    /** No such measurement is known. */
    public static Condition notMeasured(String name, Operator operator, double value) {
        return new Condition.None(measurementPattern(name, operator, value));
    }

    private static Pattern measurementPattern(String name, Operator operator, double value) {
        return new Pattern(
                FactType.MEASUREMENT,
                List.of(
                        new Constraint(Field.NAME, Operator.EQUAL, new Codes(List.of(name))),
                        new Constraint(Field.VALUE, operator, new Pattern.Number(value))));
    }

    /** The age within a limit. */
    public static Condition age(Operator operator, int years) {
        return new Condition.Matches(patient(Field.AGE, operator, new Pattern.Number(years)));
    }

    /** No such age is known. */
    public static Condition notAge(Operator operator, int years) {
        return new Condition.None(patient(Field.AGE, operator, new Pattern.Number(years)));
    }

    /** The sex. */
    public static Condition sex(Sex sex) {
        return new Condition.Matches(patient(Field.SEX, Operator.EQUAL, new Pattern.Word(sex)));
    }

    private static Pattern patient(Field field, Operator operator, Pattern.Literal literal) {
        return new Pattern(FactType.PATIENT, List.of(new Constraint(field, operator, literal)));
    }

    /** A candidate that is at least so likely. */
    public static Condition candidate(String condition, Likelihood least) {
        return new Condition.Matches(candidatePattern(condition, least));
    }

    /** No candidate is at least so likely. */
    public static Condition notCandidate(String condition, Likelihood least) {
        return new Condition.None(candidatePattern(condition, least));
    }

    private static Pattern candidatePattern(String condition, Likelihood least) {
        return new Pattern(
                FactType.CANDIDATE,
                List.of(
                        new Constraint(Field.CONDITION, Operator.EQUAL, new Codes(List.of(condition))),
                        new Constraint(Field.LIKELIHOOD, Operator.AT_LEAST, new Pattern.Word(least))));
    }

    /** A candidate whose score is within a limit, in decibans. */
    public static Condition score(String condition, Operator operator, int decibans) {
        return new Condition.Matches(new Pattern(
                FactType.CANDIDATE,
                List.of(
                        new Constraint(Field.CONDITION, Operator.EQUAL, new Codes(List.of(condition))),
                        new Constraint(Field.SCORE, operator, new Pattern.Number(decibans)))));
    }

    /** The level within a limit. */
    public static Condition level(Operator operator, Urgency urgency) {
        return new Condition.Matches(new Pattern(
                FactType.LEVEL, List.of(new Constraint(Field.URGENCY, operator, new Pattern.Word(urgency)))));
    }

    private static Pattern code(FactType type, Field field, String code) {
        return new Pattern(type, List.of(new Constraint(field, Operator.EQUAL, new Codes(List.of(code)))));
    }

    /** Derives a finding. */
    public static Conclusion infer(String finding) {
        return Conclude.infer(finding);
    }

    /** Escalates. */
    public static Conclusion escalate(Urgency urgency) {
        return Conclude.escalate(urgency);
    }

    /** Evidence for. */
    public static Conclusion supports(String condition, double ratio) {
        return Conclude.supports(condition, Conclude.lr(ratio));
    }

    /** Evidence against. */
    public static Conclusion opposes(String condition, double ratio) {
        return Conclude.opposes(condition, Conclude.lr(ratio));
    }

    /** Releases advice. */
    public static Conclusion advise(String advice) {
        return Conclude.advise(advice);
    }

    /** Withholds advice. */
    public static Conclusion withhold(String advice) {
        return Conclude.withhold(advice);
    }
}
