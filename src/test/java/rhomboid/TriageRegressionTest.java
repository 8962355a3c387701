package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.CaseStream;
import rhomboid.evaluation.CaseResult;
import rhomboid.evaluation.Comparison;
import rhomboid.evaluation.TriageFigure;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;

/** The rules do not get worse on the development cases; see docs/evaluation.md. */
class TriageRegressionTest {

    private static final Path CASES = Path.of("examples/cases/dev.jsonl");
    private static final Path FLOOR = Path.of("src/test/resources/evaluation/floor.properties");

    private final List<CaseResult> results = results();
    private final Comparison comparison =
            Comparison.of(results.stream().map(CaseResult::score).toList());

    @Test
    void no_emergency_falls_below_urgent() {
        List<String> below = results.stream()
                .filter(result -> result.score().expected().orElseThrow() == Urgency.EMERGENCY)
                .filter(result -> result.score().given().compareTo(Urgency.URGENT) < 0)
                .map(CaseResult::id)
                .toList();

        assertThat(results).hasSize(70);
        assertThat(below).isEmpty();
    }

    @Test
    void no_listed_figure_gets_worse() throws IOException {
        Properties floor = new Properties();
        try (Reader file = Files.newBufferedReader(FLOOR)) {
            floor.load(file);
        }

        List<String> worse = new ArrayList<>();
        for (String key : floor.stringPropertyNames()) {
            long bound = Long.parseLong(floor.getProperty(key));
            long now = figure(key.replaceFirst("-at-(least|most)$", ""));
            if (key.endsWith("-at-most") ? now > bound : now < bound) {
                worse.add(key + " is " + bound + ", but there were " + now);
            }
        }

        assertThat(floor.stringPropertyNames())
                .containsExactlyInAnyOrder(
                        "exact-at-least",
                        "under-at-most",
                        "under-by-two-at-most",
                        "over-at-most",
                        "emergencies-recognised-at-least",
                        "top1-at-least",
                        "top3-at-least");
        assertThat(worse).isEmpty();
    }

    private long figure(String code) {
        return switch (code) {
            case "top1" -> comparison.category().top1();
            case "top3" -> comparison.category().top3();
            default ->
                TriageFigure.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .of(comparison.levels())
                        .part();
        };
    }

    private static List<CaseResult> results() {
        Vocabulary vocabulary = Shipped.RULES.vocabulary();
        List<CaseResult> results = new ArrayList<>();
        try (CaseStream cases = new CaseReader(vocabulary).open(CASES)) {
            while (cases.hasNext()) {
                CaseRecord.Accepted accepted = (CaseRecord.Accepted) cases.next();
                results.add(
                        CaseResult.of(Shipped.RHOMBOID.assess(accepted.patientCase()), accepted.labels(), vocabulary));
            }
        }
        return results;
    }
}
