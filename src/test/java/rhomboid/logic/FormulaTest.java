package rhomboid.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rhomboid.TestRules.absent;
import static rhomboid.TestRules.age;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.any;
import static rhomboid.TestRules.atLeast;
import static rhomboid.TestRules.candidate;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.infer;
import static rhomboid.TestRules.level;
import static rhomboid.TestRules.measured;
import static rhomboid.TestRules.notAge;
import static rhomboid.TestRules.notMeasured;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.presentOneOf;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;
import static rhomboid.TestRules.sex;

import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.model.Absent;
import rhomboid.model.Candidate;
import rhomboid.model.Fact;
import rhomboid.model.Level;
import rhomboid.model.Likelihood;
import rhomboid.model.Measurement;
import rhomboid.model.MissingPart;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Present;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

class FormulaTest {

    @Test
    void a_finding_is_true_false_or_unknown() {
        Condition fever = present("fever");

        assertAnswer(fever, aCase().present("fever"), true, Truth.TRUE, new Present("fever"));
        assertAnswer(fever, aCase().absent("fever"), false, Truth.FALSE);
        assertAnswer(fever, aCase(), false, Truth.UNKNOWN);
    }

    @Test
    void an_absent_finding_must_have_been_asked_for() {
        Condition noFever = absent("fever");

        assertAnswer(noFever, aCase().absent("fever"), true, Truth.TRUE, new Absent("fever"));
        assertAnswer(noFever, aCase().present("fever"), false, Truth.FALSE);
        assertAnswer(noFever, aCase(), false, Truth.UNKNOWN);
    }

    @Test
    void a_number_that_was_not_measured_is_unknown() {
        Condition severe = measured("pain-score", Operator.AT_LEAST, 8);

        assertAnswer(severe, aCase().measurement("pain-score", 8), true, Truth.TRUE, new Measurement("pain-score", 8));
        assertAnswer(severe, aCase().measurement("pain-score", 7), false, Truth.FALSE);
        assertAnswer(severe, aCase(), false, Truth.UNKNOWN);
    }

    @Test
    void not_holds_for_what_is_unknown_and_says_that_it_rests_on_that() {
        Condition notMild = notMeasured("pain-score", Operator.AT_MOST, 6);

        assertAnswer(notMild, aCase(), true, Truth.UNKNOWN);
        assertAnswer(notMild, aCase().measurement("pain-score", 7), true, Truth.TRUE, new Measurement("pain-score", 7));
        assertAnswer(notMild, aCase().measurement("pain-score", 6), false, Truth.FALSE);
    }

    @Test
    void an_unknown_age_or_sex_is_unknown() {
        Condition old = age(Operator.AT_LEAST, 50);
        Condition woman = sex(Sex.FEMALE);
        var patient = new Patient(50, Sex.FEMALE);

        assertAnswer(old, aCase().patient(patient), true, Truth.TRUE, patient);
        assertAnswer(old, aCase().patient(49, Sex.FEMALE), false, Truth.FALSE);
        assertAnswer(old, aCase(), false, Truth.UNKNOWN);
        assertAnswer(notAge(Operator.AT_LEAST, 50), aCase(), true, Truth.UNKNOWN, Patient.UNKNOWN);
        assertAnswer(woman, aCase().patient(patient), true, Truth.TRUE, patient);
        assertAnswer(woman, aCase().patient(50, Sex.MALE), false, Truth.FALSE);
        assertAnswer(woman, aCase(), false, Truth.UNKNOWN);
    }

    @Test
    void all_and_any_combine_what_is_known() {
        Condition both = all(present("fever"), present("chills"));
        Condition either = any(present("fever"), present("chills"));

        assertAnswer(both, aCase().present("fever"), false, Truth.UNKNOWN);
        assertAnswer(both, aCase().absent("fever"), false, Truth.FALSE);
        assertAnswer(
                both,
                aCase().present("fever", "chills"),
                true,
                Truth.TRUE,
                new Present("fever"),
                new Present("chills"));
        assertAnswer(either, aCase().absent("fever"), false, Truth.UNKNOWN);
        assertAnswer(either, aCase().absent("fever", "chills"), false, Truth.FALSE);
        assertAnswer(either, aCase().present("chills"), true, Truth.TRUE, new Present("chills"));
    }

    @Test
    void at_least_counts_findings() {
        Condition two = atLeast(2, "fever", "chills", "cough");

        assertAnswer(two, aCase().present("cough").absent("fever"), false, Truth.UNKNOWN);
        assertAnswer(two, aCase().present("cough").absent("fever", "chills"), false, Truth.FALSE);
        assertAnswer(
                two, aCase().present("cough", "fever"), true, Truth.TRUE, new Present("fever"), new Present("cough"));
    }

    @Test
    void one_of_several_findings_names_those_that_are_present() {
        Condition one = presentOneOf("fever", "chills", "cough");

        assertAnswer(
                one, aCase().present("cough", "chills"), true, Truth.TRUE, new Present("chills"), new Present("cough"));
        assertAnswer(one, aCase().absent("cough", "chills"), false, Truth.UNKNOWN);
    }

    @Test
    void candidates_and_the_level_are_known_once_they_are_among_the_facts() {
        Evaluator evaluator = evaluator(
                rule("A-01", Phase.ADVICE, candidate("strain", Likelihood.POSSIBLE), escalate(Urgency.SOON)),
                rule("A-02", Phase.ADVICE, level(Operator.AT_LEAST, Urgency.SOON), escalate(Urgency.SOON)));
        Facts facts = Facts.of(evaluator.codes(), aCase().build());
        var strain = new Candidate("strain", 3, Likelihood.LIKELY);

        assertThat(evaluator.holds(0, facts)).isFalse();
        assertThat(evaluator.holds(1, facts)).isFalse();
        facts.rank(List.of(strain));
        facts.level(Urgency.SOON);
        assertThat(evaluator.because(0, facts)).containsExactly(strain);
        assertThat(evaluator.because(1, facts)).containsExactly(new Level(Urgency.SOON));
    }

    @Test
    void an_absent_finding_that_a_rule_could_still_derive_is_unknown() {
        Evaluator evaluator = evaluator(
                rule("A-01", Phase.FINDINGS, measured("temperature-c", Operator.AT_LEAST, 38), infer("fever")),
                rule("B-01", Phase.RED_FLAGS, present("fever"), escalate(Urgency.SOON)));

        Facts open = Facts.of(evaluator.codes(), aCase().absent("fever").build());
        Facts cool = Facts.of(
                evaluator.codes(),
                aCase().absent("fever").measurement("temperature-c", 37).build());

        assertThat(evaluator.outlook(open).truth(1)).isEqualTo(Truth.UNKNOWN);
        assertThat(evaluator.outlook(cool).truth(1)).isEqualTo(Truth.FALSE);
    }

    @Test
    void missing_parts_read_as_the_rule_states_them() {
        assertMissing(present("fever"), "present: fever");
        assertMissing(absent("fever"), "absent: fever");
        assertMissing(presentOneOf("fever", "chills"), "present: one of fever, chills");
        assertMissing(atLeast(2, "fever", "chills", "cough"), "present: at least 2 of fever, chills, cough");
        assertMissing(measured("pain-score", Operator.AT_LEAST, 8), "pain-score >= 8");
        assertMissing(measured("temperature-c", Operator.GREATER, 38.5), "temperature-c > 38.5");
        assertMissing(age(Operator.LESS, 20), "age < 20");
        assertMissing(sex(Sex.FEMALE), "sex female");
        assertMissing(
                any(present("fever"), all(present("chills"), present("cough"))),
                "( present: fever or ( present: chills and present: cough ) )");
        assertMissing(candidate("strain", Likelihood.LIKELY), "candidate: strain with likelihood >= likely");
        assertMissing(level(Operator.AT_LEAST, Urgency.SOON), "urgency >= SOON");
    }

    @Test
    void a_known_number_is_missing_as_not_known() {
        Evaluator evaluator = evaluator(
                rule("A-01", Phase.RED_FLAGS, notMeasured("pain-score", Operator.AT_MOST, 6), escalate(Urgency.SOON)));
        Facts facts =
                Facts.of(evaluator.codes(), aCase().measurement("pain-score", 3).build());

        assertThat(evaluator.outlook(facts).missing(0))
                .containsExactly(new MissingPart("not known: pain-score <= 6", false));
    }

    @Test
    void not_over_a_finding_is_refused() {
        var fever = new Pattern(
                FactType.PRESENT, List.of(new Constraint(Field.FINDING, Operator.EQUAL, new Codes(List.of("fever")))));

        assertThatThrownBy(() ->
                        evaluator(rule("A-01", Phase.RED_FLAGS, new Condition.None(fever), escalate(Urgency.SOON))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A rule may not ask that there be no finding: unknown is not absent.");
    }

    @Test
    void an_unknown_code_is_refused() {
        assertThatThrownBy(() -> evaluator(rule("A-01", Phase.RED_FLAGS, present("fevre"), escalate(Urgency.SOON))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The vocabulary does not have \"fevre\".");
        assertThatThrownBy(() -> evaluator().position("A-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rule set has no rule \"A-01\".");
        assertThatThrownBy(() -> evaluator().codes().measurement("fever"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The vocabulary has no measurement \"fever\".");
    }

    private static void assertAnswer(
            Condition condition, PatientCase.Builder patientCase, boolean holds, Truth truth, Fact... because) {
        Evaluator evaluator = evaluator(rule("A-01", Phase.RED_FLAGS, condition, escalate(Urgency.SOON)));
        Facts facts = Facts.of(evaluator.codes(), patientCase.build());

        assertThat(evaluator.holds(0, facts)).isEqualTo(holds);
        assertThat(evaluator.outlook(facts).truth(0)).isEqualTo(truth);
        if (holds) {
            assertThat(evaluator.because(0, facts)).containsExactly(because);
        }
    }

    private static void assertMissing(Condition condition, String words) {
        Evaluator evaluator = evaluator(rule("A-01", Phase.RED_FLAGS, condition, escalate(Urgency.SOON)));
        Facts facts = Facts.of(evaluator.codes(), aCase().build());

        assertThat(evaluator.outlook(facts).missing(0))
                .extracting(MissingPart::words)
                .containsExactly(words);
    }

    private static Evaluator evaluator(Rule... rules) {
        return Evaluator.of(ruleSet(rules));
    }

    private static PatientCase.Builder aCase() {
        return PatientCase.builder("a case");
    }
}
