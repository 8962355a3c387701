package rhomboid.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Values of options, and answers of the person at the terminal for those that are missing. Used by one thread. */
final class Answers {

    private final Console console;
    private final CommandSpec spec;
    private final BufferedReader in;

    Answers(Console console, CommandSpec spec) {
        this.console = console;
        this.spec = spec;
        in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /**
     * The value of an option, asked for at a terminal where it is missing.
     *
     * @throws ParameterException if there is no terminal, or no answer
     */
    String of(String option, @Nullable String value, String question) {
        if (value != null && !value.isBlank()) {
            return value.strip();
        }
        if (console.errIsTerminal()) {
            console.write(question + " ");
            String answer = line();
            if (!answer.isBlank()) {
                return answer.strip();
            }
        }
        throw new ParameterException(spec.commandLine(), "The option " + option + " is missing");
    }

    private String line() {
        try {
            String line = in.readLine();
            return line == null ? "" : line;
        } catch (IOException closed) {
            return "";
        }
    }
}
