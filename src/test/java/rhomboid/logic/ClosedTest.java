package rhomboid.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.TestRules;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** What questions that get no answer leave open, and what is certain without them. */
class ClosedTest {

    private static final PatientCase NOBODY = PatientCase.builder("p").build();

    private static Outlook outlook(RuleSet rules, PatientCase patientCase, String... closed) {
        Evaluator evaluator = Evaluator.of(rules);
        Facts facts = Facts.of(evaluator.codes(), patientCase);
        evaluator.fire(Phase.FINDINGS, facts, new BitSet());
        return evaluator.outlook(facts, Closed.of(evaluator.codes(), List.of(closed)));
    }

    private static RuleSet urgent(Condition when, Rule... more) {
        var rules = new ArrayList<>(List.of(more));
        rules.add(TestRules.rule("A-1", Phase.RED_FLAGS, when, TestRules.escalate(Urgency.URGENT)));
        return TestRules.ruleSet(rules.toArray(Rule[]::new));
    }

    @Test
    void a_closed_finding_becomes_neither_present_nor_absent() {
        RuleSet present = urgent(TestRules.present("fever"));
        RuleSet absent = urgent(TestRules.absent("fever"));

        assertThat(outlook(present, NOBODY).most()).isEqualTo(Urgency.URGENT);
        assertThat(outlook(present, NOBODY, "fever").most()).isEqualTo(Urgency.SELF_CARE);
        assertThat(outlook(absent, NOBODY).most()).isEqualTo(Urgency.URGENT);
        assertThat(outlook(absent, NOBODY, "fever").most()).isEqualTo(Urgency.SELF_CARE);
    }

    @Test
    void a_closed_finding_can_still_be_derived() {
        RuleSet rules = urgent(
                TestRules.present("fever"),
                TestRules.rule(
                        "F-1",
                        Phase.FINDINGS,
                        TestRules.measured("temperature-c", Operator.AT_LEAST, 38),
                        TestRules.infer("fever")));

        assertThat(outlook(rules, NOBODY, "fever").most()).isEqualTo(Urgency.URGENT);
        assertThat(outlook(rules, NOBODY, "fever", "temperature-c").most()).isEqualTo(Urgency.SELF_CARE);
    }

    @Test
    void a_closed_number_makes_certain_what_holds_without_it() {
        RuleSet rules = urgent(TestRules.notMeasured("pain-score", Operator.AT_MOST, 6));

        assertThat(outlook(rules, NOBODY).least()).isEqualTo(Urgency.SELF_CARE);
        assertThat(outlook(rules, NOBODY, "pain-score").least()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void closed_age_and_sex_match_nothing() {
        RuleSet age = urgent(TestRules.age(Operator.AT_LEAST, 50));
        RuleSet noAge = urgent(TestRules.notAge(Operator.LESS, 50));
        RuleSet sex = urgent(TestRules.sex(Sex.FEMALE));

        assertThat(outlook(age, NOBODY, "age").most()).isEqualTo(Urgency.SELF_CARE);
        assertThat(outlook(noAge, NOBODY, "age").least()).isEqualTo(Urgency.URGENT);
        assertThat(outlook(sex, NOBODY).most()).isEqualTo(Urgency.URGENT);
        assertThat(outlook(sex, NOBODY, "sex").most()).isEqualTo(Urgency.SELF_CARE);
    }

    @Test
    void what_follows_only_while_a_number_is_unknown_is_not_certain() {
        RuleSet rules = urgent(
                TestRules.present("fever"),
                TestRules.rule(
                        "F-1",
                        Phase.FINDINGS,
                        TestRules.notMeasured("temperature-c", Operator.LESS, 38),
                        TestRules.infer("fever")));

        assertThat(outlook(rules, NOBODY).least()).isEqualTo(Urgency.SELF_CARE);
        assertThat(outlook(rules, NOBODY).most()).isEqualTo(Urgency.URGENT);
        assertThat(outlook(rules, NOBODY, "temperature-c").least()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void a_derived_finding_that_was_not_told_can_still_be_told_to_be_absent() {
        RuleSet rules = urgent(
                TestRules.absent("fever"),
                TestRules.rule(
                        "F-1",
                        Phase.FINDINGS,
                        TestRules.measured("temperature-c", Operator.AT_LEAST, 38),
                        TestRules.infer("fever")));
        PatientCase warm =
                PatientCase.builder("p").measurement("temperature-c", 39).build();

        assertThat(outlook(rules, warm).most()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void the_cheapest_answers_settle_a_rule_and_all_it_rests_on_can_be_named() {
        RuleSet rules = urgent(TestRules.all(
                TestRules.presentOneOf("chills", "cough"),
                TestRules.present("weight-loss"),
                TestRules.measured("pain-score", Operator.AT_LEAST, 8)));
        Outlook outlook = outlook(rules, NOBODY);

        assertThat(outlook.unsettled(Urgency.SELF_CARE)).containsExactly(0);
        assertThat(outlook.cheapest(0, code -> code.equals("weight-loss") ? 1 : 5)
                        .answers())
                .containsExactly("weight-loss");
        assertThat(outlook.cheapest(0, code -> code.startsWith("c") ? 1 : 5).answers())
                .containsExactly("chills", "cough");
        assertThat(outlook.reads(0))
                .isEqualTo(new Unsettled(
                        new LinkedHashSet<>(List.of("weight-loss", "chills", "cough", "pain-score")), List.of()));
    }

    @Test
    void an_unknown_code_is_refused() {
        Codes codes = Codes.of(TestRules.vocabulary());

        assertThatThrownBy(() -> Closed.of(codes, List.of("fewer")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The vocabulary has no finding \"fewer\".");
    }
}
