package rhomboid.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.robustness.Metamorphic.Pair;

/** Changes that are no reason to see a person later do not lower the level. */
class MetamorphicTest {

    /** Asks for a planned visit when a condition is likely; a rank may fall when another condition fits better. */
    private static final List<String> BY_RANK = List.of("URLIK-01");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, Metamorphic.SEED})
    void no_change_lowers_the_level_of_a_development_case(long seed) {
        check(Levels.developmentCases(), seed, 1_500);
    }

    @Test
    void no_change_lowers_the_level_of_harmless_pain() {
        check(Metamorphic.benignCases(), Metamorphic.SEED, 10_000);
    }

    private static void check(List<PatientCase> cases, long seed, int pairs) {
        Metamorphic run = Metamorphic.of(cases, seed);

        assertThat(run.pairs()).hasSizeGreaterThan(pairs);
        assertThat(run.lowered()).as(text(seed, run.lowered())).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, Metamorphic.SEED})
    void no_change_lowers_the_level_of_a_case_made_from_rules_unless_its_rank_alone_held_a_planned_visit(long seed) {
        Metamorphic run = Metamorphic.of(Metamorphic.generatedCases(seed), seed);

        List<Pair> unexplained = run.lowered().stream()
                .filter(pair ->
                        pair.from() != Urgency.ROUTINE || !pair.carriers().equals(BY_RANK))
                .toList();

        assertThat(run.pairs()).hasSizeGreaterThan(10_000);
        assertThat(unexplained).as(text(seed, unexplained)).isEmpty();
        assertThat(run.lowered())
                .as(text(seed, run.lowered()))
                .hasSizeLessThan(run.pairs().size() / 1_000);
    }

    private static String text(long seed, List<Pair> lowered) {
        return "seed " + seed + "\n" + lowered.stream().map(Pair::text).collect(Collectors.joining("\n"));
    }
}
