package rhomboid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rhomboid.model.Urgency;

class ComparisonTest {

    private static final List<Score> SCORES = List.of(
            new Score(Urgency.EMERGENCY, Optional.of(Urgency.EMERGENCY), Optional.of(1), Optional.of(0)),
            new Score(Urgency.URGENT, Optional.of(Urgency.EMERGENCY), Optional.of(3), Optional.of(2)),
            new Score(Urgency.SELF_CARE, Optional.of(Urgency.SOON), Optional.of(4), Optional.of(4)),
            new Score(Urgency.SOON, Optional.of(Urgency.ROUTINE), Optional.of(0), Optional.of(1)),
            new Score(Urgency.SOON, Optional.empty(), Optional.empty(), Optional.empty()));

    @Test
    void counts_levels_and_ranks_only_where_they_are_expected() {
        Comparison comparison = Comparison.of(SCORES);

        assertThat(comparison.levels().cases()).isEqualTo(4);
        assertThat(comparison.levels().count(Urgency.EMERGENCY, Urgency.URGENT)).isEqualTo(1);
        assertThat(comparison.category()).isEqualTo(new Ranks(4, 1, 2, 3));
        assertThat(comparison.condition()).isEqualTo(new Ranks(4, 1, 2, 3));
    }

    @Test
    void every_triage_figure_is_counted_as_defined() {
        LevelMatrix levels = LevelMatrix.of(SCORES);

        Map<TriageFigure, String> figures = new EnumMap<>(TriageFigure.class);
        for (TriageFigure figure : TriageFigure.values()) {
            figures.put(
                    figure, figure.of(levels).part() + "/" + figure.of(levels).whole());
        }

        assertThat(figures)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(TriageFigure.EXACT, "1/4"),
                        Map.entry(TriageFigure.UNDER, "2/4"),
                        Map.entry(TriageFigure.UNDER_BY_TWO, "1/4"),
                        Map.entry(TriageFigure.OVER, "1/4"),
                        Map.entry(TriageFigure.OVER_BY_TWO, "0/4"),
                        Map.entry(TriageFigure.SAFE, "2/4"),
                        Map.entry(TriageFigure.SAFE_WITHIN_ONE, "3/4"),
                        Map.entry(TriageFigure.EMERGENCIES_RECOGNISED, "1/2"),
                        Map.entry(TriageFigure.EMERGENCIES_BELOW_URGENT, "0/2"),
                        Map.entry(TriageFigure.EMERGENCIES_TO_SELF_CARE, "0/2"),
                        Map.entry(TriageFigure.EXACT_OF_THREE, "2/4"),
                        Map.entry(TriageFigure.UNDER_OF_THREE, "2/4"),
                        Map.entry(TriageFigure.OVER_OF_THREE, "0/4")));
    }

    @Test
    void a_level_has_two_readings() {
        LevelAccuracy soon = LevelAccuracy.of(LevelMatrix.of(SCORES), Urgency.SOON);

        assertThat(soon)
                .isEqualTo(new LevelAccuracy(
                        Urgency.SOON, 1, new Share(2, 3), new Share(0, 1), new Share(0, 1), new Share(2, 3)));
    }

    @Test
    void kappa_is_that_of_the_textbook() {
        List<Score> scores = List.of(
                Results.score(Urgency.SELF_CARE, Urgency.SELF_CARE),
                Results.score(Urgency.SELF_CARE, Urgency.SELF_CARE),
                Results.score(Urgency.ROUTINE, Urgency.SELF_CARE),
                Results.score(Urgency.ROUTINE, Urgency.ROUTINE),
                Results.score(Urgency.SELF_CARE, Urgency.SOON));

        double kappa = Agreement.kappa(LevelMatrix.of(scores));

        // Expected 3 of level 0, 1 of 1, 1 of 2; given 3 of 0, 2 of 1: by chance (3*2*1 + 1*3*1 + 1*3*4 + 1*2*1) / 5 =
        // 4.6.
        assertThat(kappa).isCloseTo(1 - 5 / 4.6, within(1e-12));
        assertThat(Agreement.kappa(LevelMatrix.of(List.of(Results.score(Urgency.SOON, Urgency.SOON)))))
                .isNaN();
    }

    @Test
    void a_rank_counts_by_its_reciprocal() {
        assertThat(Agreement.meanReciprocalRank(List.of(1, 2, 0, 4))).isEqualTo(0.4375);
    }

    @Test
    void intervals_are_wilsons() {
        Interval some = new Share(15, 18).interval().orElseThrow();
        Interval none = new Share(0, 18).interval().orElseThrow();

        // Computed by hand from the formula of Wilson 1927 with z = 1.959964.
        assertThat(some.low()).isCloseTo(0.6078, within(5e-5));
        assertThat(some.high()).isCloseTo(0.9416, within(5e-5));
        assertThat(none.low()).isCloseTo(0, within(1e-12));
        assertThat(none.high()).isCloseTo(0.1759, within(5e-5));
        assertThat(new Share(0, 0).interval()).isEmpty();
        assertThat(new Share(0, 0).value()).isEmpty();
    }

    @Test
    void a_share_is_a_part() {
        assertThatThrownBy(() -> new Share(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 is no part of 2.");
    }
}
