package rhomboid.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Suggestions;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Yaml;
import rhomboid.rules.YamlFields;

/** Reads the scenarios of one file, one by one. */
final class ScenarioFields {

    private static final Map<String, Sex> SEXES =
            Map.of("female", Sex.FEMALE, "male", Sex.MALE, "unknown", Sex.UNKNOWN, "other-unknown", Sex.UNKNOWN);
    private static final List<String> SEX_WORDS = List.of("female", "male", "other-unknown", "unknown");

    private static final int MOST_EVIDENCE = 1000;

    private final Vocabulary vocabulary;
    private final Set<String> ruleIds;
    private final List<Problem> problems;

    ScenarioFields(RuleSet rules, List<Problem> problems) {
        this.vocabulary = rules.vocabulary();
        this.ruleIds = rules.rules().stream().map(Rule::id).collect(Collectors.toSet());
        this.problems = problems;
    }

    /** A scenario; of no use if it added a problem. */
    Scenario scenario(Yaml yaml) {
        YamlFields fields = YamlFields.of(yaml, "scenario", "scenario", problems);
        Place line = new Place(yaml.place().file(), yaml.place().line(), 0);
        String name = fields.text("scenario");
        fields.required("given");
        PatientCase given = fields.fields("given")
                .map(this::given)
                .orElseGet(() -> PatientCase.builder(name).build());
        fields.required("expect");
        int before = problems.size();
        Optional<Expectation> expect = fields.fields("expect").map(this::expect);
        if (expect.isPresent() && expect.get().isEmpty() && problems.size() == before) {
            fields.add(
                    fields.place("expect"),
                    "no-expectation",
                    fields.name() + " expects nothing.",
                    "Add at least one thing to \"expect\", such as fired: [ .. ] or urgency: SOON.");
        }
        Optional<String> todo = fields.optionalText("todo");
        fields.end();
        return new Scenario(name, line, given, expect.orElse(Expectation.NOTHING), todo);
    }

    private PatientCase given(YamlFields given) {
        Map<String, Place> places = new HashMap<>();
        PatientCase.Builder builder = PatientCase.builder("scenario");
        given.fields("patient").map(this::patient).ifPresent(builder::patient);
        for (Yaml.Scalar finding : given.texts("present")) {
            places.put(finding.text(), finding.place());
            builder.present(finding.text());
        }
        for (Yaml.Scalar finding : given.texts("absent")) {
            if (places.putIfAbsent(finding.text(), finding.place()) == null) {
                builder.absent(finding.text());
            } else {
                String message = "The finding \"" + finding.text() + "\" is both present and absent.";
                given.add(finding.place(), "present-and-absent", message, "Keep one of the two.");
            }
        }
        given.fields("measurements")
                .ifPresent(numbers -> numbers.keys().forEach(code -> {
                    places.put(code, numbers.place(code));
                    numbers.optionalNumber(code).ifPresent(value -> builder.measurement(code, value));
                }));
        given.end();
        PatientCase patientCase = builder.build();
        problems.addAll(vocabulary.problems(patientCase, code -> places.getOrDefault(code, given.place("present"))));
        return vocabulary.canonical(patientCase);
    }

    private Patient patient(YamlFields patient) {
        Sex sex = patient.oneOf("sex", SEX_WORDS).map(SEXES::get).orElse(Sex.UNKNOWN);
        Optional<Integer> age = patient.optionalWhole("age", Patient.LEAST_AGE, Patient.MOST_AGE);
        patient.end();
        return new Patient(age.orElse(null), sex);
    }

    private Expectation expect(YamlFields expect) {
        Set<String> conditions = vocabulary.conditions().keySet();
        Set<String> advice = vocabulary.advice().keySet();
        Expectation expectation = new Expectation(
                expect.constant("urgency", Urgency.class, false),
                expect.optionalReference("top", "condition", conditions),
                expect.references("candidates", "condition", conditions),
                expect.references("fired", "rule", ruleIds),
                expect.references("not-fired", "rule", ruleIds),
                expect.references("inferred", "finding", vocabulary.findings().keySet()),
                expect.references("advice", "advice", advice),
                expect.references("no-advice", "advice", advice),
                expect.references("withheld", "advice", advice),
                expect.fields("evidence").map(this::evidence).orElseGet(Collections::emptySortedMap),
                expect.oneOf("incomplete", List.of("true", "false")).map("true"::equals));
        expect.end();
        return expectation;
    }

    private SortedMap<String, Integer> evidence(YamlFields evidence) {
        Set<String> conditions = vocabulary.conditions().keySet();
        var weights = new TreeMap<String, Integer>();
        for (String condition : evidence.keys()) {
            evidence.optionalWhole(condition, -MOST_EVIDENCE, MOST_EVIDENCE)
                    .ifPresent(decibans -> weights.put(condition, decibans));
            if (!conditions.contains(condition)) {
                evidence.add(
                        evidence.place(condition),
                        "unknown-condition",
                        evidence.name() + " names the unknown condition \"" + condition + "\".",
                        Suggestions.closest(condition, conditions)
                                .map(close -> "Did you mean \"" + close + "\"?")
                                .orElse(""));
            }
        }
        evidence.end();
        return weights;
    }
}
