package rhomboid.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.TestRules.age;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.any;
import static rhomboid.TestRules.atLeast;
import static rhomboid.TestRules.candidate;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.infer;
import static rhomboid.TestRules.measured;
import static rhomboid.TestRules.notMeasured;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;
import static rhomboid.TestRules.sex;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rhomboid.TestRules;
import rhomboid.model.Likelihood;
import rhomboid.model.Measurement;
import rhomboid.model.NearMiss;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Present;
import rhomboid.model.Question;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

class OutlookTest {

    @Test
    void questions_are_the_unknowns_that_could_raise_the_level_most_urgent_first() {
        Rule[] rules = {
            redFlag("A-01", present("saddle-numbness"), Urgency.EMERGENCY),
            redFlag("A-02", all(present("weight-loss"), age(Operator.AT_LEAST, 50)), Urgency.URGENT),
            redFlag("A-03", measured("pain-score", Operator.AT_LEAST, 8), Urgency.SOON),
            redFlag("A-04", all(present("chills"), sex(Sex.FEMALE)), Urgency.SOON)
        };

        assertThat(questions(Urgency.SELF_CARE, aCase(), rules))
                .containsExactly(
                        new Question("saddle-numbness", "Do you have saddle-numbness?", Urgency.EMERGENCY),
                        new Question("age", "How old are you, in years?", Urgency.URGENT),
                        new Question("weight-loss", "Do you have weight-loss?", Urgency.URGENT),
                        new Question("sex", "Which sex was recorded at your birth?", Urgency.SOON),
                        new Question("chills", "Do you have chills?", Urgency.SOON),
                        new Question("pain-score", "What is your pain-score?", Urgency.SOON));
        assertThat(codes(Urgency.URGENT, aCase(), rules)).containsExactly("saddle-numbness EMERGENCY");
        assertThat(codes(Urgency.EMERGENCY, aCase(), rules)).isEmpty();
    }

    @Test
    void a_question_counts_only_while_the_other_answers_leave_its_rule_possible() {
        Rule young = redFlag("A-01", all(present("weight-loss"), age(Operator.AT_LEAST, 50)), Urgency.URGENT);

        assertThat(codes(Urgency.SELF_CARE, aCase().patient(30, Sex.MALE), young))
                .isEmpty();
        assertThat(codes(Urgency.SELF_CARE, aCase().patient(60, Sex.MALE), young))
                .containsExactly("weight-loss URGENT");
        assertThat(codes(Urgency.SELF_CARE, aCase().absent("weight-loss"), young))
                .isEmpty();
    }

    @Test
    void a_branch_that_is_ruled_out_asks_nothing() {
        Rule rule = redFlag(
                "A-01",
                any(all(present("fever"), age(Operator.LESS, 18)), all(present("chills"), age(Operator.AT_LEAST, 18))),
                Urgency.SOON);

        assertThat(codes(Urgency.SELF_CARE, aCase().patient(40, Sex.MALE), rule))
                .containsExactly("chills SOON");
    }

    @Test
    void findings_without_the_mark_of_a_screening_question_are_not_asked() {
        Rule rule = redFlag("A-01", all(present("cough"), present("fever")), Urgency.SOON);

        assertThat(codes(Urgency.SELF_CARE, aCase(), rule)).containsExactly("fever SOON");
    }

    @Test
    void a_derived_finding_asks_for_what_it_is_derived_from() {
        Rule[] rules = {
            rule("A-01", Phase.FINDINGS, measured("temperature-c", Operator.AT_LEAST, 38), infer("fever")),
            rule("A-02", Phase.FINDINGS, present("fever"), infer("infection-signs")),
            rule("A-03", Phase.FINDINGS, present("infection-signs"), infer("fever")),
            redFlag("B-01", present("infection-signs"), Urgency.URGENT)
        };

        assertThat(codes(Urgency.SELF_CARE, aCase(), rules)).containsExactly("fever URGENT", "temperature-c URGENT");
        assertThat(codes(Urgency.SELF_CARE, aCase().absent("fever"), rules)).containsExactly("temperature-c URGENT");
    }

    @Test
    void not_asks_nothing_since_it_holds_while_unknown() {
        Rule rule =
                redFlag("A-01", all(present("fever"), notMeasured("pain-score", Operator.AT_MOST, 6)), Urgency.URGENT);

        assertThat(codes(Urgency.SELF_CARE, aCase(), rule)).containsExactly("fever URGENT");
    }

    @Test
    void rules_about_candidates_ask_nothing() {
        Rule rule = rule(
                "A-01",
                Phase.URGENCY,
                all(candidate("strain", Likelihood.LIKELY), present("fever")),
                escalate(Urgency.URGENT));

        assertThat(codes(Urgency.SELF_CARE, aCase(), rule)).isEmpty();
    }

    @Test
    void a_near_miss_lacks_one_fact_and_holds_another() {
        Rule[] rules = {
            redFlag("A-01", all(present("fever"), measured("pain-score", Operator.AT_LEAST, 8)), Urgency.URGENT),
            redFlag("A-02", all(present("fever"), present("chills"), present("cough")), Urgency.EMERGENCY),
            redFlag("A-03", atLeast(2, "fever", "chills", "cough"), Urgency.SOON),
            redFlag("A-04", present("saddle-numbness"), Urgency.EMERGENCY),
            redFlag("A-05", all(age(Operator.AT_LEAST, 50), present("weight-loss")), Urgency.SOON)
        };

        var patientCase = aCase().patient(60, Sex.MALE).present("fever").measurement("pain-score", 7);

        assertThat(nearMisses(Urgency.SELF_CARE, patientCase, rules))
                .containsExactly(
                        new NearMiss(
                                TestRules.citation("A-01"),
                                Urgency.URGENT,
                                "pain-score >= 8",
                                false,
                                List.of(new Present("fever"))),
                        new NearMiss(
                                TestRules.citation("A-03"),
                                Urgency.SOON,
                                "present: at least 2 of fever, chills, cough",
                                true,
                                List.of(new Present("fever"))));
        assertThat(nearMisses(Urgency.SOON, patientCase, rules))
                .extracting(miss -> miss.rule().id())
                .containsExactly("A-01");
    }

    @Test
    void facts_behind_not_are_held_facts_of_a_near_miss() {
        Rule rule = redFlag(
                "A-01", all(notMeasured("pain-score", Operator.AT_MOST, 6), present("weight-loss")), Urgency.URGENT);

        assertThat(nearMisses(Urgency.SELF_CARE, aCase().measurement("pain-score", 9), rule))
                .extracting(NearMiss::held)
                .containsExactly(List.of(new Measurement("pain-score", 9)));
        assertThat(nearMisses(Urgency.SELF_CARE, aCase().patient(Patient.UNKNOWN), rule))
                .isEmpty();
    }

    @Test
    void at_most_ten_near_misses_are_named() {
        Rule[] rules = IntStream.range(0, 12)
                .mapToObj(number -> redFlag(
                        String.format(Locale.ROOT, "A-%02d", number),
                        all(present("fever"), present("chills")),
                        Urgency.SOON))
                .toArray(Rule[]::new);

        assertThat(nearMisses(Urgency.SELF_CARE, aCase().present("fever"), rules))
                .hasSize(Outlook.MOST_NEAR_MISSES)
                .extracting(miss -> miss.rule().id())
                .startsWith("A-00", "A-01");
    }

    private static Rule redFlag(String id, Condition when, Urgency urgency) {
        return rule(id, Phase.RED_FLAGS, when, escalate(urgency));
    }

    private static List<String> codes(Urgency level, PatientCase.Builder patientCase, Rule... rules) {
        return questions(level, patientCase, rules).stream()
                .map(question -> question.code() + " " + question.couldReach())
                .toList();
    }

    private static List<Question> questions(Urgency level, PatientCase.Builder patientCase, Rule... rules) {
        return outlook(patientCase, rules).questions(level);
    }

    private static List<NearMiss> nearMisses(Urgency level, PatientCase.Builder patientCase, Rule... rules) {
        return outlook(patientCase, rules).nearMisses(level);
    }

    private static Outlook outlook(PatientCase.Builder patientCase, Rule... rules) {
        Evaluator evaluator = Evaluator.of(ruleSet(rules));
        return evaluator.outlook(Facts.of(evaluator.codes(), patientCase.build()));
    }

    private static PatientCase.Builder aCase() {
        return PatientCase.builder("a case");
    }
}
