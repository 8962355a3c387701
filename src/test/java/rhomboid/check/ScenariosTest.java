package rhomboid.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rhomboid.Rhomboid;
import rhomboid.model.Problem;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSetReader;

/** Every scenario beside the shipped rules. */
class ScenariosTest {

    private static final RuleFiles FILES = RuleFiles.ofFolder(Path.of("rules"));
    private static final Rhomboid RHOMBOID = Rhomboid.of(RuleSetReader.read(FILES));
    private static final ScenarioReader READER = new ScenarioReader(RHOMBOID.ruleSet());

    @TestFactory
    Stream<DynamicContainer> scenarios() {
        return FILES.scenarios().entrySet().stream().map(file -> {
            ScenarioReader.Result result = read(file);
            URI source = Path.of("rules", file.getKey()).toUri();
            Stream<DynamicTest> form = Stream.of(DynamicTest.dynamicTest(
                    "is well-formed",
                    source,
                    () -> assertThat(text(result.problems())).isEmpty()));
            Stream<DynamicTest> held = result.scenarios().stream()
                    .map(scenario -> DynamicTest.dynamicTest(scenario.name(), source, () -> assertHolds(scenario)));
            return DynamicContainer.dynamicContainer(file.getKey(), Stream.concat(form, held));
        });
    }

    @Test
    void every_rule_and_every_number_is_tried_on_both_sides() {
        List<Scenario> all = new ArrayList<>();
        FILES.scenarios().entrySet().forEach(file -> all.addAll(read(file).scenarios()));

        List<Problem> gaps = new Coverage(RHOMBOID.ruleSet(), all).gaps();

        assertThat(text(gaps)).isEmpty();
    }

    private static void assertHolds(Scenario scenario) {
        assertThat(Scenarios.of(RHOMBOID).failure(scenario).map(Problem::toString))
                .isEmpty();
    }

    private static ScenarioReader.Result read(Map.Entry<String, byte[]> file) {
        return READER.read(FILES.shown(file.getKey()), file.getValue());
    }

    private static String text(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
