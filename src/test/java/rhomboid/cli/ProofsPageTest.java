package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.Folders;

/** The output in docs/proofs.md is what the command prints; the digest, which every edit changes, is left out. */
class ProofsPageTest {

    private static final Path PAGE = Path.of("docs/proofs.md");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_the_page_shows_as_proved_is_printed() throws IOException {
        Command command = run("rules", "--only", "floors-hold,red-flag-never-lowers,ill-child-is-seen-today");

        assertThat(command.exitCode()).isZero();
        assertThat(Files.readString(PAGE)).contains(shown(command));
    }

    @Test
    void what_the_page_shows_as_refuted_is_printed_and_assessed() throws IOException {
        Folders.copy(Path.of("rules"), folder.resolve("rules"));
        Path file = folder.resolve("rules/red-flags/cauda-equina.drl");
        String rule = "when\n    Present( finding == \"saddle-numbness\" )";
        String text = Files.readString(file);
        assertThat(text).contains(rule);
        Files.writeString(file, text.replace(rule, rule.replace("when", "when\n    Patient( age >= 18 )")));
        Path cases = folder.resolve("cases");

        Command command =
                run(folder.resolve("rules").toString(), "--only", "floors-hold", "--witness", cases.toString());

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(Files.readString(PAGE)).contains(shown(command));
        Command assessed = Command.run(
                Map.of(),
                "",
                "assess",
                cases.resolve("refutes-floors-hold-1.json").toString());
        assertThat(assessed.exitCode()).isZero();
    }

    private static Command run(String... arguments) {
        return Command.run(
                Map.of(),
                "",
                Stream.concat(Stream.of("prove"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static String shown(Command command) {
        return command.out().replaceAll("\nRule set .*\n", "\n");
    }
}
