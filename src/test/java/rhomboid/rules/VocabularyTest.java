package rhomboid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rhomboid.model.Expected;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary.Alias;
import rhomboid.rules.Vocabulary.Asked;
import rhomboid.rules.Vocabulary.Category;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.MeasurementKind;

class VocabularyTest {

    private static final Place PLACE = new Place("case.json", 1, 0);

    private final Vocabulary vocabulary = vocabulary();

    @Test
    void a_case_in_codes_of_the_vocabulary_is_its_own_canonical_form() {
        var patientCase = aCase().present("breathless")
                .absent("fever")
                .measurement("pain-score", 6)
                .build();

        assertThat(vocabulary.canonical(patientCase)).isSameAs(patientCase);
        assertThat(vocabulary.problems(patientCase, PLACE)).isEmpty();
    }

    @Test
    void an_alias_that_is_present_becomes_the_findings_it_stands_for() {
        var patientCase = aCase().present("constant-progressive", "fever").build();

        var canonical = vocabulary.canonical(patientCase);

        assertThat(canonical.present()).containsExactly("fever", "pain-constant", "pain-getting-worse");
        assertThat(vocabulary.problems(patientCase, PLACE)).isEmpty();
    }

    @Test
    void an_alias_that_is_absent_becomes_the_findings_that_its_denial_stands_for() {
        var patientCase =
                aCase().absent("constant-progressive", "high-temperature").build();

        var canonical = vocabulary.canonical(patientCase);

        assertThat(canonical.present()).isEmpty();
        assertThat(canonical.absent()).containsExactly("fever");
    }

    @Test
    void an_alias_that_contradicts_another_answer_stays_and_is_reported() {
        var patientCase =
                aCase().present("constant-progressive").absent("pain-constant").build();

        var canonical = vocabulary.canonical(patientCase);

        assertThat(canonical).isEqualTo(patientCase);
        assertThat(reported(canonical)).isEqualTo("""
            case.json:1: The finding "pain-constant" is both present and absent.
                "constant-progressive" stands for "pain-constant" and others; keep one of the two answers.\
            """);
    }

    @Test
    void a_denied_alias_that_contradicts_another_answer_is_reported() {
        var patientCase = aCase().present("fever").absent("high-temperature").build();

        assertThat(reported(patientCase)).isEqualTo("""
            case.json:1: The finding "fever" is both present and absent.
                "high-temperature" stands for "fever" and others; keep one of the two answers.\
            """);
    }

    @Test
    void the_measurement_age_years_becomes_the_patients_age() {
        var patientCase = PatientCase.builder("c")
                .patient(new Patient(null, Sex.MALE))
                .measurement("age-years", 46)
                .build();

        var canonical = vocabulary.canonical(patientCase);

        assertThat(canonical.patient()).isEqualTo(new Patient(46, Sex.MALE));
        assertThat(canonical.measurements()).isEmpty();
        assertThat(vocabulary.problems(patientCase, PLACE)).isEmpty();
    }

    @Test
    void an_age_given_twice_alike_is_fine() {
        var patientCase = aCase().measurement("age-years", 46).build();

        assertThat(vocabulary.canonical(patientCase)).isEqualTo(aCase().build());
        assertThat(vocabulary.problems(patientCase, PLACE)).isEmpty();
    }

    @Test
    void an_age_given_twice_differently_is_reported() {
        var patientCase = aCase().measurement("age-years", 64).build();

        assertThat(vocabulary.canonical(patientCase)).isEqualTo(patientCase);
        assertThat(reported(patientCase)).isEqualTo("""
            case.json:1: "age-years" is 64, but the patient's age is 46.
                Give the age once, under "patient".\
            """);
        assertThat(withoutValues(patientCase)).containsExactly("\"age-years\" differs from the patient's age.");
    }

    @Test
    void an_impossible_age_is_reported() {
        var tooOld = PatientCase.builder("c").measurement("age-years", 130).build();
        var halfYear = PatientCase.builder("c").measurement("age-years", 46.5).build();

        assertThat(vocabulary.canonical(tooOld)).isEqualTo(tooOld);
        assertThat(reported(tooOld)).isEqualTo("""
            case.json:1: "age-years" must be a whole number from 0 to 120, but was 130.
                The unit is years.\
            """);
        assertThat(reported(halfYear)).isEqualTo("""
            case.json:1: "age-years" must be a whole number from 0 to 120, but was 46.5.
                The unit is years.\
            """);
        assertThat(withoutValues(halfYear)).containsExactly("\"age-years\" must be a whole number from 0 to 120.");
    }

    @Test
    void a_number_out_of_range_is_reported() {
        var patientCase = aCase().measurement("pain-score", 11)
                .measurement("temperature-c", 98.6)
                .build();

        assertThat(reported(patientCase)).isEqualTo("""
            case.json:1: "pain-score" must be a whole number from 0 to 10, but was 11.
                The unit is points of 10.
            case.json:1: "temperature-c" must be a number from 30 to 45, but was 98.6.
                The unit is degrees Celsius.\
            """);
        assertThat(withoutValues(patientCase))
                .containsExactly(
                        "\"pain-score\" must be a whole number from 0 to 10.",
                        "\"temperature-c\" must be a number from 30 to 45.");
    }

    @Test
    void a_fraction_where_a_whole_number_is_needed_is_reported() {
        var patientCase = aCase().measurement("pain-score", 6.5).build();

        assertThat(vocabulary.problems(patientCase, PLACE))
                .extracting(Problem::code)
                .containsExactly("not-whole");
        assertThat(reported(patientCase)).isEqualTo("""
            case.json:1: "pain-score" must be a whole number from 0 to 10, but was 6.5.
                The unit is points of 10.\
            """);
    }

    @Test
    void an_unknown_finding_is_reported_with_the_word_that_was_probably_meant() {
        var patientCase = aCase().present("wieght-loss")
                .absent("dyspnea", "zzz", "Weight loss")
                .build();

        assertThat(reported(patientCase)).isEqualTo("""
            case.json:1: The finding "Weight loss" is not in the vocabulary.
                Did you mean "weight-loss"? All codes are listed by "rhomboid vocabulary".
            case.json:1: The finding "dyspnea" is not in the vocabulary.
                Did you mean "breathless"? All codes are listed by "rhomboid vocabulary".
            case.json:1: The finding "wieght-loss" is not in the vocabulary.
                Did you mean "weight-loss"? All codes are listed by "rhomboid vocabulary".
            case.json:1: The finding "zzz" is not in the vocabulary.
                All codes are listed by "rhomboid vocabulary".\
            """);
    }

    @Test
    void a_word_that_is_no_code_is_left_out_where_no_patient_data_may_be() {
        var patientCase = aCase().present("John Smith, 5 Elm Street").build();

        assertThat(withoutValues(patientCase)).containsExactly("A finding is not in the vocabulary.");
    }

    @Test
    void an_unprintable_or_endless_word_is_shown_in_short() {
        var patientCase = aCase().present("a\nb\u001b[31m" + "x".repeat(100)).build();

        assertThat(reported(patientCase))
                .startsWith("case.json:1: The finding \"a?b?[31m" + "x".repeat(52) + "...\" is not in the vocabulary.");
    }

    @Test
    void a_code_of_another_kind_is_reported() {
        var patientCase = aCase().present("pain-score", "biliary-colic", "age-years")
                .measurement("fever", 1)
                .measurement("painscore", 3)
                .build();

        assertThat(reported(patientCase)).isEqualTo("""
            case.json:1: "biliary-colic" is a condition, not a finding.
                Give what the person has noticed; conditions are what the assessment finds.
            case.json:1: "fever" is a finding, not a measurement.
                Give it under "present" or "absent", without a number.
            case.json:1: "age-years" is a measurement, not a finding.
                Give the age in whole years, under "patient".
            case.json:1: "pain-score" is a measurement, not a finding.
                Give it under "measurements", with a whole number from 0 to 10.
            case.json:1: The measurement "painscore" is not in the vocabulary.
                Did you mean "pain-score"? All codes are listed by "rhomboid vocabulary".\
            """);
    }

    @Test
    void unknown_expectations_are_reported() {
        var patientCase = aCase().expected(
                        new Expected(Optional.empty(), Optional.of("bilary-colic"), Optional.of("gut")))
                .build();

        assertThat(reported(patientCase)).isEqualTo("""
            case.json:1: The category "gut" is not in the vocabulary.
                All codes are listed by "rhomboid vocabulary".
            case.json:1: The condition "bilary-colic" is not in the vocabulary.
                Did you mean "biliary-colic"? All codes are listed by "rhomboid vocabulary".\
            """);
    }

    @Test
    void a_reader_may_say_where_each_code_stands() {
        var patientCase = aCase().present("wieght-loss").build();

        var problems = vocabulary.problems(patientCase, code -> new Place("c.json", code.length(), 3));

        assertThat(problems).extracting(Problem::place).containsExactly(new Place("c.json", 11, 3));
    }

    @Test
    void a_problem_without_values_keeps_everything_else() {
        var problem = Problem.withValue(PLACE, "out-of-range", "was 11", "out of range", "help");

        assertThat(problem.withoutValue()).isEqualTo(new Problem(PLACE, "out-of-range", "out of range", "help"));
    }

    private String reported(PatientCase patientCase) {
        return String.join(
                "\n",
                vocabulary.problems(patientCase, PLACE).stream()
                        .map(Problem::toString)
                        .toList());
    }

    private List<String> withoutValues(PatientCase patientCase) {
        return vocabulary.problems(patientCase, PLACE).stream()
                .map(Problem::messageWithoutValue)
                .toList();
    }

    private static PatientCase.Builder aCase() {
        return PatientCase.builder("c").patient(46, Sex.FEMALE);
    }

    private static Vocabulary vocabulary() {
        return new Vocabulary(
                Map.of(),
                Map.of(
                        "breathless", finding("breathless", "dyspnea"),
                        "fever", finding("fever"),
                        "pain-constant", finding("pain-constant"),
                        "pain-getting-worse", finding("pain-getting-worse"),
                        "weight-loss", finding("weight-loss")),
                Map.of(
                        "pain-score", measurement("pain-score", "points of 10", 0, 10, true),
                        "temperature-c", measurement("temperature-c", "degrees Celsius", 30, 45, false)),
                Map.of(
                        "biliary-colic",
                        new ConditionKind(
                                "biliary-colic",
                                "Biliary colic",
                                "visceral",
                                "K80.50",
                                20,
                                List.of(),
                                "s",
                                "serious",
                                Urgency.SOON,
                                "d",
                                "n")),
                Map.of("visceral", new Category("visceral", "Visceral", List.of("biliary-colic"))),
                Map.of(),
                Map.of(),
                Map.of(
                        "constant-progressive",
                        new Alias(
                                "constant-progressive", List.of("pain-constant", "pain-getting-worse"), List.of(), "b"),
                        "high-temperature",
                        new Alias("high-temperature", List.of("fever"), List.of("fever"), "b")));
    }

    private static Finding finding(String code, String... synonyms) {
        return new Finding(code, "g", "Label of " + code, "q", Asked.CORE, false, List.of(synonyms));
    }

    private static MeasurementKind measurement(String code, String unit, double min, double max, boolean whole) {
        return new MeasurementKind(code, code, "q", unit, min, max, whole, Optional.empty());
    }
}
