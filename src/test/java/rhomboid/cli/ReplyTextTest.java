package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.measured;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;
import static rhomboid.TestRules.sex;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.Rhomboid;
import rhomboid.interview.Interview;
import rhomboid.interview.Step;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

class ReplyTextTest {

    private static Interview interview(Rule... rules) {
        return Rhomboid.of(ruleSet(rules)).interview();
    }

    private static Interview forWomen() {
        return interview(
                rule("SEX-01", Phase.RED_FLAGS, all(sex(Sex.FEMALE), present("fever")), escalate(Urgency.URGENT)));
    }

    private static Interview ofNumbers() {
        return interview(
                rule(
                        "TEMP-01",
                        Phase.RED_FLAGS,
                        measured("temperature-c", Operator.AT_LEAST, 38),
                        escalate(Urgency.SOON)),
                rule("PAIN-01", Phase.RED_FLAGS, measured("pain-score", Operator.AT_LEAST, 7), escalate(Urgency.SOON)));
    }

    private static Step next(Interview interview) {
        return interview.next().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"f, FEMALE", "Female, FEMALE", "m, MALE", "MALE, MALE", "?, UNKNOWN"})
    void the_sex_is_a_letter_or_a_word(String line, Sex expected) {
        Interview asked = forWomen();
        assertThat(next(asked).kind()).isEqualTo(Step.Kind.SEX);

        Interview after = asked.answer(ReplyText.of(next(asked), line));

        assertThat(after.patientCase().patient().sex()).isEqualTo(expected);
    }

    @Test
    void another_word_for_the_sex_is_asked_again() {
        Step step = next(forWomen());

        assertThatThrownBy(() -> ReplyText.of(step, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"x\" is not f, m or ?.");
    }

    @Test
    void several_numbers_go_by_their_positions() {
        Interview asked = ofNumbers();
        Step step = next(asked);
        assertThat(step.codes()).containsExactlyInAnyOrder("temperature-c", "pain-score");
        int temperature = step.codes().indexOf("temperature-c") + 1;
        int pain = step.codes().indexOf("pain-score") + 1;

        Interview after = asked.answer(ReplyText.of(step, temperature + "=37.5, " + pain + "=6"));

        assertThat(after.patientCase().measurements())
                .containsEntry("temperature-c", 37.5)
                .containsEntry("pain-score", 6.0)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "37.5|\"37.5\" is not a position and a value, such as 1=37.5.",
                "1=hot|\"hot\" is not a number such as 38 or 38.5.",
                "3=37|\"3\" is not a number from 1 to 2.",
            })
    void what_is_no_number_with_its_position_is_asked_again(String line, String message) {
        Step step = next(ofNumbers());

        assertThatThrownBy(() -> ReplyText.of(step, line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ?", "1 ?2 ?3"})
    void some_of_a_panel_may_be_present_and_the_rest_not_known(String line) {
        Interview asked = interview(
                rule("RF-01", Phase.RED_FLAGS, present("fever"), escalate(Urgency.SOON)),
                rule("RF-02", Phase.RED_FLAGS, present("chills"), escalate(Urgency.SOON)),
                rule("RF-03", Phase.RED_FLAGS, present("cough"), escalate(Urgency.SOON)));
        Step step = next(asked);
        assertThat(step.codes()).hasSize(3);
        List<String> rest = new ArrayList<>(step.codes());
        String first = rest.remove(0);

        Interview after = asked.answer(ReplyText.of(step, line));

        assertThat(after.patientCase().present()).containsExactly(first);
        assertThat(after.patientCase().absent()).isEmpty();
        assertThat(after.unknown()).containsExactlyInAnyOrderElementsOf(rest);
    }
}
