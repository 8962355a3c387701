package rhomboid.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rhomboid.model.Problem;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

class ScenarioReaderTest {

    private static final RuleSet RULES =
            RuleSetReader.read(RuleFiles.ofFolder(Path.of("src/test/resources/cli/rules")));

    @Test
    void reads_everything_that_a_scenario_can_say() {
        var result = read("""
                # a comment
                - scenario: gallbladder pain with fever is urgent
                  given: { patient: { age: 46, sex: female }, present: [ gall-pain ], absent: [ fever ], measurements: { pain-score: 6 } }
                  expect: { urgency: URGENT, top: biliary-colic, candidates: [ biliary-colic ], fired: [ GALL-01 ],
                            not-fired: [ GALL-07 ], inferred: [ fever ], advice: [ heat ], no-advice: [ call-again ],
                            withheld: [ heat ], incomplete: true }
                """);

        Scenario scenario = result.scenarios().get(0);
        assertThat(result.problems()).isEmpty();
        assertThat(scenario.place()).hasToString("x.test.yaml:2");
        assertThat(scenario.given().present()).containsExactly("site-right-scapula", "worse-after-fatty-meal");
        assertThat(scenario.given().patient().sex()).isEqualTo(Sex.FEMALE);
        assertThat(scenario.expect().urgency()).contains(Urgency.URGENT);
        assertThat(scenario.expect().notFired()).containsExactly("GALL-07");
        assertThat(scenario.expect().incomplete()).contains(true);
    }

    @Test
    void reports_all_mistakes_at_once_with_their_places() {
        String problems = problems("""
                - scenario: first
                  given: { present: [ fevr, fever ], absent: [ fever ], measurements: { pain-score: 11 } }
                  expect: { fired: [ GALL-10 ], urgency: URGNT, top: biliary-colik }
                - scenario: first
                  givn: { patient: { age: 130, sex: woman } }
                  expect: { }
                - given: { patient: { age: 130, sex: woman } }
                  expect: { fires: [ GALL-01 ] }
                """);

        assertThat(problems).isEqualTo("""
                x.test.yaml:2:23: The finding "fevr" is not in the vocabulary.
                    Did you mean "fever"? All codes are listed by "rhomboid vocabulary".
                x.test.yaml:2:48: The finding "fever" is both present and absent.
                    Keep one of the two.
                x.test.yaml:2:85: "pain-score" must be a whole number from 0 to 10, but was 11.
                    The unit is points.
                x.test.yaml:3:22: The value of "expect" names the unknown rule "GALL-10".
                    Did you mean "GALL-01"?
                x.test.yaml:3:42: "urgency" must be SELF_CARE, ROUTINE, SOON, URGENT or EMERGENCY, but was "URGNT".
                    Did you mean "URGENT"?
                x.test.yaml:3:54: The value of "expect" names the unknown condition "biliary-colik".
                    Did you mean "biliary-colic"?
                x.test.yaml:4: There is already a scenario "first" in line 1.
                    Say in each name what makes the scenario different.
                x.test.yaml:4:3: The scenario "first" has no "given".
                x.test.yaml:5:3: The scenario "first" has the unknown key "givn".
                    Did you mean "given"?
                x.test.yaml:6:11: The scenario "first" expects nothing.
                    Add at least one thing to "expect", such as fired: [ .. ] or urgency: SOON.
                x.test.yaml:7:3: A scenario has no "scenario".
                x.test.yaml:7:28: "age" must be a whole number from 0 to 120, but was 130.
                x.test.yaml:7:38: "sex" must be female, male, other-unknown or unknown, but was "woman".
                x.test.yaml:8:13: The value of "expect" has the unknown key "fires".
                    Did you mean "fired"?""");
    }

    @Test
    void a_file_that_is_no_list_is_told_how_to_begin() {
        assertThat(problems("scenario: one\n")).isEqualTo("""
                x.test.yaml: A scenario file must be a list, but this is a map of keys and values.
                    Begin each scenario with "- scenario: " and a sentence.""");
        assertThat(problems("")).isEqualTo("""
                x.test.yaml: The file is empty.""");
    }

    private static ScenarioReader.Result read(String yaml) {
        return new ScenarioReader(RULES).read("x.test.yaml", yaml.getBytes(UTF_8));
    }

    private static String problems(String yaml) {
        return read(yaml).problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
