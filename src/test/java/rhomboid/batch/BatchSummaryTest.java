package rhomboid.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rhomboid.evaluation.Score;
import rhomboid.model.Urgency;

class BatchSummaryTest {

    private final Tally tally = new Tally();

    @Test
    void the_summary_says_it_in_words() {
        add(Urgency.EMERGENCY, Urgency.EMERGENCY, 1, 0);
        add(Urgency.URGENT, Urgency.EMERGENCY, 3, 2);
        add(Urgency.SELF_CARE, Urgency.SOON, 4, 4);
        tally.add(new Outcome.Reject(new byte[0], List.of(), false));

        String text = summary().toText();

        assertThat(text).isEqualTo("""
                3 cases assessed, 1 rejected in 0.5 s (8 cases/s)
                  EMERGENCY 1, URGENT 1, SOON 0, ROUTINE 0, SELF_CARE 1
                Compared with what the cases expect:
                  urgency    3 cases: exact 1 (33 %), under 2 (67 %) (by two or more 1), over 0 (0 %); \
                emergencies recognised 1 of 2
                  category   3 cases: top 1 1 (33 %), top 3 2 (67 %)
                  condition  3 cases: top 1 0 (0 %), top 3 1 (33 %)
                """);
    }

    @Test
    void the_summary_compares_nothing_where_nothing_is_expected() {
        tally.add(result(new Score(Urgency.SOON, Optional.empty(), Optional.empty(), Optional.empty())));

        assertThat(summary().toText()).isEqualTo("""
                1 case assessed, 0 rejected in 0.5 s (2 cases/s)
                  EMERGENCY 0, URGENT 0, SOON 1, ROUTINE 0, SELF_CARE 0
                """);
    }

    private void add(Urgency given, Urgency expected, int categoryRank, int conditionRank) {
        tally.add(
                result(new Score(given, Optional.of(expected), Optional.of(categoryRank), Optional.of(conditionRank))));
    }

    private static Outcome result(Score score) {
        return new Outcome.Result(new byte[0], score);
    }

    private BatchSummary summary() {
        return new BatchSummary(
                tally.assessed(),
                tally.rejected(),
                tally.failed(),
                tally.levels(),
                tally.comparison(),
                List.of(),
                Duration.ofMillis(500));
    }
}
