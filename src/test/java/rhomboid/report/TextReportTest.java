package rhomboid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rhomboid.model.Assessment;

class TextReportTest {

    private static final Path FOLDER = Path.of("src/test/resources/report");

    @TestFactory
    Stream<DynamicTest> prints_what_the_expected_file_holds() {
        return outputs().entrySet().stream()
                .map(output -> DynamicTest.dynamicTest(
                        output.getKey(),
                        () -> assertThat(output.getValue())
                                .isEqualTo(Files.readString(FOLDER.resolve(output.getKey())))));
    }

    @TestFactory
    Stream<DynamicTest> stays_within_a_hundred_columns() {
        return outputs().entrySet().stream()
                .filter(output -> output.getKey().endsWith(".txt"))
                .map(output -> DynamicTest.dynamicTest(
                        output.getKey(),
                        () -> assertThat(output.getValue().lines())
                                .allMatch(line -> line.length() <= 100 && !line.endsWith(" "))));
    }

    @Test
    void colours_nothing_but_level_and_headings() {
        var plain = TextReport.render(SampleAssessments.soon(), SampleAssessments.ruleSet(), Audience.PATIENT, false);

        var coloured = TextReport.render(SampleAssessments.soon(), SampleAssessments.ruleSet(), Audience.PATIENT, true);

        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured)
                .startsWith("\u001B[1;33mSOON\u001B[0m  \u001B[1mSee a doctor within one to three days.\u001B[0m\n");
        assertThat(Pattern.compile("\u001B\\[[0-9;]*m").matcher(coloured).replaceAll(""))
                .isEqualTo(plain);
    }

    @Test
    void says_how_much_more_there_is() {
        var crowded = SampleAssessments.crowded();

        var patient = TextReport.render(crowded, SampleAssessments.ruleSet(), Audience.PATIENT, false);
        var clinician = TextReport.render(crowded, SampleAssessments.ruleSet(), Audience.CLINICIAN, false);

        assertThat(patient).contains("  - Are your legs weak?\n  - and 1 more.\n");
        assertThat(clinician).contains("\n  and 2 more; the JSON form has all.\n");
    }

    @Test
    void gives_three_reasons_in_an_emergency_and_counts_the_others() {
        var alarming = SampleAssessments.alarming();

        var patient = TextReport.render(alarming, SampleAssessments.ruleSet(), Audience.PATIENT, false);

        assertThat(patient.split("needs emergency care\\. \\(GALL-07\\)", -1)).hasSize(4);
        assertThat(patient).contains("\n  And 2 more reasons.\n");
    }

    @Test
    void lets_no_control_character_through() {
        var odd = new Assessment(
                "a\u001B[31mb\nc",
                SampleAssessments.selfCare().urgency(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SampleAssessments.selfCare().ruleSet(),
                Optional.empty());

        var text = TextReport.render(odd, SampleAssessments.ruleSet(), Audience.CLINICIAN, false);

        assertThat(text).contains("Case a?[31mb c.").doesNotContain("\u001B");
    }

    @Test
    void never_calls_a_candidate_a_diagnosis_nor_says_that_one_is_excluded() {
        outputs().forEach((name, text) -> {
            if (name.endsWith(".txt")) {
                assertThat(text.replace("not a diagnosis", "").toLowerCase(Locale.ROOT))
                        .doesNotContain("diagnos")
                        .doesNotContain("excluded");
            }
        });
    }

    private static Map<String, String> outputs() {
        var samples = new LinkedHashMap<String, Assessment>();
        samples.put("emergency", SampleAssessments.emergency());
        samples.put("soon", SampleAssessments.soon());
        samples.put("self-care", SampleAssessments.selfCare());
        var outputs = new LinkedHashMap<String, String>();
        samples.forEach((name, assessment) -> {
            for (Audience audience : Audience.values()) {
                outputs.put(
                        name + "-" + FactWords.lower(audience) + ".txt",
                        TextReport.render(assessment, SampleAssessments.ruleSet(), audience, false));
            }
            outputs.put(name + ".json", AssessmentJson.pretty(assessment));
        });
        return outputs;
    }

    /** Writes the outputs as they are now; to be read before they are committed. */
    public static void main(String... args) throws IOException {
        for (var output : outputs().entrySet()) {
            Files.write(FOLDER.resolve(output.getKey()), output.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
