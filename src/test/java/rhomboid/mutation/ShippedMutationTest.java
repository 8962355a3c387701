package rhomboid.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rhomboid.check.Scenario;
import rhomboid.check.ScenarioReader;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** The shipped scenarios notice every change of a shipped rule that can change a level. */
class ShippedMutationTest {

    /** One mutant in so many is tried in every build. */
    private static final int SHARE = 12;

    private static final RuleFiles FILES = RuleFiles.bundled();
    private static final RuleSet RULES = RuleSetReader.read(FILES);

    @Test
    void a_sample_of_the_changes_that_may_alter_a_level_is_noticed() {
        long seed = Long.parseLong(RULES.identity().digest().substring(0, 12), 16);
        System.out.println("Mutants of the shipped rules: seed " + seed);
        var random = new Random(seed);

        MutationReport report = run(mutant -> mutant.isUrgency() && random.nextInt(SHARE) == 0);

        assertThat(report.urgency().mutants()).isGreaterThan(100);
        assertThat(MutationText.survivors(report)).isEmpty();
    }

    @Test
    @Tag("conformance")
    void every_change_that_may_alter_a_level_is_noticed() {
        MutationReport report = run(Mutant::isUrgency);

        assertThat(report.urgency().mutants()).isGreaterThan(2_000);
        assertThat(MutationText.survivors(report)).isEmpty();
    }

    private static MutationReport run(Predicate<Mutant> wanted) {
        var reader = new ScenarioReader(RULES);
        List<Scenario> scenarios = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : FILES.scenarios().entrySet()) {
            scenarios.addAll(
                    reader.read(FILES.shown(file.getKey()), file.getValue()).scenarios());
        }
        return MutationRun.on(RULES, scenarios, decided -> {}).of(wanted);
    }
}
