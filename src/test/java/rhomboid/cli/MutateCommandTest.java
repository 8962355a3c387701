package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.Folders;

class MutateCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_rules() {
        Folders.copy(Path.of(Command.RULES), folder);
    }

    @Test
    void changes_that_scenarios_notice_are_fine() {
        assertThat(run("--only", "CORD-01")).isEqualTo(new Command(0, """
                change                                  mutants equivalent     killed   survived      score
                present and absent exchanged                  1          0          1          0    100.0 %
                one level up or down                          1          0          1          0    100.0 %
                the rule deleted                              1          0          1          0    100.0 %

                that may change a level                       3          0          3          0    100.0 %
                all                                           3          0          3          0    100.0 %

                1 rule changed, 11 scenarios tried.
                """, ""));
    }

    @Test
    void a_change_of_a_level_that_none_notices_fails_and_comes_with_a_scenario() throws IOException {
        replace("red-flags/cord.test.yaml", "urgency: SOON, fired: [ PAIN-01 ]", "urgency: SOON");
        replace("red-flags/cord.test.yaml", "pain-score: 8", "pain-score: 9");
        Command command = run("--only", "PAIN-01", "--threshold", "0");

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out()).startsWith("""
                RULES/red-flags/cord.drl:21:7: PAIN-01 can be changed and no scenario notices: value >= 8 becomes value > 8\
                 in Measurement( name == "pain-score", value >= 8 ).
                    Add to RULES/red-flags/cord.test.yaml:
                    - scenario: pain score of 8 counts as score
                      given: { measurements: { pain-score: 8 } }
                      expect: { urgency: SOON, fired: [ PAIN-01 ] }
                """);
    }

    @Test
    void a_low_score_fails_only_below_the_threshold() {
        Command strict = run("--only", "GALL-01", "--threshold", "100");
        Command lenient = run("--only", "GALL-01", "--threshold", "10");

        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.out()).contains("GALL-01 can be changed and no scenario notices: supports(");
        assertThat(lenient.exitCode()).isZero();
    }

    @Test
    void only_changes_of_levels_are_made_if_asked_for() {
        assertThat(run("--urgency", "--only", "GALL-01").out()).endsWith("0 rules changed, 11 scenarios tried.\n");
    }

    @Test
    void the_rules_of_one_file_are_changed() {
        Command command =
                Command.run("mutate", folder.resolve("red-flags/cord.drl").toString());

        assertThat(command.out()).endsWith("2 rules changed, 11 scenarios tried.\n");
    }

    @Test
    void nothing_is_changed_while_a_scenario_fails() throws IOException {
        replace("red-flags/cord.test.yaml", "urgency: EMERGENCY", "urgency: URGENT");
        Command command = run("--only", "CORD-01");

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out()).isEqualTo("""
                RULES/red-flags/cord.test.yaml:1: "weak legs are an emergency"
                    expected urgency  URGENT  but was  EMERGENCY
                    CORD-01 fired because of present leg-weakness.
                No rule was changed, since the scenarios must hold first.
                """);
    }

    @Test
    void json_and_junit_name_every_change() {
        String json = run("--only", "CORD-01", "--format", "json").out();
        String junit = run("--only", "CORD-01", "--format", "junit").out();

        assertThat(json)
                .contains(
                        "\"change\" : \"DELETE_RULE\"",
                        "\"outcome\" : \"KILLED\"",
                        "\"scenario\" : \"weak legs are an emergency\"");
        assertThat(junit).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="rhomboid mutate" tests="3" failures="0" skipped="0">
                  <testcase classname="CORD-01" name="Present( finding == &quot;leg-weakness&quot; ) becomes\
                 Absent"></testcase>
                  <testcase classname="CORD-01" name="escalate( EMERGENCY ) becomes escalate( URGENT )"></testcase>
                  <testcase classname="CORD-01" name="the rule is deleted"></testcase>
                </testsuite>
                """);
    }

    @Test
    void wrong_usage_is_explained() {
        assertThat(run("--only", "CORD-99")).isEqualTo(new Command(2, "", """
                rhomboid mutate: --only names the unknown rule "CORD-99".
                    See rhomboid mutate --help.
                """));
        assertThat(run("--threshold", "101")).isEqualTo(new Command(2, "", """
                rhomboid mutate: --threshold must be from 0 to 100, but was 101.0.
                    See rhomboid mutate --help.
                """));
    }

    @Test
    void progress_is_told_on_standard_error_only() {
        Command command = run("--only", "CORD-01", "--progress");

        assertThat(command.out()).endsWith("1 rule changed, 11 scenarios tried.\n");
        assertThat(command.err()).endsWith("3 changes decided\n");
    }

    private Command run(String... options) {
        var args = Stream.concat(Stream.of("mutate", folder.toString()), Stream.of(options));
        Command command = Command.run(args.toArray(String[]::new));
        return new Command(command.exitCode(), command.out().replace(folder.toString(), "RULES"), command.err());
    }

    private void replace(String file, String from, String to) {
        Folders.replace(folder.resolve(file), from, to);
    }
}
