package rhomboid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** A command that was run in this JVM with the small rules for tests. */
record Command(int exitCode, String out, String err) {

    static final String RULES = "src/test/resources/cli/rules";

    static Command run(String... args) {
        return runWithInput("", args);
    }

    static Command runWithInput(String input, String... args) {
        return run(Map.of("rhomboid.rules", RULES), input, args);
    }

    static Command run(Map<String, String> settings, String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err, settings::get);
        int exitCode = Cli.run(console, null, args);
        return new Command(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }
}
