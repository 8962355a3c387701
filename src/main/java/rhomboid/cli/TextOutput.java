package rhomboid.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rhomboid.batch.Output;
import rhomboid.batch.OutputException;
import rhomboid.casefile.CaseJson;
import rhomboid.model.PatientCase;

/** Where a command writes a text: to standard output, or to a file that is there when it is whole. */
final class TextOutput {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output.")
    private @Nullable Path file;

    /** The file; null for standard output. */
    @Nullable
    Path file() {
        return file;
    }

    void write(Console console, String text) throws OutputException {
        if (file == null) {
            console.print(text);
        } else {
            write(file, text);
        }
    }

    /** Writes a file; it ends with one line end. */
    static void write(Path file, String text) throws OutputException {
        try (Output output = Output.of(file)) {
            output.line(text.stripTrailing().getBytes(StandardCharsets.UTF_8));
            output.complete();
        }
    }

    /** Writes a file for each case, named after its key, into a folder that is made if need be. */
    static void write(Path folder, Map<String, PatientCase> cases) throws OutputException {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new OutputException(folder.toString(), failed);
        }
        for (Map.Entry<String, PatientCase> entry : cases.entrySet()) {
            write(folder.resolve(entry.getKey() + ".json"), CaseJson.write(entry.getValue()));
        }
    }
}
