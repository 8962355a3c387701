package rhomboid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rhomboid.model.Likelihood;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Urgency;

class EvaluationTest {

    private final Evaluation evaluation = Evaluation.of(Results.four(), 1, List.of("quality", "year"), 2);

    @Test
    void says_how_often_a_word_was_right() {
        assertThat(evaluation.calibrations())
                .containsExactly(
                        new Calibration(Likelihood.LIKELY, new Share(2, 4), new Share(2, 4), new Share(2, 4)),
                        new Calibration(Likelihood.POSSIBLE, new Share(0, 0), new Share(1, 4), new Share(1, 4)),
                        new Calibration(Likelihood.UNLIKELY, new Share(0, 0), new Share(0, 0), new Share(0, 0)));
    }

    @Test
    void divides_the_cases_by_category_and_by_the_labels_that_they_have() {
        assertThat(evaluation.strata().keySet()).containsExactly("category", "quality");
        assertThat(evaluation.strata().get("quality"))
                .extracting(Stratum::value, stratum -> stratum.comparison().category())
                .containsExactly(tuple("abstract", new Ranks(2, 2, 2, 2)), tuple("full text", new Ranks(2, 0, 1, 1)));
    }

    @Test
    void lists_the_misses_and_the_nearest_rule() {
        assertThat(EvaluationText.misses(evaluation)).isEqualTo("""
                Cases not given the expected level: 2
                c-2     expected EMERGENCY, given ROUTINE by RED-01
                        nearest: RED-02 asks for EMERGENCY and lacks present: fever (unknown)
                c-3     expected ROUTINE, given SOON by RED-01

                Cases whose expected category is not among the first three: 1
                c-2     strain has no rank, first is angina (LIKELY)
                """);
    }

    @Test
    void prints_every_figure_with_its_interval() {
        assertThat(EvaluationText.figures(evaluation))
                .startsWith("""
                4 cases; a level is expected in 4, a category in 4, a condition in 0
                Percent with 95 % intervals: Wilson for shares, bootstrap (2000 resamples, seed 1) for kappa and reciprocal ranks

                Levels expected (rows) and given (columns)
                              SELF_CARE    ROUTINE       SOON     URGENT  EMERGENCY        all
                SELF_CARE             1          0          0          0          0          1
                ROUTINE               0          0          1          0          0          1
                SOON                  0          0          0          0          0          0
                URGENT                0          0          0          0          0          0
                EMERGENCY             0          1          0          0          1          2

                Triage                                     cases            % (95 %)
                exact                                     2 of 4    50.0 (15.0-85.0)
                """)
                .contains(
                        "mean reciprocal rank                                0.63 (0.25-1.00)\n",
                        "URGENT             0     50.0 (9.5-90.5)  100.0 (34.2-100.0)                   -",
                        "By quality                 cases               exact ",
                        "Folds (seed 1), %                        1       2    mean         range\n");
    }

    @Test
    void writes_one_row_for_each_case() {
        assertThat(EvaluationCsv.of(evaluation)).isEqualTo("""
                id,expected,given,levels-below,incomplete,level-rules,nearest-rule,nearest-level,nearest-lacks,\
                expected-category,category-rank,expected-condition,condition-rank,first-candidate,first-likelihood,about.quality
                c-1,EMERGENCY,EMERGENCY,0,false,RED-01,,,,strain,1,,,strain,LIKELY,abstract
                c-2,EMERGENCY,ROUTINE,3,false,RED-01,RED-02,EMERGENCY,present: fever,strain,0,,,angina,LIKELY,full text
                c-3,ROUTINE,SOON,-1,false,RED-01,,,,strain,2,,,angina,LIKELY,full text
                c-4,SELF_CARE,SELF_CARE,0,false,,,,,strain,1,,,strain,LIKELY,abstract
                """);
    }

    @Test
    void writes_everything_as_json() {
        String json = EvaluationJson.of(evaluation, new RuleSetIdentity("1.2.3", "ab".repeat(32), "Not a diagnosis."));

        assertThat(json).contains("\"version\" : \"1.2.3\"", "\"strata\"", "\"folds\"", "\"calibration\"");
        assertThat(json.replaceAll("\\s+", ""))
                .contains(
                        "\"EMERGENCY\":{\"SELF_CARE\":0,\"ROUTINE\":1,\"SOON\":0,\"URGENT\":0,\"EMERGENCY\":1}",
                        "\"emergencies-recognised\":{\"part\":1,\"whole\":2,\"share\":0.5,\"low\":0.0945,\"high\":0.9055}",
                        "\"specificityAtLeast\":{\"part\":0,\"whole\":0}",
                        "\"nearest\":{\"rule\":\"RED-02\",\"urgency\":\"EMERGENCY\",\"missing\":\"present:fever\",\"unknown\":true}");
    }

    @Test
    void a_figure_without_cases_is_a_dash() {
        Score nothing = new Score(Urgency.SOON, Optional.empty(), Optional.empty(), Optional.of(2));
        CaseResult result = new CaseResult(
                "c-1",
                new TreeMap<>(),
                nothing,
                Optional.empty(),
                Optional.of("angina"),
                false,
                List.of(),
                List.of(),
                Optional.empty());

        String text = EvaluationText.figures(Evaluation.of(List.of(result, result, result, result), 1, List.of(), 2));

        assertThat(text)
                .startsWith("4 cases; a level is expected in 0, a category in 0, a condition in 4\n")
                .contains("Rank of the expected condition")
                .doesNotContain("Triage", "By category", "NaN");
    }

    @Test
    void folds_are_the_same_in_any_order_and_hold_every_level() {
        List<CaseResult> cases = new ArrayList<>(IntStream.range(0, 23)
                .mapToObj(i -> Results.result("c-" + i, Urgency.SOON, Urgency.values()[i % 5], 1))
                .toList());
        Folds folds = Folds.of(cases, 4, 7);
        Collections.reverse(cases);

        assertThat(Folds.of(cases, 4, 7)).isEqualTo(folds);
        assertThat(folds.parts()).extracting(List::size).containsExactly(6, 6, 6, 5);
        assertThat(folds.comparisons())
                .allMatch(comparison -> comparison.levels().expecting(Urgency.EMERGENCY) == 1);
        assertThat(folds.parts().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(cases);
    }

    @Test
    void folds_need_cases() {
        assertThatThrownBy(() -> Folds.of(Results.four(), 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Folds need at least two parts and two cases in each, but there were 3 parts for 4 cases.");
    }

    @Test
    void the_same_seed_gives_the_same_intervals() {
        assertThat(Evaluation.of(Results.four(), 1, List.of(), 0).kappa()).isEqualTo(evaluation.kappa());
    }
}
