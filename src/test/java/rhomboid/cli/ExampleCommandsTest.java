package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the pages in examples/ show, on the shipped rules. */
class ExampleCommandsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_table_with_a_mapping_gives_the_results_of_the_same_cases_in_json_lines() throws IOException {
        Path fromTable = folder.resolve("table.jsonl");
        Path fromLines = folder.resolve("lines.jsonl");
        Path rejects = folder.resolve("rejects.jsonl");

        Command lines =
                Command.run("batch", "examples/batch/cases.jsonl", "-o", fromLines.toString(), "--rules", "rules");
        Command table = Command.run(
                "batch",
                "examples/batch/clinic.csv",
                "--mapping",
                "examples/batch/mapping.yaml",
                "-o",
                fromTable.toString(),
                "--rejects",
                rejects.toString(),
                "--max-rejects",
                "1",
                "--rules",
                "rules");

        assertThat(lines.exitCode()).isZero();
        assertThat(table.exitCode()).isZero();
        assertThat(Files.readString(fromTable))
                .isEqualTo(Files.readString(fromLines))
                .hasLineCount(3);
        assertThat(Files.readString(rejects)).isEqualTo("""
                {"file":"examples/batch/clinic.csv","line":4,"code":"not-a-number",\
                "message":"column \\"vas\\" must be a whole number from 0 to 10."}
                """);
    }

    @Test
    void the_development_cases_are_all_assessed_and_compared() {
        Command command = Command.run(
                "batch",
                "examples/cases/dev.jsonl",
                "-o",
                folder.resolve("results.jsonl").toString(),
                "--rules",
                "rules");

        assertThat(command.exitCode()).isZero();
        assertThat(command.err())
                .startsWith("70 cases assessed, 0 rejected")
                .contains("emergencies recognised", "top 1", "top 3");
    }

    @Test
    void own_rules_beside_the_bundled_ones_are_checked_tested_and_used() {
        String rules = "examples/custom-rules/rules";

        Command check = Command.run("check", rules);
        Command test = Command.run("test", rules);
        Command assess = Command.run("assess", "--rules", rules, "examples/custom-rules/itch.json");

        assertThat(check.exitCode()).isZero();
        assertThat(test).isEqualTo(new Command(0, """
                3 scenarios, 0 failed; every rule and every number is tried on both sides; 3 of 3 parts of conditions shown to matter.
                """, ""));
        assertThat(assess.out()).contains("Notalgia paraesthetica (itching patch by the shoulder blade): fits well.");
    }
}
