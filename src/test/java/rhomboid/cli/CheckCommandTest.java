package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.Folders;

class CheckCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_rules() {
        Folders.copy(Path.of(Command.RULES), folder);
    }

    @Test
    void good_rules_have_no_problems() {
        assertThat(run("check", folder))
                .isEqualTo(new Command(0, "RULES: no problems in 10 rules and 11 scenarios.\n", ""));
    }

    @Test
    void one_file_is_checked_with_its_scenarios() {
        assertThat(run("check", folder.resolve("red-flags/cord.drl")))
                .isEqualTo(new Command(0, "RULES/red-flags/cord.drl: no problems in 2 rules and 2 scenarios.\n", ""));
    }

    @Test
    void a_mistake_in_a_rule_is_reported_with_its_place() throws IOException {
        replace("red-flags/cord.drl", "\"leg-weakness\"", "\"leg-weekness\"");

        assertThat(run("check", folder).exitCode()).isEqualTo(1);
        assertThat(run("check", folder).out()).isEqualTo("""
                RULES/red-flags/cord.drl:16:26: CORD-01 uses the unknown finding "leg-weekness".
                    Present( finding == "leg-weekness" )
                                         ^
                    Did you mean "leg-weakness"? Findings are listed in RULES/vocabulary.yaml.
                1 problem in 1 file.
                Scenarios are checked when the rules have no problems.
                """);
    }

    @Test
    void mistakes_in_other_files_are_only_counted_for_one_file() throws IOException {
        replace("red-flags/cord.drl", "\"leg-weakness\"", "\"leg-weekness\"");

        assertThat(run("check", folder.resolve("advice/heat.drl")).out()).isEqualTo("""
                1 problem in other files. Check the whole folder to see it.
                Scenarios are checked when the rules have no problems.
                """);
    }

    @Test
    void a_mistake_in_the_form_of_a_scenario_is_reported_with_its_place() throws IOException {
        replace("red-flags/cord.test.yaml", "fired: [ CORD-01 ]", "fired: [ CORD-1 ]");

        assertThat(run("check", folder).exitCode()).isEqualTo(1);
        assertThat(run("check", folder).out()).isEqualTo("""
                RULES/red-flags/cord.test.yaml:3:42: The value of "expect" names the unknown rule "CORD-1".
                    Did you mean "CORD-01"?
                RULES/red-flags/cord.test.yaml:6:61: The value of "expect" names the unknown rule "CORD-1".
                    Did you mean "CORD-01"?
                2 problems in 1 file.
                """);
    }

    @Test
    void scenarios_of_good_rules_hold() {
        assertThat(run("test", folder))
                .isEqualTo(new Command(
                        0,
                        "11 scenarios, 0 failed; every rule and every number is tried on both sides;"
                                + " 11 of 11 parts of conditions shown to matter.\n",
                        ""));
    }

    @Test
    void the_scenarios_of_one_file_can_be_run() {
        assertThat(run("test", folder.resolve("red-flags/cord.test.yaml")))
                .isEqualTo(new Command(0, "2 scenarios, 0 failed.\n", ""));
    }

    @Test
    void a_failed_scenario_is_reported_and_ends_with_1() throws IOException {
        replace("red-flags/cord.drl", "value >= 8", "value >= 9");

        assertThat(run("test", folder).exitCode()).isEqualTo(1);
        assertThat(run("test", folder).out()).isEqualTo("""
                RULES/red-flags/cord.drl:21:7: PAIN-01 draws a line at pain-score 9, but no scenario has pain-score 9.
                    Add a scenario close to the line on each side.
                RULES/red-flags/cord.test.yaml:4: "severe pain is soon"
                    expected urgency  SOON     but was  SELF_CARE
                    expected fired    PAIN-01  but was  not fired
                    PAIN-01 still needs pain-score >= 9 (does not hold).
                11 scenarios, 1 failed; 0 rules and 1 number not tried on both sides; 10 of 11 parts of conditions shown to matter.
                """);
    }

    @Test
    void rules_with_problems_are_not_tested() throws IOException {
        replace("red-flags/cord.drl", "\"leg-weakness\"", "\"leg-weekness\"");

        assertThat(run("test", folder).exitCode()).isEqualTo(3);
    }

    @Test
    void a_missing_folder_ends_with_3() {
        assertThat(run("check", folder.resolve("missing"))).isEqualTo(new Command(3, "", """
                RULES/missing: There is no such folder.
                    Give the folder that holds vocabulary.yaml.
                1 problem; the rules were not loaded.
                """));
    }

    private Command run(String command, Path target) {
        Command done = Command.run(command, target.toString());
        String shown = folder.toString().replace('\\', '/');
        return new Command(
                done.exitCode(), done.out().replace(shown, "RULES"), done.err().replace(shown, "RULES"));
    }

    private void replace(String file, String from, String to) {
        Folders.replace(folder.resolve(file), from, to);
    }
}
