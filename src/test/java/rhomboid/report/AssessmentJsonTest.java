package rhomboid.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.model.Assessment;
import rhomboid.model.Education;
import rhomboid.rules.RuleSet;

class AssessmentJsonTest {

    @Test
    void reads_what_it_wrote() {
        for (Assessment assessment :
                List.of(SampleAssessments.emergency(), SampleAssessments.soon(), SampleAssessments.selfCare())) {
            var fromLine = AssessmentJson.read(AssessmentJson.line(assessment));
            var fromPretty = AssessmentJson.read(bytes(AssessmentJson.pretty(assessment)));

            assertThat(fromLine).isEqualTo(withoutEducationTexts(assessment));
            assertThat(fromPretty).isEqualTo(fromLine);
        }
    }

    @Test
    void writes_one_line_and_the_same_bytes_for_equal_assessments() {
        byte[] line = AssessmentJson.line(SampleAssessments.soon());

        assertThat(line).doesNotContain('\n').isEqualTo(AssessmentJson.line(SampleAssessments.soon()));
        assertThat(AssessmentJson.line(AssessmentJson.read(line))).isEqualTo(line);
    }

    @Test
    void writes_a_small_assessment() {
        assertThat(new String(AssessmentJson.line(SampleAssessments.selfCare()), StandardCharsets.UTF_8))
                .isEqualTo("{\"caseId\":\"c-3\",\"urgency\":\"SELF_CARE\",\"incomplete\":false,\"candidates\":[],"
                        + "\"escalations\":[],\"advice\":[],\"withheld\":[],\"questions\":[],\"nearMisses\":[],\"inferred\":[],"
                        + "\"education\":[],\"ruleSet\":{\"version\":\"1.4.0\","
                        + "\"digest\":\"3f9c2a71b0de3f9c2a71b0de3f9c2a71b0de3f9c2a71b0de3f9c2a71b0de3f9c\"},"
                        + "\"statement\":\"This is information, not a diagnosis and not medical advice. If you are worried or"
                        + " getting worse, contact a health professional.\"}");
    }

    @Test
    void refuses_what_is_not_an_assessment() {
        for (String json : List.of("", "{", "[]", "null", "{\"caseId\":1}", "{\"urgency\":\"NOW\"}")) {
            assertThatThrownBy(() -> AssessmentJson.read(bytes(json)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("This is not an assessment in JSON.");
        }
    }

    @Test
    void writes_the_same_with_rules_encoded_beforehand() {
        var assessment = SampleAssessments.soon();

        for (RuleSet ruleSet : List.of(SampleAssessments.ruleSet(), SampleAssessments.ruleSet(assessment))) {
            assertThat(AssessmentLines.of(ruleSet).line(assessment)).isEqualTo(AssessmentJson.line(assessment));
        }
    }

    @Test
    void escapes_what_json_cannot_hold() {
        var json = new JsonText(false);

        json.text("a\"b\\c\n\r\t\u0001\u007f/\u00fc\u20ac\ud83d\ude00\ud83d");

        assertThat(new String(json.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u007f/\u00fc\u20ac\ud83d\ude00?\"");
    }

    @Test
    void writes_numbers_without_exponents() {
        var json = new JsonText(false);

        json.startArray();
        for (double value : new double[] {6, -0.0, 0.15, 1e-7, 38.5, 1e15, -2.5}) {
            json.number(value);
        }
        json.endArray();

        assertThat(new String(json.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("[6,0,0.15,0.00000010,38.5,1000000000000000,-2.5]");
    }

    private static Assessment withoutEducationTexts(Assessment full) {
        return new Assessment(
                full.caseId(),
                full.urgency(),
                full.incomplete(),
                full.inferred(),
                full.candidates(),
                full.escalations(),
                full.advice(),
                full.withheld(),
                full.questions(),
                full.nearMisses(),
                full.education().stream()
                        .map(education -> new Education(education.code(), "", "", "", List.of()))
                        .toList(),
                full.ruleSet(),
                full.expected());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
