package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandsTest {

    private static final String CASE = """
            {"id":"c-1","patient":{"age":46,"sex":"female"},"present":["site-right-scapula","worse-after-fatty-meal"]}
            """;
    private static final String LEGS = """
            {"id":"c-2","present":["leg-weakness"]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void assesses_a_case_in_words() {
        Command command = Command.runWithInput(LEGS, "assess", "-");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .startsWith("EMERGENCY  Call an ambulance now.\n")
                .contains("Not a diagnosis.");
    }

    @Test
    void assesses_many_cases_under_their_names() throws IOException {
        Path file = file("cases.jsonl", CASE + LEGS);

        Command command = Command.run("assess", file.toString(), "--audience", "clinician");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).contains("Case c-1\n", "Case c-2\nEMERGENCY");
    }

    @Test
    void picks_one_case_by_its_id() throws IOException {
        Path file = file("cases.jsonl", CASE + LEGS);

        Command command = Command.run("assess", file.toString(), "--id", "c-2");

        assertThat(command.out()).startsWith("EMERGENCY");
        assertThat(Command.run("assess", file.toString(), "--id", "c-3")).isEqualTo(new Command(4, "", """
                rhomboid: There is no case with the id "c-3".
                """));
    }

    @Test
    void writes_json_on_one_line_or_indented() {
        Command line = Command.runWithInput(LEGS, "assess", "-", "--format", "jsonl");
        Command indented = Command.runWithInput(LEGS, "assess", "-", "--format", "json");

        assertThat(line.out())
                .startsWith("{\"caseId\":\"c-2\",\"urgency\":\"EMERGENCY\"")
                .hasLineCount(1)
                .endsWith("}\n");
        assertThat(indented.out()).startsWith("{\n  \"caseId\": \"c-2\"");
    }

    @Test
    void a_bad_case_is_told_and_the_others_are_assessed() throws IOException {
        Path file = file("cases.jsonl", "{\"id\":\"bad\",\"present\":[\"fevr\"]}\n" + LEGS);

        Command command = Command.run("assess", file.toString());

        assertThat(command.exitCode()).isEqualTo(4);
        assertThat(command.out()).contains("Case c-2\nEMERGENCY");
        assertThat(command.err().replace(folder.toString(), "DIR")).isEqualTo("""
                DIR/cases.jsonl:1:24: The finding "fevr" is not in the vocabulary.
                    Did you mean "fever"? All codes are listed by "rhomboid vocabulary".
                """);
    }

    @Test
    void inputs_that_cannot_be_used_are_all_told() {
        Command command = Command.run("assess", folder.resolve("none.json").toString(), folder.toString());

        assertThat(command.exitCode()).isEqualTo(4);
        assertThat(command.err().replace(folder.toString(), "DIR")).isEqualTo("""
                DIR: This is a directory, not a file.
                DIR/none.json: There is no such file.
                """);
    }

    @Test
    void colours_appear_only_on_a_terminal_and_can_be_switched_off() {
        Map<String, String> terminal = Map.of("rhomboid.rules", Command.RULES, "rhomboid.stdout", "terminal");

        assertThat(Command.run(terminal, LEGS, "assess", "-").out()).contains("\u001b[");
        assertThat(Command.run(terminal, LEGS, "assess", "-", "--no-color").out())
                .doesNotContain("\u001b[");
        assertThat(Command.runWithInput(LEGS, "assess", "-").out()).doesNotContain("\u001b[");
    }

    @Test
    void explains_why_a_condition_is_or_is_not_a_candidate() {
        Command command =
                Command.runWithInput(CASE, "explain", "-", "--why", "biliary-colic", "--why-not", "muscle-strain");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .startsWith("biliary-colic (Gallstones) is ")
                .contains("Pain that comes on after fatty food points to the gallbladder.  GALL-01  paper, ordinal\n")
                .contains("muscle-strain (Muscle strain) is not among the candidates, score ")
                .contains("- present: worse-lifting (not stated)\n")
                .contains("Not a diagnosis.\nRule set 1.2.3, digest ");
    }

    @Test
    void an_unknown_condition_is_suggested() {
        assertThat(Command.runWithInput(CASE, "explain", "-", "--why", "biliary-colik"))
                .isEqualTo(new Command(2, "", """
                rhomboid explain: --why names the unknown condition "biliary-colik", perhaps for "biliary-colic".
                    See rhomboid explain --help.
                """));
    }

    @Test
    void lists_and_searches_the_vocabulary() {
        assertThat(Command.run("vocabulary", "PYREXIA")).isEqualTo(new Command(0, "fever  finding      Fever\n", ""));
        assertThat(Command.run("vocabulary", "--kind", "condition").out()).isEqualTo("""
                biliary-colic  condition    Gallstones
                muscle-strain  condition    Muscle strain
                """);
        assertThat(Command.run("vocabulary", "--kind", "measurement", "--format", "json")
                        .out())
                .isEqualTo("""
                [{"kind":"measurement","code":"pain-score","label":"Pain score","detail":"0 to 10 points","synonyms":[]},{"kind":"measurement","code":"temperature-c","label":"Temperature","detail":"30 to 45 degrees Celsius","synonyms":[]}]
                """);
        assertThat(Command.run("vocabulary", "xyz")).isEqualTo(new Command(1, "", """
                Nothing in the vocabulary holds xyz.
                """));
    }

    @Test
    void shows_versions() {
        Command command = Command.run("version");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .matches("Rhomboid .+\nRule set 1\\.2\\.3, digest [0-9a-f]{64}\nJava .+\nNot a diagnosis\\.\n");
    }

    @Test
    void writes_a_completion_script() {
        Command command = Command.run("completion");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).startsWith("#!/usr/bin/env bash").contains("vocabulary");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
