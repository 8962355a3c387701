package rhomboid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    @Test
    void help_lists_the_commands_and_examples() {
        Command command = Command.run("--help");

        assertThat(command.exitCode()).isZero();
        assertThat(command.err()).isEmpty();
        assertThat(command.out()).isEqualTo("""
                Assesses upper (thoracic) back pain by rules, and explains every conclusion. Not a diagnosis.
                Usage: rhomboid COMMAND [OPTION]... [ARGUMENT]...
                  -h, --help   Show this help and exit.

                Commands:
                  assess      Assess cases: urgency, candidate conditions, advice, open questions, and why.
                  batch       Assess many cases: one line of JSON for each, in order.
                  evaluate    Compare assessments with what the cases expect: triage, ranking, intervals, misses.
                  check       Say everything that is wrong with rules, their texts and the form of their scenarios.
                  test        Run the scenarios beside the rules and say what they leave out.
                  mutate      Change each rule on purpose and say which changes no scenario notices.
                  prove       Prove what safety.yaml states for every possible case, or show a case that breaks it.
                  explain     Say why a case is assessed as it is, why not otherwise, and what would change it.
                  diff        Prove what a change of the rules changes and for whom, and what version it needs.
                  interview   Ask what matters, dangers first, until no answer can make the case more urgent.
                  read        Say a rule in plain words, with its sources, claims and scenarios.
                  docs        Write every rule and condition in plain words as one HTML page.
                  new         Begin a finding, a condition or a rule: everything it needs, right from the start.
                  watch       Check and test rules after each save, and show what a save does to one case.
                  vocabulary  List or search the codes that cases and rules may use.
                  help        Explain what a check means and what to do, or show the help of a command.
                  version     Show the version of the program, of its rules and of Java.
                  completion  Write a script with which bash and zsh complete commands and options.

                Examples:
                  rhomboid assess case.json                           one case, in words
                  rhomboid interview                                  question by question
                  rhomboid batch cases.jsonl -o results.jsonl         many cases
                  rhomboid evaluate cases.jsonl                       how good the rules are on known cases
                  rhomboid check rules && rhomboid test rules         after editing a rule

                Exit codes: 0 fine; 1 findings, failed scenarios, rejects over the limit; 2 wrong usage;
                3 rules cannot be loaded; 4 input unusable; 5 output cannot be written; 70 our fault.
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess",
                "batch",
                "check",
                "test",
                "mutate",
                "explain",
                "interview",
                "read",
                "docs",
                "new",
                "watch",
                "vocabulary",
                "help",
                "version",
                "completion"
            })
    @ValueSource(
            strings = {"assess", "batch", "check", "test", "prove", "explain", "vocabulary", "version", "completion"})
    void every_command_has_help(String name) {
        Command command = Command.run(name, "--help");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).contains("Usage: rhomboid " + name);
    }

    @Test
    void a_misspelt_command_is_suggested() {
        Command command = Command.run("asess", "x.json");

        assertThat(command).isEqualTo(new Command(2, "", """
                rhomboid: there is no command "asess".
                    Did you mean "assess"? See rhomboid --help.
                """));
    }

    @Test
    void a_misspelt_option_is_suggested() {
        Command command = Command.run("assess", "--fromat", "json", "x.json");

        assertThat(command).isEqualTo(new Command(2, "", """
                rhomboid assess: there is no option "--fromat".
                    Did you mean "--format"? See rhomboid assess --help.
                """));
    }

    @Test
    void a_missing_argument_is_named() {
        assertThat(Command.run("assess")).isEqualTo(new Command(2, "", """
                rhomboid assess: missing required parameter: "CASE".
                    See rhomboid assess --help.
                """));
        assertThat(Command.run()).isEqualTo(new Command(2, "", """
                rhomboid: a command is missing.
                    See rhomboid --help.
                """));
    }

    @Test
    void a_wrong_value_is_told() {
        Command command = Command.run("assess", "--audience", "nurse", "x.json");

        assertThat(command).isEqualTo(new Command(2, "", """
                rhomboid assess: invalid value for option "--audience": expected one of [PATIENT, CLINICIAN] \
                (case-insensitive) but was "nurse".
                    See rhomboid assess --help.
                """));
    }

    @Test
    void rules_that_cannot_be_loaded_end_with_3() {
        Command command = Command.run("assess", "--rules", "missing", "x.json");

        assertThat(command).isEqualTo(new Command(3, "", """
                missing: There is no such folder.
                    Give the folder that holds vocabulary.yaml.
                1 problem; the rules were not loaded.
                """));
    }

    @Test
    void a_full_disk_ends_with_5_and_one_message() {
        assertThat(writingTo("No space left on device")).isEqualTo(new Command(5, "", """
                standard output: cannot be written: no space left on device.
                """));
    }

    @Test
    void a_closed_pipe_is_no_error() {
        assertThat(writingTo("Broken pipe")).isEqualTo(new Command(0, "", ""));
    }

    @Test
    void debug_adds_the_stack_trace() {
        Command command = Command.run("assess", "--rules", "missing", "x.json", "--debug");

        assertThat(command.err()).contains("rhomboid.model.InvalidRulesException", "\tat rhomboid.");
    }

    private static Command writingTo(String failure) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(failure);
            }
        };
        var err = new ByteArrayOutputStream();
        var settings = Map.of("rhomboid.rules", Command.RULES);
        var console = new Console(new ByteArrayInputStream(new byte[0]), out, err, settings::get);
        return new Command(Cli.run(console, null, "version"), "", err.toString(UTF_8));
    }
}
