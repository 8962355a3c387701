package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

/** A further red flag never lowers the level. */
class MonotonicityTest {

    private static final int CASES = 1_500;
    private static final int FLAGS_PER_CASE = 4;

    private static final List<String> RED_FLAGS = RULES.floors().stream()
            .filter(floor -> floor.trigger().type() == FactType.PRESENT)
            .map(floor -> Shipped.codes(floor.trigger()).get(0))
            .distinct()
            .toList();

    private static final Set<String> RED_FLAG_RULES =
            RULES.rules(Phase.RED_FLAGS).stream().map(Rule::id).collect(Collectors.toSet());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122})
    void adding_a_red_flag_never_lowers_the_level(long seed) {
        var random = new Random(seed);
        for (PatientCase before : cases(seed, CASES)) {
            Urgency level = RHOMBOID.assess(before).urgency();
            for (String flag : some(random)) {
                PatientCase after = Shipped.with(before, flag);

                assertThat(RHOMBOID.assess(after).urgency())
                        .as("seed %d, %s added to %s", seed, flag, before)
                        .isGreaterThanOrEqualTo(level);
            }
        }
    }

    @Test
    void a_further_red_flag_takes_nothing_from_the_others() {
        long seed = 7;
        var random = new Random(seed);
        for (PatientCase before : cases(seed, CASES / 3)) {
            Set<String> fired = redFlagRules(before);
            for (String flag : some(random)) {
                assertThat(redFlagRules(Shipped.with(before, flag)))
                        .as("seed %d, %s added to %s", seed, flag, before)
                        .containsAll(fired);
            }
        }
    }

    private static List<PatientCase> cases(long seed, int count) {
        var generator = CaseGenerator.of(RULES, seed);
        var cases = new ArrayList<>(generator.crowded(count / 3, 5));
        cases.addAll(generator.crowded(count / 3, 15));
        cases.addAll(generator.crowded(count / 3, 40));
        return cases;
    }

    private static Set<String> redFlagRules(PatientCase patientCase) {
        var fired = new TreeSet<>(RHOMBOID.trace(patientCase).fired());
        fired.retainAll(RED_FLAG_RULES);
        return fired;
    }

    private static List<String> some(Random random) {
        var shuffled = new ArrayList<>(RED_FLAGS);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, FLAGS_PER_CASE);
    }
}
