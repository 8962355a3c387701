package rhomboid.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rhomboid.Rhomboid;
import rhomboid.model.Problem;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSetReader;

class ScenarioRunTest {

    private static final RuleFiles FILES = RuleFiles.ofFolder(Path.of("src/test/resources/cli/rules"));
    private static final Rhomboid RHOMBOID = Rhomboid.of(RuleSetReader.read(FILES));

    @Test
    void all_scenarios_of_a_good_rule_set_hold() {
        ScenarioReport report = Scenarios.of(RHOMBOID).run(allScenarios());

        assertThat(report.failures()).isEmpty();
        assertThat(report.run()).isEqualTo(11);
    }

    @Test
    void a_failure_says_what_was_expected_what_was_found_and_why() {
        String failures = failures("""
                - scenario: the same pain with fever is urgent
                  given: { patient: { age: 39 }, present: [ worse-after-fatty-meal, worse-lifting ], measurements: { temperature-c: 37.5 } }
                  expect: { urgency: URGENT, top: biliary-colic, fired: [ CORD-01, GALL-03, FEV-01 ], not-fired: [ GALL-01 ],
                            inferred: [ fever ], advice: [ call-again ] }
                """);

        assertThat(failures).isEqualTo("""
                x.test.yaml:1: "the same pain with fever is urgent"
                    expected urgency    URGENT         but was  SELF_CARE
                    expected top        biliary-colic  but was  muscle-strain
                    expected fired      CORD-01        but was  not fired
                    CORD-01 still needs present: leg-weakness (not stated).
                    expected fired      GALL-03        but was  not fired
                    GALL-03 still needs age >= 40 (does not hold).
                    expected fired      FEV-01         but was  not fired
                    FEV-01 still needs temperature-c >= 38 (does not hold).
                    expected not-fired  GALL-01        but was  fired
                    GALL-01 fired because of present worse-after-fatty-meal.
                    expected inferred   fever          but was  not inferred
                    expected advice     call-again     but was  not given""");
    }

    @Test
    void advice_that_should_not_be_given_comes_with_its_rule() {
        String failures = failures("""
                - scenario: warmth for a strained muscle
                  given: { present: [ worse-lifting ] }
                  expect: { no-advice: [ heat ], withheld: [ heat ] }
                """);

        assertThat(failures)
                .contains(
                        "expected no-advice  heat  but was  given\n    HEAT-01 fired because of candidate muscle-strain (")
                .contains(
                        "expected withheld   heat  but was  given\n    HEAT-01 fired because of candidate muscle-strain (");
    }

    @Test
    void a_scenario_in_which_a_rule_escalates_must_state_the_urgency() {
        String failures = failures("""
                - scenario: weak legs
                  given: { present: [ leg-weakness ] }
                  expect: { fired: [ CORD-01 ] }
                """);

        assertThat(failures).isEqualTo("""
                x.test.yaml:1: "weak legs"
                    must state urgency: EMERGENCY, since a rule asks for it.
                    CORD-01 fired because of present leg-weakness.""");
    }

    @Test
    void rules_and_numbers_without_scenarios_on_both_sides_are_told() {
        List<Scenario> scenarios = read("""
                - scenario: severe pain
                  given: { measurements: { pain-score: 8, temperature-c: 39.0 } }
                  expect: { urgency: SOON, fired: [ PAIN-01, FEV-01 ], not-fired: [ HEAT-02, GALL-01 ] }
                """);

        ScenarioReport report = Scenarios.of(RHOMBOID).run(scenarios);

        assertThat(text(report.gaps())).isEqualTo("""
                src/test/resources/cli/rules/advice/heat.drl:9:7: No scenario has HEAT-01 under fired, and none under not-fired.
                    Add both to the .test.yaml file beside the rule.
                src/test/resources/cli/rules/advice/heat.drl:21:7: No scenario has HEAT-02 under fired.
                    Add one to the .test.yaml file beside the rule.
                src/test/resources/cli/rules/conditions/gallstones.drl:9:7: No scenario has GALL-01 under fired.
                    Add one to the .test.yaml file beside the rule.
                src/test/resources/cli/rules/conditions/gallstones.drl:21:7: No scenario has GALL-02 under fired, and none under not-fired.
                    Add both to the .test.yaml file beside the rule.
                src/test/resources/cli/rules/conditions/gallstones.drl:33:7: GALL-03 draws a line at age 40, but no scenario has age 39 or age 40.
                    Add a scenario close to the line on each side.
                src/test/resources/cli/rules/conditions/gallstones.drl:33:7: No scenario has GALL-03 under fired, and none under not-fired.
                    Add both to the .test.yaml file beside the rule.
                src/test/resources/cli/rules/conditions/gallstones.drl:45:7: No scenario has STRN-01 under fired, and none under not-fired.
                    Add both to the .test.yaml file beside the rule.
                src/test/resources/cli/rules/findings/fever.drl:9:7: FEV-01 draws a line at temperature-c 38, but no scenario has temperature-c below 38.
                    Add a scenario close to the line on each side.
                src/test/resources/cli/rules/findings/fever.drl:9:7: No scenario has FEV-01 under not-fired.
                    Add one to the .test.yaml file beside the rule.
                src/test/resources/cli/rules/red-flags/cord.drl:9:7: No scenario has CORD-01 under fired, and none under not-fired.
                    Add both to the .test.yaml file beside the rule.
                src/test/resources/cli/rules/red-flags/cord.drl:21:7: PAIN-01 draws a line at pain-score 8, but no scenario has pain-score 7.
                    Add a scenario close to the line on each side.
                src/test/resources/cli/rules/red-flags/cord.drl:21:7: No scenario has PAIN-01 under not-fired.
                    Add one to the .test.yaml file beside the rule.
                src/test/resources/cli/rules/urgency/gallstones.drl:9:7: No scenario has GALL-07 under fired, and none under not-fired.
                    Add both to the .test.yaml file beside the rule.""");
        assertThat(report.summaryWithParts())
                .isEqualTo("1 scenario, 1 failed; 10 rules and 3 numbers not tried on both sides; "
                        + "0 of 11 parts of conditions shown to matter");
    }

    private static List<Scenario> allScenarios() {
        List<Scenario> all = new ArrayList<>();
        FILES.scenarios()
                .forEach((path, bytes) -> all.addAll(
                        new ScenarioReader(RHOMBOID.ruleSet()).read(path, bytes).scenarios()));
        return all;
    }

    private static List<Scenario> read(String yaml) {
        ScenarioReader.Result result = new ScenarioReader(RHOMBOID.ruleSet()).read("x.test.yaml", yaml.getBytes(UTF_8));
        assertThat(result.problems()).isEmpty();
        return result.scenarios();
    }

    private static String failures(String yaml) {
        return text(Scenarios.of(RHOMBOID).runSome(read(yaml)).failures());
    }

    private static String text(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
