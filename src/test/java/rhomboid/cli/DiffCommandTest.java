package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.Folders;

class DiffCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path edited = Path.of("");

    @BeforeEach
    void raise_a_threshold() {
        edited = folder.resolve("rules");
        Folders.copy(Path.of(Command.RULES), edited);
        replace("red-flags/cord.drl", "value >= 8", "value >= 9");
    }

    @Test
    void the_page_shows_what_the_command_prints() throws IOException {
        String printed = diff(edited).out().replaceAll("\\([0-9a-f]{12}\\)", "(...)");

        assertThat(printed).startsWith("Rules 1.2.3 (...) -> 1.2.3 (...)\n");
        assertThat(Files.readString(Path.of("docs/diff.md"))).contains(printed.strip());
    }

    @Test
    void without_a_new_version_the_rules_in_use_are_compared() {
        Command done = Command.run("diff", edited.toString());

        assertThat(done.exitCode()).isZero();
        assertThat(done.out()).contains("  RAISED SELF_CARE -> SOON, proved smallest case\n    case: pain-score 8\n");
    }

    @Test
    void a_lowered_patient_can_end_with_1() {
        assertThat(diff(edited, "--fail-on", "lowered").exitCode()).isEqualTo(1);
        assertThat(diff(edited, "--fail-on", "changed").exitCode()).isEqualTo(1);
        assertThat(diff(edited, "--fail-on", "raised").exitCode()).isZero();
        assertThat(Command.run("diff", Command.RULES, Command.RULES, "--fail-on", "lowered,raised,changed")
                        .exitCode())
                .isZero();
    }

    @Test
    void a_move_that_is_not_decided_can_end_with_1() throws IOException {
        replace("red-flags/cord.drl", "value >= 9", "value >= 8");
        replace("conditions/gallstones.drl", "age >= 40", "age >= 47");

        Command done = diff(edited, "--limit", "0", "--fail-on", "undecided");

        assertThat(done.out()).contains("Not decided: whether any patient moves ");
        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(diff(edited, "--limit", "0", "--fail-on", "lowered").exitCode())
                .isZero();
        assertThat(Command.run("diff", Command.RULES, Command.RULES, "--fail-on", "undecided")
                        .exitCode())
                .isZero();
    }

    @Test
    void a_witness_is_a_case_that_assess_accepts() throws IOException {
        Path witnesses = folder.resolve("found/here");

        assertThat(diff(edited, "--witness", witnesses.toString()).exitCode()).isZero();

        Path witness = witnesses.resolve("soon-to-self-care.json");
        assertThat(Files.readString(witness)).isEqualTo("""
                {"id":"soon-to-self-care","patient":{},"present":[],"absent":[],"measurements":{"pain-score":8}}
                """);
        assertThat(Command.run("assess", witness.toString()).out()).contains("within one to three days");
    }

    @Test
    void a_corpus_shows_moves_and_triage_before_and_after() throws IOException {
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(cases, """
                {"id":"a","measurements":{"pain-score":8},"expected":{"urgency":"SOON"}}
                {"id":"b","measurements":{"pain-score":9},"expected":{"urgency":"SOON"}}
                {"id":"c","present":["unheard-of"]}
                {"id":"d","present":["leg-weakness"]}
                """);

        Command done = diff(edited, "--corpus", cases.toString());

        assertThat(done.out()).contains("""

                Effect on 3 cases
                  move     from  to         cases  such as
                  lowered  SOON  SELF_CARE  1      a
                  Another first candidate: 0 of 3.
                  Other advice: 0 of 3.
                  expected levels  exact  under  over
                  before           2      0      0
                  after            1      1      0
                  Cases that could not be assessed: 1 before, 1 after.
                """);
    }

    @Test
    void a_corpus_alone_can_show_that_a_level_is_raised() throws IOException {
        Path cases = folder.resolve("one.json");
        Files.writeString(cases, "{\"id\":\"a\",\"measurements\":{\"pain-score\":8}}");

        Command done =
                Command.run("diff", edited.toString(), Command.RULES, "--corpus", cases.toString(), "--format", "json");

        assertThat(done.out()).contains("\"corpus\" : {\n    \"cases\" : 1,");
    }

    @Test
    void the_result_can_go_to_a_file() throws IOException {
        Path file = folder.resolve("diff.md");

        Command done = diff(edited, "--format", "markdown", "-o", file.toString());

        assertThat(done).isEqualTo(new Command(0, "", ""));
        assertThat(Files.readString(file)).startsWith("## Rules 1.2.3 (");
    }

    @Test
    void wrong_usage_ends_with_2() {
        assertThat(diff(edited, "--limit", "-1")).isEqualTo(new Command(2, "", """
                rhomboid diff: --limit must be 0 or more, but was -1.
                    See rhomboid diff --help.
                """));
        assertThat(Command.run("diff").exitCode()).isEqualTo(2);
    }

    @Test
    void rules_with_problems_end_with_3() throws IOException {
        replace("red-flags/cord.drl", "\"leg-weakness\"", "\"leg-weekness\"");

        assertThat(diff(edited).exitCode()).isEqualTo(3);
    }

    @Test
    void a_corpus_that_is_not_there_ends_with_4() {
        assertThat(diff(edited, "--corpus", folder.resolve("missing.jsonl").toString())
                        .exitCode())
                .isEqualTo(4);
    }

    @Test
    void an_output_that_cannot_be_written_ends_with_5() {
        assertThat(diff(edited, "-o", folder.resolve("missing/diff.txt").toString())
                        .exitCode())
                .isEqualTo(5);
    }

    private static Command diff(Path edited, String... options) {
        return Command.run(Stream.concat(Stream.of("diff", Command.RULES, edited.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private void replace(String file, String from, String to) {
        Folders.replace(edited.resolve(file), from, to);
    }
}
