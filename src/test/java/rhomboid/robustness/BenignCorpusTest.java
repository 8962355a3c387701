package rhomboid.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.casefile.CaseReader;
import rhomboid.model.Urgency;
import rhomboid.robustness.BenignCase.Sample;

/** Harmless pain, and the warning signs that people with it have, does not send everybody to a doctor. */
class BenignCorpusTest {

    private static final int MANY = 20_000;
    private static final BenignReport REPORT = BenignReport.of(BenignCorpus.standard());

    @Test
    void the_kept_file_is_what_the_seed_makes() throws IOException {
        String kept = Files.readString(BenignCorpus.FILE);

        String made = BenignCorpus.text(BenignCorpus.standard());

        assertThat(made)
                .as("Seed %d; write the file again with the main method of BenignCorpus.", BenignCorpus.SEED)
                .isEqualTo(kept);
    }

    @Test
    void the_corpus_is_large_and_each_line_is_a_case_without_an_expected_level() {
        List<BenignCase> cases = BenignCorpus.standard();
        var reader = new CaseReader(Levels.VOCABULARY);

        assertThat(cases).hasSizeGreaterThanOrEqualTo(300);
        assertThat(Flag.unknownTo(Levels.VOCABULARY)).isEmpty();
        for (BenignCase benign : cases) {
            var read = reader.readJson("line.json", benign.line().getBytes(StandardCharsets.UTF_8));

            assertThat(read).isEqualTo(benign.patientCase());
            assertThat(read.expected().orElseThrow().urgency()).isEmpty();
            assertThat(read.expected().orElseThrow().category()).isPresent();
        }
    }

    @Test
    void signs_are_as_frequent_as_in_primary_care() {
        List<Integer> counts = counts(Sample.PRIMARY_CARE);

        assertThat(shareWithSome(counts)).isBetween(0.794, 0.814);
        assertThat(counts.get(MANY / 2)).isEqualTo(2);
    }

    @Test
    void signs_are_as_frequent_as_in_a_spine_centre() {
        assertThat(shareWithSome(counts(Sample.SPINE_CENTRE))).isBetween(0.916, 0.936);
    }

    private static List<Integer> counts(Sample sample) {
        return BenignCorpus.sample(sample, MANY, BenignCorpus.SEED).stream()
                .map(benign -> benign.flags().size())
                .sorted()
                .toList();
    }

    private static double shareWithSome(List<Integer> counts) {
        return counts.stream().filter(count -> count > 0).count() / (double) counts.size();
    }

    @Test
    void without_a_sign_nothing_but_pain_on_breathing_goes_above_routine() {
        System.out.print(REPORT.text());

        assertThat(REPORT.rulesAbove(Urgency.ROUTINE, BenignReport.in(Sample.NO_FLAG)))
                .containsOnlyKeys("URBRE-01");
        assertThat(REPORT.shareAbove(
                        Urgency.ROUTINE,
                        BenignReport.in(Sample.NO_FLAG).and(benign -> !BenignReport.breathing(benign))))
                .isZero();
        assertThat(REPORT.shareAbove(Urgency.SOON, BenignReport.in(Sample.NO_FLAG)))
                .isZero();
    }

    @Test
    void one_soft_sign_rarely_goes_above_routine() {
        assertThat(REPORT.shareAbove(
                        Urgency.ROUTINE, BenignReport.in(Sample.PRIMARY_CARE).and(BenignCase::hasOneSoftFlag)))
                .isLessThanOrEqualTo(0.15);
        assertThat(REPORT.shareAbove(Urgency.SOON, BenignReport.in(Sample.ONE_SOFT_FLAG)))
                .isZero();
    }

    @Test
    void harmless_pain_is_rarely_urgent() {
        assertThat(REPORT.shareAbove(Urgency.SOON, BenignReport.in(Sample.PRIMARY_CARE)))
                .isLessThanOrEqualTo(0.03);
        assertThat(REPORT.shareAbove(Urgency.SOON, benign -> true)).isLessThanOrEqualTo(0.03);
    }
}
