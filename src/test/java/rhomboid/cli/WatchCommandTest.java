package rhomboid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.Folders;

@Timeout(60)
class WatchCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_rules() {
        Folders.copy(Path.of(Command.RULES), folder);
    }

    /** Standard output that ends the watch, as Ctrl-C does, when all scenarios were run so many times, and saves before. */
    private static final class Watched extends ByteArrayOutputStream {

        private final List<Runnable> saves;

        Watched(Runnable... saves) {
            this.saves = new ArrayList<>(List.of(saves));
        }

        @Override
        public void flush() {
            if (toString(UTF_8).matches("(?s).*\nAll: [^\n]*\n(All shown [^\n]*\n)?")) {
                if (saves.isEmpty()) {
                    Thread.currentThread().interrupt();
                } else {
                    saves.remove(0).run();
                }
            }
        }
    }

    private static Command watch(Watched out, String... args) {
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new ByteArrayInputStream(new byte[0]), out, err, Map.of("rhomboid.rules", Command.RULES)::get);
        var all = new ArrayList<>(List.of("watch"));
        all.addAll(List.of(args));
        int exitCode = Cli.run(console, null, all.toArray(String[]::new));
        assertThat(Thread.interrupted()).isTrue();
        return new Command(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--poll", "--no-color"})
    void a_save_is_told_and_the_end_is_no_failure(String option) {
        Watched out =
                new Watched(() -> Folders.replace(folder.resolve("red-flags/cord.drl"), "value >= 8", "value >= 9"));

        Command done = watch(out, folder.toString(), option);

        assertThat(done.exitCode()).isZero();
        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .startsWith(folder.toString().replace('\\', '/') + ": no problems in 10 rules.\n")
                .contains("\nSaved: red-flags/cord.drl\n", "  LOWERED SOON -> SELF_CARE, proved smallest case\n");
    }

    @Test
    void a_case_that_does_not_fit_the_rules_is_told() {
        Command done = watch(new Watched(), folder.toString(), "--case", "examples/cases/gallstones.json");

        assertThat(done.exitCode()).isZero();
        assertThat(done.out())
                .contains(
                        "examples/cases/gallstones.json:",
                        "The finding \"yellow-skin-eyes\" is not in the vocabulary.");
    }
}
