package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProveCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_rules() {
        Folders.copy(Path.of(Command.RULES), folder);
    }

    @Test
    void what_is_proved_ends_with_0() {
        Command command = Command.run("prove", folder.toString(), "--only", "floors-hold,only-up");

        assertThat(command.exitCode()).isZero();
        assertThat(command.err()).isEmpty();
        assertThat(command.out().replaceAll("digest \\w+", "digest X")).isEqualTo("""
                For every age, sex, duration, reading and answer: 19683 cases that the rules can tell apart.

                PROVED   floors-hold (1)
                    Every finding or reading of safety.yaml has at least the level of its floor, whatever else is known or not.
                    The solver finds no case that breaks one of them.

                Not about what the rules say of a case, so not proved here:
                    only-up: Nothing lowers the level. Stated in words only; nothing here holds it.

                1 proved, 0 refuted, 1 not proved here.
                A proof says that the rules do what was stated. It does not say that this is good medicine.
                Not a diagnosis.
                Rule set 1.2.3, digest X.
                """);
    }

    @Test
    void a_guarded_floor_ends_with_1_and_a_case_that_assess_accepts() throws IOException {
        guard();
        Path cases = folder.resolve("cases");

        Command command =
                Command.run("prove", folder.toString(), "--only", "floors-hold", "--witness", cases.toString());

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out().replaceAll("digest \\w+", "digest X")).isEqualTo("""
                For every age, sex, duration, reading and answer: 26244 cases that the rules can tell apart.

                REFUTED  floors-hold (1 of 1 fail)
                    Every finding or reading of safety.yaml has at least the level of its floor, whatever else is known or not.
                  - leg-weakness present is at least EMERGENCY: SELF_CARE, no rule escalates.
                    {"id":"witness","patient":{},"present":["leg-weakness"],"absent":[],"measurements":{}}

                0 proved, 1 refuted, 0 not proved here.
                A proof says that the rules do what was stated. It does not say that this is good medicine.
                Not a diagnosis.
                Rule set 1.2.3, digest X.
                """);
        Command assess = Command.run(
                "assess", cases.resolve("refutes-floors-hold-1.json").toString(), "--rules", folder.toString());
        assertThat(assess.exitCode()).isZero();
    }

    @Test
    void json_says_the_same() throws IOException {
        guard();
        Path file = folder.resolve("proofs.json");

        Command command = Command.run(
                "prove", folder.toString(), "--only", "floors-hold,only-up", "--format", "json", "-o", file.toString());

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.get("theorems").get(0).get("verdict").asString()).isEqualTo("REFUTED");
        JsonNode counterexample =
                json.get("theorems").get(0).get("counterexamples").get(0);
        assertThat(counterexample.toString())
                .isEqualTo("{\"statement\":\"leg-weakness present is at least EMERGENCY\",\"case\":{\"id\":\"witness\","
                        + "\"patient\":{},\"present\":[\"leg-weakness\"],\"absent\":[],\"measurements\":{}},"
                        + "\"plausible\":true,\"found\":\"SELF_CARE, no rule escalates\"}");
        assertThat(json.get("theorems").get(1).get("how").asString())
                .isEqualTo("Stated in words only; nothing here holds it.");
    }

    @Test
    void an_unknown_theorem_is_wrong_usage() {
        Command command = Command.run("prove", folder.toString(), "--only", "flors-hold");

        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err())
                .startsWith(
                        "rhomboid prove: --only names the unknown theorem \"flors-hold\". Did you mean \"floors-hold\"?");
    }

    @Test
    void rules_with_problems_end_with_3() throws IOException {
        replace("red-flags/cord.drl", "\"leg-weakness\"", "\"leg-weekness\"");

        assertThat(Command.run("prove", folder.toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void progress_is_shown_on_a_terminal_only() {
        Command command = Command.run(
                Map.of("rhomboid.stderr", "terminal"), "", "prove", folder.toString(), "--only", "floors-hold");

        assertThat(command.err()).isEqualTo("\r\u001b[Kproving floors-hold\r\u001b[K");
    }

    private void guard() throws IOException {
        replace("red-flags/cord.drl", "when\n    Present( finding == \"leg-weakness\" )", """
                when
                    Patient( age >= 18 )
                    Present( finding == "leg-weakness" )""");
    }

    private void replace(String file, String from, String to) {
        Folders.replace(folder.resolve(file), from, to);
    }
}
