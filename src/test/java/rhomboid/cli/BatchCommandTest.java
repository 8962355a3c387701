package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {

    private static final String GOOD = """
            {"id":"c-1","present":["leg-weakness"],"expected":{"urgency":"EMERGENCY"}}
            {"id":"c-2","present":["worse-lifting"],"expected":{"urgency":"ROUTINE","condition":"muscle-strain"}}
            """;
    private static final String BAD = """
            {"id":"c-3","present":["fevr"],"measurements":{"pain-score":11}}
            {"id":"c-4"}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writes_a_line_for_each_case_and_a_summary() throws IOException {
        Path cases = file("cases.jsonl", GOOD);
        Path out = folder.resolve("results.jsonl");

        Command command = Command.run("batch", cases.toString(), "-o", out.toString());

        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).isEmpty();
        assertThat(summary(command)).isEqualTo("""
                2 cases assessed, 0 rejected in T
                  EMERGENCY 1, URGENT 0, SOON 0, ROUTINE 0, SELF_CARE 1
                Compared with what the cases expect:
                  urgency    2 cases: exact 1 (50 %), under 1 (50 %) (by two or more 0), over 0 (0 %); emergencies recognised 1 of 1
                  condition  1 case: top 1 1 (100 %), top 3 1 (100 %)
                Results are in DIR/results.jsonl.
                Not a diagnosis.
                Rule set 1.2.3, digest D.
                """);
        assertThat(Files.readAllLines(out)).hasSize(2);
        assertThat(folder.resolve("results.rejects.jsonl")).isEmptyFile();
    }

    @Test
    void every_bad_case_is_one_line_of_rejects_without_the_patients_data() throws IOException {
        Path cases = file("cases.jsonl", GOOD + BAD);
        Path out = folder.resolve("results.jsonl");

        Command command = Command.run("batch", cases.toString(), "-o", out.toString());

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(summary(command))
                .startsWith("3 cases assessed, 1 rejected in T\n")
                .contains("rejects in DIR/results.rejects.jsonl.");
        assertThat(Files.readString(folder.resolve("results.rejects.jsonl")).replace(folder.toString(), "DIR"))
                .isEqualTo("""
                {"file":"DIR/cases.jsonl","line":3,"code":"unknown-finding","message":"The finding \\"fevr\\" is not in the vocabulary. \\"pain-score\\" must be a whole number from 0 to 10."}
                """);
        assertThat(Command.run("batch", cases.toString(), "-o", out.toString(), "--max-rejects", "1")
                        .exitCode())
                .isZero();
    }

    @Test
    void says_when_there_were_more_cases_than_ids_it_remembers() throws IOException {
        Path cases = file("cases.jsonl", GOOD + GOOD);
        Path out = folder.resolve("results.jsonl");

        Command all = Command.run("batch", cases.toString(), "-o", out.toString(), "--max-rejects", "2");
        Command one = Command.run(
                "batch", cases.toString(), "-o", out.toString(), "--max-rejects", "2", "--remember-ids", "1");
        Command wrong = Command.run("batch", cases.toString(), "-o", out.toString(), "--remember-ids", "-1");

        assertThat(summary(all)).startsWith("2 cases assessed, 2 rejected in T\n");
        assertThat(summary(one))
                .startsWith(
                        "Duplicate ids were looked for among the first 1 cases only; --remember-ids sets how many.\n"
                                + "3 cases assessed, 1 rejected in T\n");
        assertThat(wrong).isEqualTo(new Command(2, "", """
                rhomboid batch: --remember-ids must be 0 or more, but was -1.
                    See rhomboid batch --help.
                """));
    }

    @Test
    void a_strict_run_stops_at_the_first_bad_case_and_leaves_no_results() throws IOException {
        Path cases = file("cases.jsonl", GOOD + BAD);
        Path out = folder.resolve("results.jsonl");

        Command command = Command.run("batch", cases.toString(), "-o", out.toString(), "--strict");

        assertThat(command.exitCode()).isEqualTo(4);
        assertThat(summary(command))
                .endsWith("Stopped at the first bad case, as --strict says; the results are not complete.\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void results_can_go_to_standard_output_and_cases_come_from_standard_input() {
        Command command = Command.runWithInput(GOOD, "batch", "-", "-o", "-");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).hasLineCount(2).startsWith("{\"caseId\":\"c-1\"");
    }

    @Test
    void reads_csv() throws IOException {
        Path cases = file("cases.csv", "id,age,leg-weakness,pain-score\nc-1,46,yes,8\nc-2,46,no,bad\n");

        Command command = Command.run("batch", cases.toString(), "-o", "-");

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out()).hasLineCount(1).contains("\"urgency\":\"EMERGENCY\"");
        assertThat(command.err()).contains("\"line\":3,");
    }

    @Test
    void one_and_eight_threads_write_the_same_bytes() throws IOException {
        String many = IntStream.range(0, 500)
                .mapToObj(i -> "{\"id\":\"c-" + i + "\",\"present\":[\"" + (i % 3 == 0 ? "fever" : "fevr") + "\"]}\n")
                .collect(Collectors.joining());
        Path cases = file("cases.jsonl", many);
        Path one = folder.resolve("one.jsonl");
        Path eight = folder.resolve("eight.jsonl");

        Command.run("batch", cases.toString(), "-o", one.toString(), "--threads", "1");
        Command.run("batch", cases.toString(), "-o", eight.toString(), "--threads", "8");

        assertThat(Files.readAllLines(one)).hasSize(167);
        assertThat(eight).hasSameBinaryContentAs(one);
        assertThat(folder.resolve("eight.rejects.jsonl")).hasSameBinaryContentAs(folder.resolve("one.rejects.jsonl"));
    }

    @Test
    void an_input_is_never_overwritten() throws IOException {
        Path cases = file("cases.jsonl", GOOD);

        Command command = Command.run("batch", cases.toString(), "-o", cases.toString());

        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err().replace(folder.toString(), "DIR")).isEqualTo("""
                rhomboid batch: "DIR/cases.jsonl" is an input and would be overwritten.
                    See rhomboid batch --help.
                """);
        assertThat(cases).hasContent(GOOD);
    }

    @Test
    void an_output_that_cannot_be_written_ends_with_5() throws IOException {
        Path cases = file("cases.jsonl", GOOD);

        Command command = Command.run(
                "batch",
                cases.toString(),
                "-o",
                folder.resolve("none/results.jsonl").toString());

        assertThat(command.exitCode()).isEqualTo(5);
        assertThat(command.err().replace(folder.toString(), "DIR")).isEqualTo("""
                DIR/none/results.jsonl: cannot be written: the folder does not exist.
                """);
    }

    @Test
    void an_input_without_a_case_ends_with_4() throws IOException {
        Path cases = file("cases.jsonl", "");

        Command command = Command.run(
                "batch", cases.toString(), "-o", folder.resolve("results.jsonl").toString());

        assertThat(command.exitCode()).isEqualTo(4);
        assertThat(command.err().replace(folder.toString(), "DIR"))
                .isEqualTo("DIR/cases.jsonl: The input holds no case.\n");
        assertThat(folder.resolve("results.jsonl")).doesNotExist();
    }

    @Test
    void a_run_needs_a_thread() {
        assertThat(Command.runWithInput(GOOD, "batch", "-", "-o", "-", "--threads", "0"))
                .isEqualTo(new Command(2, "", """
                rhomboid batch: --threads must be at least 1, but was 0.
                    See rhomboid batch --help.
                """));
    }

    private String summary(Command command) {
        return command.err()
                .replace(folder.toString(), "DIR")
                .replaceFirst("in [0-9.]+ s \\([0-9]+ cases/s\\)", "in T")
                .replaceFirst("digest [0-9a-f]{12}", "digest D");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
