package rhomboid.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;

/** Reads one scenario. */
final class ScenarioFields {

    private static final Map<String, Sex> SEXES =
            Map.of("female", Sex.FEMALE, "male", Sex.MALE, "unknown", Sex.UNKNOWN, "other-unknown", Sex.UNKNOWN);
    private static final List<String> SEX_WORDS = List.of("female", "male", "other-unknown", "unknown");
    private static final List<String> URGENCIES =
            Stream.of(Urgency.values()).map(Urgency::name).toList();
    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);

    private final Fields fields;
    private final Codes codes;
    private final List<Problem> problems;

    ScenarioFields(Fields fields, Codes codes, List<Problem> problems) {
        this.fields = fields;
        this.codes = codes;
        this.problems = problems;
    }

    Scenario scenario() {
        fields.allow("scenario", "given", "expect");
        String name = fields.text("scenario").orElse("");
        if (name.isEmpty()) {
            fields.report(fields.line(), "no-name", "The scenario has no name.", "Begin it with \"- scenario: \" and a sentence.");
        }
        PatientCase given = fields.map("given", "\"given\"").map(this::given).orElseGet(this::noCase);
        Expectation expect = fields.map("expect", "\"expect\"").map(this::expect).orElseGet(ScenarioFields::nothing);
        if (expect.isEmpty()) {
            fields.report(
                    fields.line(),
                    "no-expectation",
                    "The scenario expects nothing.",
                    "Add at least one thing to \"expect\", such as fired: [ .. ] or urgency: SOON.");
        }
        return new Scenario(name, fields.line(), given, expect);
    }

    private PatientCase noCase() {
        fields.report(
                fields.line(), "no-case", "The scenario has no \"given\".", "An empty case is written given: {}");
        return PatientCase.builder("scenario").build();
    }

    private PatientCase given(Fields given) {
        given.allow("patient", "present", "absent", "measurements");
        Map<String, Place> places = new HashMap<>();
        PatientCase.Builder builder = PatientCase.builder("scenario");
        given.map("patient", "\"patient\"").map(this::patient).ifPresent(builder::patient);
        Set<String> present = new LinkedHashSet<>();
        for (Fields.Word word : given.words("present")) {
            places.put(word.text(), word.place());
            present.add(word.text());
            builder.present(word.text());
        }
        for (Fields.Word word : given.words("absent")) {
            if (present.contains(word.text())) {
                given.report(word.place(), "present-and-absent", "The finding \"" + word.text() + "\" is both present and absent.", "");
                continue;
            }
            places.put(word.text(), word.place());
            builder.absent(word.text());
        }
        given.map("measurements", "\"measurements\"").ifPresent(numbers -> {
            for (String code : numbers.keys()) {
                places.put(code, numbers.place(code));
                numbers.number(code).ifPresent(value -> builder.measurement(code, value));
            }
        });
        PatientCase canonical = codes.vocabulary().canonical(builder.build());
        problems.addAll(codes.vocabulary().problems(canonical, code -> places.getOrDefault(code, given.line())));
        return canonical;
    }

    private Patient patient(Fields patient) {
        patient.allow("age", "sex");
        Sex sex = patient.code("sex", "sex", SEX_WORDS).map(SEXES::get).orElse(Sex.UNKNOWN);
        Optional<Double> age = patient.number("age");
        if (age.isEmpty()) {
            return new Patient(null, sex);
        }
        if (age.get() < Patient.LEAST_AGE || age.get() > Patient.MOST_AGE || age.get() % 1 != 0) {
            patient.report(
                    patient.place("age"),
                    "out-of-range",
                    String.format(
                            Locale.ROOT,
                            "The age must be a whole number from %d to %d, but is %s.",
                            Patient.LEAST_AGE,
                            Patient.MOST_AGE,
                            patient.text("age").orElse("")),
                    "");
            return new Patient(null, sex);
        }
        return new Patient(age.get().intValue(), sex);
    }

    private Expectation expect(Fields expect) {
        expect.allow(
                "urgency", "top", "candidates", "fired", "not-fired", "inferred", "advice", "no-advice", "withheld", "incomplete");
        Set<String> conditions = codes.vocabulary().conditions().keySet();
        Set<String> advice = codes.vocabulary().advice().keySet();
        return new Expectation(
                expect.code("urgency", "urgency", URGENCIES).map(Urgency::valueOf),
                expect.code("top", "condition", conditions),
                expect.codes("candidates", "condition", conditions),
                expect.codes("fired", "rule", codes.ruleIds()),
                expect.codes("not-fired", "rule", codes.ruleIds()),
                expect.codes("inferred", "finding", codes.vocabulary().findings().keySet()),
                expect.codes("advice", "advice", advice),
                expect.codes("no-advice", "advice", advice),
                expect.codes("withheld", "advice", advice),
                expect.code("incomplete", "answer", List.of("true", "false")).map(YES_NO::get));
    }

    private static Expectation nothing() {
        List<String> none = List.of();
        return new Expectation(
                Optional.empty(), Optional.empty(), none, none, none, none, none, none, none, Optional.empty());
    }
}
