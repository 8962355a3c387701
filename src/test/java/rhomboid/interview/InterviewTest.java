package rhomboid.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rhomboid.Rhomboid;
import rhomboid.TestRules;
import rhomboid.engine.Engine;
import rhomboid.interview.Step.Kind;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSetReader;

class InterviewTest {

    private static final Rhomboid SHIPPED = Rhomboid.of(RuleSetReader.bundled());

    private static Interview interview(Rule... rules) {
        return Interview.of(
                Engine.plain(TestRules.ruleSet(rules)), PatientCase.builder("p").build(), List.of());
    }

    private static Rule flag(String id, String finding, Urgency urgency) {
        return TestRules.rule(id, Phase.RED_FLAGS, TestRules.present(finding), TestRules.escalate(urgency));
    }

    @Test
    void nothing_is_asked_where_no_rule_can_raise_the_level() {
        Interview interview = interview(TestRules.rule(
                "C-1", Phase.CONDITIONS, TestRules.present("fever"), TestRules.supports("infection", 6)));

        assertThat(interview.next()).isEmpty();
        assertThat(interview.range()).isEqualTo(new Range(Urgency.SELF_CARE, Urgency.SELF_CARE));
        assertThat(interview.certificate()).contains(new Certificate(Urgency.SELF_CARE, Urgency.SELF_CARE, List.of()));
    }

    @Test
    void a_question_for_an_emergency_comes_before_one_for_less_and_says_why() {
        Interview interview =
                interview(flag("A-1", "smoker", Urgency.URGENT), flag("B-1", "saddle-numbness", Urgency.EMERGENCY));

        Step step = interview.next().orElseThrow();

        assertThat(step.codes()).containsExactly("saddle-numbness");
        assertThat(step.kind()).isEqualTo(Kind.FINDINGS);
        assertThat(step.purpose())
                .isEqualTo(new Purpose(
                        Urgency.EMERGENCY,
                        List.of("B-1"),
                        "This could mean that an ambulance is needed: Reason of B-1. (B-1)"));
        assertThat(interview.range()).isEqualTo(new Range(Urgency.SELF_CARE, Urgency.EMERGENCY));
        assertThat(interview.certificate()).isEmpty();
    }

    @Test
    void related_findings_are_asked_together_and_those_for_less_urgent_rules_come_along() {
        Interview interview = interview(
                flag("A-1", "fever", Urgency.EMERGENCY),
                flag("B-1", "chills", Urgency.EMERGENCY),
                flag("C-1", "cough", Urgency.SOON),
                flag("D-1", "smoker", Urgency.SOON));

        Step step = interview.next().orElseThrow();

        assertThat(step.codes()).containsExactly("fever", "chills", "cough");
        assertThat(step.text()).isEqualTo("Do any of these apply to you?");
        assertThat(interview.answer(step.none()).next().orElseThrow().codes()).containsExactly("smoker");
    }

    @Test
    void a_finding_of_which_no_rule_is_left_is_not_asked() {
        Interview interview = interview(TestRules.rule(
                "A-1",
                Phase.RED_FLAGS,
                TestRules.all(TestRules.present("fever"), TestRules.present("chills")),
                TestRules.escalate(Urgency.URGENT)));

        Interview without = interview.answer(Reply.absent("chills"));

        assertThat(interview.next().orElseThrow().codes()).hasSize(1);
        assertThat(without.next()).isEmpty();
        assertThat(without.certificate()).isPresent();
    }

    @Test
    void age_and_sex_come_first_where_a_rule_reads_them() {
        Interview interview = interview(
                flag("A-1", "saddle-numbness", Urgency.EMERGENCY),
                TestRules.rule(
                        "B-1",
                        Phase.RED_FLAGS,
                        TestRules.all(
                                TestRules.age(Operator.AT_LEAST, 50),
                                TestRules.sex(Sex.FEMALE),
                                TestRules.present("cough")),
                        TestRules.escalate(Urgency.SOON)));

        Step age = interview.next().orElseThrow();
        Step sex = interview.answer(age.number(60)).next().orElseThrow();
        Step third = interview
                .answer(age.number(60))
                .answer(sex.sex(Sex.FEMALE))
                .next()
                .orElseThrow();
        Step young = interview.answer(age.number(20)).next().orElseThrow();

        assertThat(age.codes()).containsExactly("age");
        assertThat(age.purpose().text()).isEqualTo("Many rules are for an age or a sex.");
        assertThat(sex.kind()).isEqualTo(Kind.SEX);
        assertThat(third.codes()).containsExactly("saddle-numbness", "cough");
        assertThat(young.codes()).containsExactly("saddle-numbness");
    }

    @Test
    void an_emergency_ends_it_with_certainty() {
        Interview interview =
                interview(flag("A-1", "fever", Urgency.SOON), flag("B-1", "saddle-numbness", Urgency.EMERGENCY));

        Interview after = interview.answer(Reply.present("saddle-numbness"));

        assertThat(after.assessment().urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(after.range().isPoint()).isTrue();
        assertThat(after.certificate().orElseThrow().text())
                .isEqualTo("No further answer can raise the level above EMERGENCY.");
    }

    @Test
    void what_the_person_does_not_know_is_not_asked_again_and_stays_unknown() {
        Interview interview = interview(flag("A-1", "fever", Urgency.URGENT));

        Interview after = interview.answer(interview.next().orElseThrow().unknown());

        assertThat(after.next()).isEmpty();
        assertThat(after.unknown()).containsExactly("fever");
        assertThat(after.patientCase().absent()).isEmpty();
        assertThat(after.assessment().incomplete()).isTrue();
        Certificate certificate = after.certificate().orElseThrow();
        assertThat(certificate.isProven()).isFalse();
        assertThat(certificate.undecided()).containsExactly("fever");
        assertThat(certificate.text())
                .isEqualTo("As far as these answers go, no further question can raise the level above SELF_CARE; "
                        + "finding out what is not known could.");
    }

    @Test
    void what_is_not_known_and_cannot_matter_leaves_the_certificate_proven() {
        Interview interview = interview(TestRules.rule(
                "A-1",
                Phase.RED_FLAGS,
                TestRules.all(TestRules.present("fever"), TestRules.present("chills")),
                TestRules.escalate(Urgency.URGENT)));

        Interview after = interview.answer(Reply.unknown(List.of("fever"))).answer(Reply.absent("chills"));

        assertThat(after.certificate().orElseThrow().isProven()).isTrue();
        assertThat(after.unknown()).containsExactly("fever");
    }

    @Test
    void a_level_that_rests_on_an_unknown_number_can_fall_and_the_certificate_says_so() {
        Interview interview = interview(TestRules.rule(
                "A-1",
                Phase.RED_FLAGS,
                TestRules.all(TestRules.present("fever"), TestRules.notMeasured("pain-score", Operator.AT_MOST, 6)),
                TestRules.escalate(Urgency.URGENT)));

        Interview after = interview.answer(Reply.present("fever"));

        assertThat(after.range()).isEqualTo(new Range(Urgency.SELF_CARE, Urgency.URGENT));
        assertThat(after.certificate().orElseThrow().text())
                .isEqualTo("No further answer can raise the level above URGENT. "
                        + "Further answers could lower it to SELF_CARE.");
        Step step = after.next().orElseThrow();
        assertThat(step.codes()).containsExactly("pain-score");
        assertThat(step.purpose().text()).isEqualTo("It could be less urgent than it looks.");
        assertThat(after.answer(step.number(3)).assessment().urgency()).isEqualTo(Urgency.SELF_CARE);
    }

    @Test
    void with_a_certificate_the_leading_candidates_are_told_apart() {
        Interview interview = Interview.of(
                Engine.plain(TestRules.small()),
                PatientCase.builder("p")
                        .present("saddle-numbness", "after-fatty-meal", "worse-moving")
                        .build(),
                List.of());

        Step step = interview.next().orElseThrow();

        assertThat(interview.certificate()).isPresent();
        assertThat(step.codes()).contains("right-rib-pain");
        assertThat(step.purpose().text()).isEqualTo("Tells strain from gallstones.");
    }

    @Test
    void a_reply_replaces_what_was_said_before() {
        Interview interview = interview(flag("A-1", "fever", Urgency.URGENT))
                .answer(Reply.present("fever"))
                .answer(Reply.number("temperature-c", 37));

        Interview absent = interview.answer(Reply.absent("fever"));
        Interview unknown = absent.answer(Reply.unknown(List.of("fever", "temperature-c")));

        assertThat(interview.assessment().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(absent.assessment().urgency()).isEqualTo(Urgency.SELF_CARE);
        assertThat(unknown.patientCase().absent()).isEmpty();
        assertThat(unknown.patientCase().measurements()).isEmpty();
        assertThat(unknown.answer(Reply.present("fever")).unknown()).containsExactly("temperature-c");
    }

    @Test
    void age_and_sex_can_be_told_and_taken_back() {
        Interview told = interview(flag("A-1", "fever", Urgency.URGENT))
                .answer(Reply.number("age", 46))
                .answer(Reply.sex(Sex.FEMALE));
        Interview back = told.answer(Reply.unknown(List.of("age"))).answer(Reply.sex(Sex.UNKNOWN));

        assertThat(told.patientCase().patient().age()).isEqualTo(46);
        assertThat(told.patientCase().patient().sex()).isEqualTo(Sex.FEMALE);
        assertThat(back.patientCase().patient().age()).isNull();
        assertThat(back.unknown()).containsExactly("age", "sex");
        assertThat(back.answer(Reply.number("age", 47)).unknown()).containsExactly("sex");
    }

    @Test
    void bad_answers_are_refused_with_a_message() {
        Interview interview = interview(flag("A-1", "fever", Urgency.URGENT));
        Step step = interview.next().orElseThrow();

        assertThatThrownBy(() -> interview.answer(Reply.present("fewer")))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessage("p: The finding \"fewer\" is not in the vocabulary.\n"
                        + "    Did you mean \"fever\"? All codes are listed by \"rhomboid vocabulary\".");
        assertThatThrownBy(() -> interview.answer(Reply.number("temperature-c", 385)))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessage("p: \"temperature-c\" must be a number from 30 to 45, but was 385.\n"
                        + "    The unit is unit.");
        assertThatThrownBy(() -> interview.answer(Reply.number("age", 460)))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessageContaining("must be a whole number from 0 to 120, but was 460.");
        assertThatThrownBy(() -> interview.answer(Reply.unknown(List.of("fewer"))))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessageContaining("The finding \"fewer\" is not in the vocabulary.");
        assertThatThrownBy(() -> step.present("cough")).hasMessage("The question does not ask for \"cough\".");
        assertThatThrownBy(() -> step.number(3))
                .hasMessage("The question \"Do you have fever?\" is answered by FINDINGS, not by NUMBERS.");
        assertThatThrownBy(() -> step.findings(Set.of("fever"), Set.of("fever")))
                .hasMessage("\"fever\" is answered in two ways.");
    }

    @Test
    void something_known_cannot_be_unknown_too() {
        Engine engine = Engine.plain(TestRules.small());
        PatientCase known = PatientCase.builder("p").present("fever").build();

        assertThatThrownBy(() -> Interview.of(engine, known, List.of("fever")))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessage("p: \"fever\" is both answered and not known.\n    Keep one of the two answers.");
    }

    @Test
    void numbers_are_asked_together_and_each_may_stay_unknown() {
        Interview interview = interview(
                TestRules.rule(
                        "A-1",
                        Phase.RED_FLAGS,
                        TestRules.measured("temperature-c", Operator.AT_LEAST, 40),
                        TestRules.escalate(Urgency.URGENT)),
                TestRules.rule(
                        "B-1",
                        Phase.RED_FLAGS,
                        TestRules.measured("pain-score", Operator.AT_LEAST, 8),
                        TestRules.escalate(Urgency.URGENT)));

        Step step = interview.next().orElseThrow();
        Interview after = interview.answer(step.numbers(Map.of("pain-score", 3.0)));

        assertThat(step.text()).isEqualTo("Which of these do you know?");
        assertThat(step.codes()).containsExactly("temperature-c", "pain-score");
        assertThat(after.unknown()).containsExactly("temperature-c");
        assertThatThrownBy(() -> step.number(3))
                .hasMessage("The question asks for temperature-c, pain-score, so a number needs its name.");
    }

    @Test
    void old_codes_stand_for_the_findings_of_today() {
        Interview interview = SHIPPED.interview(
                PatientCase.builder("p").present("constant-progressive").build());

        assertThat(interview.patientCase().present()).containsExactly("pain-constant", "pain-getting-worse");
    }

    @Test
    void equal_interviews_ask_the_same_whatever_the_order_of_answers() {
        Interview one = SHIPPED.interview().answer(Reply.absent("fever")).answer(Reply.number("age", 30));
        Interview other = SHIPPED.interview().answer(Reply.number("age", 30)).answer(Reply.absent("fever"));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString("Interview[1 known, 0 not known]");
        assertThat(one.next()).isEqualTo(other.next());
        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(any ->
                                one.answer(one.next().orElseThrow().unknown()).next())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void panels_of_the_shipped_rules_hold_at_most_eight_findings_of_one_topic() {
        Interview interview = SHIPPED.interview();
        while (interview.certificate().isEmpty()) {
            Step step = interview.next().orElseThrow();
            assertThat(step.items()).hasSizeBetween(1, Step.MOST_ITEMS);
            if (step.kind() == Kind.FINDINGS) {
                assertThat(step.codes().stream()
                                .map(SHIPPED.ruleSet().vocabulary().findings()::get)
                                .map(Step::topic)
                                .distinct())
                        .hasSize(1);
            }
            interview = interview.answer(step.unknown());
        }
        assertThat(interview.assessment().urgency()).isEqualTo(Urgency.SELF_CARE);
    }
}
