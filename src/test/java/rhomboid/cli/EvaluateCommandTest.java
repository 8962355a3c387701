package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String CASES = """
            {"id":"c-1","present":["leg-weakness"],"expected":{"urgency":"EMERGENCY"},"about":{"quality":"full text"}}
            {"id":"c-2","present":["worse-lifting"],"expected":{"urgency":"ROUTINE","condition":"muscle-strain"}}
            {"id":"c-3","present":["worse-lifting"],"expected":{"urgency":"SELF_CARE"},"about":"free text"}
            {"id":"c-4","present":["leg-weakness"],"expected":{"urgency":"EMERGENCY"}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void prints_figures_and_misses() {
        Command command = Command.runWithInput(CASES, "evaluate", "-");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .startsWith("4 cases; a level is expected in 4, a category in 0, a condition in 1\n")
                .contains(
                        "exact                                     3 of 4    75.0 (30.1-95.4)\n",
                        "full text                      1  100.0 (20.7-100.0)",
                        "\nCases not given the expected level: 1\nc-2     expected ROUTINE, given SELF_CARE by no rule\n");
        assertThat(command.err()).startsWith("Not a diagnosis.\nRule set 1.2.3, digest ");
    }

    @Test
    void writes_csv_and_json_to_a_file() throws IOException {
        Path csv = folder.resolve("cases.csv");
        Path json = folder.resolve("evaluation.json");

        Command.runWithInput(CASES, "evaluate", "-", "--format", "csv", "-o", csv.toString());
        Command.runWithInput(CASES, "evaluate", "-", "--format", "json", "-o", json.toString());

        assertThat(Files.readAllLines(csv)).hasSize(5);
        assertThat(Files.readString(json)).startsWith("{\n").endsWith("}\n").contains("\"id\" : \"c-4\"");
    }

    @Test
    void rejected_cases_are_told_and_the_others_count() {
        Command command = Command.runWithInput(CASES + "{\"id\":\"c-5\",\"present\":[\"fevr\"]}\n", "evaluate", "-");

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out()).startsWith("4 cases;");
        assertThat(command.err()).startsWith("""
                standard input:5:24: The finding "fevr" is not in the vocabulary.
                    Did you mean "fever"? All codes are listed by "rhomboid vocabulary".
                1 case rejected; the figures are over the others.
                """);
    }

    @Test
    void cases_must_expect_something() {
        Command command = Command.runWithInput("{\"id\":\"c-1\"}\n", "evaluate", "-");

        assertThat(command).isEqualTo(new Command(4, "", """
                rhomboid: No case says what is expected.
                    Give cases an "expected" with an urgency, a category or a condition.
                """));
    }

    @Test
    void a_part_and_the_rest_are_all_cases() {
        Command part = Command.runWithInput(CASES, "evaluate", "-", "--folds", "2", "--only-fold", "1");
        Command rest = Command.runWithInput(CASES, "evaluate", "-", "--folds", "2", "--except-fold", "1");

        assertThat(part.out()).startsWith("2 cases;");
        assertThat(rest.out()).startsWith("2 cases;");
    }

    @Test
    void wrong_folds_are_wrong_usage() {
        assertUsage("--folds must be at least 2, but was 1.", "--folds", "1");
        assertUsage("--only-fold needs --folds.", "--only-fold", "1");
        assertUsage("--except-fold must be from 1 to 2, but was 3.", "--folds", "2", "--except-fold", "3");
        assertUsage(
                "--only-fold and --except-fold exclude each other.",
                "--folds",
                "2",
                "--only-fold",
                "1",
                "--except-fold",
                "2");
        assertUsage("--folds needs two cases for each part, but there are 4 cases.", "--folds", "3");
    }

    private static void assertUsage(String message, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "evaluate";
        args[1] = "-";
        System.arraycopy(options, 0, args, 2, options.length);

        Command command = Command.runWithInput(CASES, args);

        assertThat(command).isEqualTo(new Command(2, "", """
                rhomboid evaluate: %s
                    See rhomboid evaluate --help.
                """.formatted(message)));
    }

    @Test
    void puts_the_figures_into_a_page_and_keeps_the_rest() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "# Page\n<!-- figures -->\nold\n<!-- end of figures -->\n\nRest\n");

        Command command = Command.runWithInput(CASES, "evaluate", "-", "--page", page.toString());

        assertThat(command.exitCode()).isZero();
        assertThat(Files.readString(page))
                .startsWith("# Page\n<!-- figures -->\n```text\n4 cases;")
                .endsWith("```\n<!-- end of figures -->\n\nRest\n")
                .doesNotContain("old", "Cases not given");
    }

    @Test
    void a_page_needs_its_marks() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "# Page\n");

        Command without = Command.runWithInput(CASES, "evaluate", "-", "--page", page.toString());
        Command missing = Command.runWithInput(
                CASES, "evaluate", "-", "--page", folder.resolve("none.md").toString());

        assertThat(without.exitCode()).isEqualTo(4);
        assertThat(without.err()).isEqualTo("""
                %s: The page has no place for figures.
                    Add the lines "<!-- figures -->" and "<!-- end of figures -->".
                """.formatted(page));
        assertThat(missing.err()).isEqualTo("""
                %s: The page cannot be read.
                    Check its name and permissions.
                """.formatted(folder.resolve("none.md")));
        assertThat(page).hasContent("# Page\n");
    }

    @Test
    void an_input_is_never_overwritten() throws IOException {
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(cases, CASES);

        Command command = Command.run("evaluate", cases.toString(), "-o", cases.toString());

        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).isEqualTo("""
                rhomboid evaluate: "%s" is an input and would be overwritten.
                    See rhomboid evaluate --help.
                """.formatted(cases));
        assertThat(cases).hasContent(CASES);
    }

    @Test
    void the_page_of_this_project_holds_the_figures_of_its_rules() throws IOException {
        Path page = Path.of("docs/evaluation.md");
        Path copy = folder.resolve("evaluation.md");
        Files.copy(page, copy);

        Command command = Command.run(
                "evaluate", "examples/cases/dev.jsonl", "--folds", "5", "--page", copy.toString(), "--rules", "rules");

        assertThat(command.exitCode()).isZero();
        assertThat(page)
                .as("run: ./rhomboid evaluate examples/cases/dev.jsonl --folds 5 --page docs/evaluation.md")
                .hasSameTextualContentAs(copy);
    }
}
