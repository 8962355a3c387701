package rhomboid.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rhomboid.batch.OutputException;

/**
 * What surrounds a command: its standard streams and settings. Text is UTF-8 everywhere, whatever the locale says. Used by one
 * thread.
 */
final class Console {

    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final boolean outIsTerminal;
    private final boolean errIsTerminal;
    private final @Nullable String defaultRules;
    private final @Nullable String today;
    private boolean broken;

    Console(InputStream in, OutputStream out, OutputStream err, UnaryOperator<@Nullable String> settings) {
        this.in = in;
        this.out = new BufferedOutputStream(out, 1 << 15);
        this.err = err;
        this.outIsTerminal = "terminal".equals(settings.apply("rhomboid.stdout"));
        this.errIsTerminal = "terminal".equals(settings.apply("rhomboid.stderr"));
        this.defaultRules = settings.apply("rhomboid.rules");
        this.today = settings.apply("rhomboid.today");
    }

    InputStream in() {
        return in;
    }

    /** Standard output as bytes; flushed by {@link #flush}. */
    OutputStream out() {
        return out;
    }

    /** Standard error as bytes. */
    OutputStream err() {
        return err;
    }

    boolean outIsTerminal() {
        return outIsTerminal;
    }

    boolean errIsTerminal() {
        return errIsTerminal;
    }

    /** The rules folder that the launcher chose; null for the bundled rules. */
    @Nullable
    String defaultRules() {
        return defaultRules;
    }

    /** The date of today; a setting may fix it. */
    LocalDate today() {
        return today == null ? LocalDate.now(Clock.systemDefaultZone()) : LocalDate.parse(today);
    }

    /** Writes a result. */
    void print(String text) throws OutputException {
        print(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a result. */
    void print(byte[] text) throws OutputException {
        write(() -> out.write(text));
    }

    /** Writes a result and a line end. */
    void println(String text) throws OutputException {
        print(text + "\n");
    }

    /** Writes what is held back. */
    void flush() throws OutputException {
        write(out::flush);
    }

    private interface Write {
        void run() throws IOException;
    }

    private void write(Write write) throws OutputException {
        if (broken) {
            return;
        }
        try {
            write.run();
        } catch (IOException failed) {
            // Told once: whatever is held back would fail again.
            broken = true;
            throw new OutputException("standard output", failed);
        }
    }

    /** Writes a message and a line end to standard error. */
    void tell(String message) {
        write(message + "\n");
    }

    /** Writes part of a line to standard error. */
    void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nobodyListens) {
            // Without standard error there is nowhere to say so; the exit code still tells.
            return;
        }
    }
}
