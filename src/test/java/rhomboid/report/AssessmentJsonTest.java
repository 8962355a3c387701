package rhomboid.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.model.Assessment;
import rhomboid.model.Education;

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
