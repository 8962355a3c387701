package rhomboid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.RuleSetIdentity;
import rhomboid.report.AssessmentJson;
import rhomboid.report.Audience;
import rhomboid.report.TextReport;

/** Every output says what it is not, and which rules gave it. */
class StatementTest {

    private static final long SEED = 20261122;
    private static final RuleSetIdentity IDENTITY = RULES.identity();
    private static final Pattern CERTAIN =
            Pattern.compile("\\b(excluded?|excludes|ruled out|rules? out|diagnos\\w*)\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void the_statement_says_what_the_answer_is_not_and_what_to_do_in_an_emergency() {
        assertThat(IDENTITY.statement())
                .contains("not a diagnosis")
                .contains("information")
                .contains("not been reviewed by a clinician")
                .contains("emergency")
                .hasSizeLessThanOrEqualTo(220);
        assertThat(IDENTITY.version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(IDENTITY.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void every_output_carries_statement_version_and_digest() {
        for (PatientCase patientCase : cases()) {
            Assessment assessment = RHOMBOID.assess(patientCase);

            assertThat(json(assessment)).contains(IDENTITY.statement(), IDENTITY.version(), IDENTITY.digest());
            for (Audience audience : Audience.values()) {
                assertThat(oneLine(text(assessment, audience)))
                        .contains(IDENTITY.statement(), IDENTITY.version(), IDENTITY.shortDigest());
            }
        }
    }

    @Test
    void no_output_claims_certainty() {
        for (PatientCase patientCase : cases()) {
            Assessment assessment = RHOMBOID.assess(patientCase);
            var outputs = new ArrayList<>(List.of(json(assessment)));
            for (Audience audience : Audience.values()) {
                outputs.add(oneLine(text(assessment, audience)));
            }
            for (String output : outputs) {
                assertThat(CERTAIN.matcher(output.replace(IDENTITY.statement(), ""))
                                .results()
                                .map(found -> output.substring(Math.max(0, found.start() - 60), found.end())))
                        .as("seed %d, %s", SEED, patientCase)
                        .isEmpty();
            }
        }
    }

    @Test
    void no_text_that_people_read_claims_certainty() {
        var texts = new ArrayList<String>();
        RULES.rules()
                .forEach(rule -> texts.add(
                        rule.citation().title() + " " + rule.citation().because()));
        RULES.vocabulary()
                .findings()
                .values()
                .forEach(finding -> texts.add(finding.label() + " " + finding.question()));
        RULES.vocabulary().measurements().values().forEach(kind -> texts.add(kind.label() + " " + kind.question()));
        RULES.vocabulary().conditions().values().forEach(kind -> texts.add(kind.label() + " " + kind.definition()));
        RULES.vocabulary().advice().values().forEach(kind -> texts.add(kind.text()));
        RULES.education()
                .forEach(text -> texts.add(
                        text.education().title() + " " + text.education().text()));
        RULES.floors().forEach(floor -> texts.add(floor.because()));

        assertThat(texts).filteredOn(text -> CERTAIN.matcher(text).find()).isEmpty();
    }

    private static List<PatientCase> cases() {
        var cases = new ArrayList<>(CaseGenerator.of(RULES, SEED).crowded(100, 10));
        cases.add(Shipped.only());
        return cases;
    }

    private static String json(Assessment assessment) {
        return new String(AssessmentJson.line(assessment), UTF_8);
    }

    private static String text(Assessment assessment, Audience audience) {
        return TextReport.render(assessment, RULES, audience, false);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
