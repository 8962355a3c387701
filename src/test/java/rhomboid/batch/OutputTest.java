package rhomboid.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_file_has_its_name_only_when_it_is_complete() throws IOException {
        Path file = folder.resolve("results.jsonl");
        Path partial = folder.resolve("results.jsonl.partial");

        try (Output output = Output.of(file)) {
            output.line("{}".getBytes(UTF_8));
            assertThat(file).doesNotExist();
            assertThat(partial).exists();
            output.complete();
        }

        assertThat(file).hasContent("{}\n");
        assertThat(partial).doesNotExist();
    }

    @Test
    void a_run_that_breaks_off_leaves_the_results_of_the_last_one_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("results.jsonl"), "earlier\n");

        try (Output output = Output.of(file)) {
            output.line("{}".getBytes(UTF_8));
        }

        assertThat(file).hasContent("earlier\n");
        assertThat(folder.resolve("results.jsonl.partial")).hasContent("{}\n");
    }

    @Test
    void a_folder_cannot_be_written() {
        assertThatThrownBy(() -> Output.of(folder)).hasMessage(folder + ": cannot be written: it is a folder.");
    }

    @Test
    void a_missing_folder_is_named() {
        Path file = folder.resolve("missing/results.jsonl");

        assertThatThrownBy(() -> Output.of(file)).hasMessage(file + ": cannot be written: the folder does not exist.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_reported() throws IOException {
        try (Output output = Output.of(Path.of("/dev/full"))) {
            output.line("{}".getBytes(UTF_8));

            assertThatThrownBy(output::complete).hasMessage("/dev/full: cannot be written: no space left on device.");
        }
    }

    @Test
    void a_closed_pipe_is_told_apart() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThatThrownBy(() -> {
                    try (Output output = Output.of("standard output", closed)) {
                        output.line("{}".getBytes(UTF_8));
                        output.complete();
                    }
                })
                .isInstanceOfSatisfying(
                        OutputException.class,
                        failed -> assertThat(failed.isClosedPipe()).isTrue());
    }
}
