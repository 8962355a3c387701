package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rhomboid.casefile.CaseReader;
import rhomboid.model.Assessment;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Strength;
import rhomboid.model.WeightedReason;
import rhomboid.report.TextReport;

/** The case that docs/inference.md works by hand is what the engine makes of it. */
class InferencePageTest {

    private static final Path PAGE = Path.of("docs/inference.md");
    private static final Path CASE = Path.of("examples/cases/gallstones.json");

    /** A condition in code letters and its frequency, then its table. */
    private static final Pattern TABLE =
            Pattern.compile("\\(`([a-z-]+)`\\), (\\d+) in 10,000:\\n\\n\\| summand .*\\n\\|[-|]+\\n((?:\\|.*\\n)+)");

    private record Worked(String condition, String frequency, List<List<String>> rows) {
        @Override
        public String toString() {
            return condition;
        }
    }

    static List<Worked> tables() throws IOException {
        return TABLE.matcher(Files.readString(PAGE))
                .results()
                .map(table -> new Worked(
                        table.group(1),
                        table.group(2),
                        table.group(3).lines().map(InferencePageTest::cells).toList()))
                .toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
    }

    @Test
    void the_page_works_two_conditions() throws IOException {
        assertThat(tables()).extracting(Worked::condition).containsExactly("biliary-colic", "muscle-ligament-strain");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_row_is_what_the_engine_says(Worked worked) throws IOException {
        RankedCandidate ranked = assessment().candidate(worked.condition()).orElseThrow();

        assertThat(worked.rows()).containsExactlyElementsOf(rows(ranked, worked.frequency()));
        assertThat(RULES.vocabulary().conditions().get(worked.condition()).frequency())
                .isEqualTo(Double.parseDouble(worked.frequency()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_rows_that_count_add_up_to_the_score(Worked worked) {
        int sum = 0;
        for (List<String> row : worked.rows().subList(0, worked.rows().size() - 1)) {
            sum += row.get(0).startsWith("not counted") ? 0 : decibans(row);
        }

        assertThat(sum).isEqualTo(decibans(worked.rows().get(worked.rows().size() - 1)));
    }

    @Test
    void the_words_for_strength_weigh_what_the_page_says() throws IOException {
        String page = Files.readString(PAGE);

        for (Strength strength : Strength.values()) {
            assertThat(page)
                    .contains(
                            "| " + strength + " | " + number(strength.inFavour().value()) + " | "
                                    + TextReport.signed(strength.inFavour().decibans()) + " | "
                                    + number(strength.against().value()) + " | "
                                    + TextReport.signed(strength.against().decibans()) + " |");
        }
    }

    @Test
    void the_sum_of_every_candidate_adds_up() {
        assertThat(PatientPagesTest.pages().keySet())
                .flatExtracting(Assessment::candidates)
                .hasSizeGreaterThan(200)
                .allMatch(ranked -> ranked.candidate().score()
                        == ranked.prior()
                                + ranked.background()
                                + ranked.countedFor()
                                + ranked.countedAgainst()
                                + ranked.unexplainedDecibans());
    }

    private static Assessment assessment() throws IOException {
        byte[] json = Files.readString(CASE).getBytes(StandardCharsets.UTF_8);
        return RHOMBOID.assess(new CaseReader(RULES.vocabulary()).readJson("gallstones.json", json));
    }

    private static List<List<String>> rows(RankedCandidate ranked, String frequency) {
        var rows = new ArrayList<List<String>>();
        double share = Double.parseDouble(frequency) / 10_000;
        rows.add(row("prior", frequency + " / 10000, at half weight", share, 5, ranked.prior()));
        weights(ranked).filter(WeightedReason::background).forEach(weight -> rows.add(row("background", weight)));
        weights(ranked)
                .filter(WeightedReason::counts)
                .forEach(weight -> rows.add(row(weight.decibans() > 0 ? "for" : "against", weight)));
        weights(ranked)
                .forEach(weight ->
                        weight.suppressedBy().ifPresent(group -> rows.add(row("not counted: " + group, weight))));
        ranked.unexplained()
                .forEach(left ->
                        rows.add(List.of("unexplained", left.finding(), "", "", TextReport.signed(left.decibans()))));
        rows.add(List.of(
                "score", "", "", "", TextReport.signed(ranked.candidate().score())));
        return rows;
    }

    private static Stream<WeightedReason> weights(RankedCandidate ranked) {
        return Stream.concat(ranked.evidenceFor().stream(), ranked.evidenceAgainst().stream());
    }

    private static List<String> row(String summand, WeightedReason weight) {
        return row(summand, weight.reason().rule().id(), weight.ratio().value(), 10, weight.decibans());
    }

    private static List<String> row(String summand, String what, double ratio, int scale, int decibans) {
        return List.of(
                summand,
                what,
                number(ratio),
                String.format(Locale.ROOT, "%.2f", scale * Math.log10(ratio)),
                TextReport.signed(decibans));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static int decibans(List<String> row) {
        return Integer.parseInt(row.get(row.size() - 1));
    }
}
