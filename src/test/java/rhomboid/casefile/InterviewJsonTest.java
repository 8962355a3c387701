package rhomboid.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rhomboid.Rhomboid;
import rhomboid.TestRules;
import rhomboid.interview.Interview;
import rhomboid.interview.Reply;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Sex;

class InterviewJsonTest {

    private static final Rhomboid RHOMBOID = Rhomboid.of(TestRules.small());
    private static final String RULES =
            "\"ruleSet\":{\"version\":\"1.0.0\",\"digest\":\"" + "0123456789abcdef".repeat(4) + "\"}";

    @Test
    void an_interview_comes_back_as_it_was() {
        Interview interview = RHOMBOID.interview()
                .answer(Reply.number("age", 46))
                .answer(Reply.sex(Sex.FEMALE))
                .answer(Reply.present("weight-loss"))
                .answer(Reply.absent("saddle-numbness"))
                .answer(Reply.number("temperature-c", 38.5))
                .answer(Reply.unknown(List.of("chills", "pain-score")));

        String json = InterviewJson.write(interview);
        Interview back = InterviewJson.read(RHOMBOID, "i.json", json.getBytes(UTF_8));

        assertThat(json)
                .isEqualTo("{" + RULES + ",\"case\":{\"id\":\"interview\","
                        + "\"patient\":{\"age\":46,\"sex\":\"female\"},\"present\":[\"weight-loss\"],"
                        + "\"absent\":[\"saddle-numbness\"],\"measurements\":{\"temperature-c\":38.5}},"
                        + "\"unknown\":[\"chills\",\"pain-score\"]}\n");
        assertThat(back).isEqualTo(interview);
        assertThat(back.next()).isEqualTo(interview.next());
        assertThat(InterviewJson.write(back)).isEqualTo(json);
    }

    @Test
    void other_rules_are_refused() {
        String json = InterviewJson.write(RHOMBOID.interview()).replace("0123456789ab", "ffff56789abc");

        assertThatThrownBy(() -> InterviewJson.read(RHOMBOID, "i.json", json.getBytes(UTF_8)))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessage(
                        "i.json: The interview was held with rule set 1.0.0, digest ffff56789abc, but the rules here are"
                                + " 1.0.0, digest 0123456789ab.\n"
                                + "    Go on with the rules that it was held with, or start a new interview with its case.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"case":                                     | The file is not well-formed JSON.
            []                                           | An interview must be an object in braces.
            {"case":{},"case":{}}                        | The file is not well-formed JSON.
            {"case":{"id":"x"},"unknown":[]}             | The key "ruleSet" is missing.
            {RULES,"case":{"id":"x"},"unknown":[],"a":1} | The key "a" is unknown.
            {RULES,"case":{"id":"x"},"unknown":"fever"}  | "unknown" must be a list of codes.
            {RULES,"case":{"id":"x"},"unknown":[1]}      | "unknown" must be a list of codes.
            {RULES,"case":{"id":"x"},"unknown":["fewer"]} | The finding "fewer" is not in the vocabulary.
            {RULES,"case":{"present":[]},"unknown":[]}   | The case has no id.
            {RULES,"case":{"id":"x","present":["fever"]},"unknown":["fever"]} | "fever" is both answered and not known.
            """)
    void what_is_no_interview_is_refused(String json, String message) {
        byte[] bytes = json.replace("RULES", RULES).getBytes(UTF_8);

        assertThatThrownBy(() -> InterviewJson.read(RHOMBOID, "i.json", bytes))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessageStartingWith("i.json: " + message);
    }
}
