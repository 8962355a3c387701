package rhomboid.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.Locale;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        // Libraries may warn about themselves; the person at the terminal can do nothing about it.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        Console console = new Console(
                // A plain file stream asks for its position, which a pipe does not have.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System::getProperty);
        System.exit(Cli.run(console, System.getenv("NO_COLOR"), args));
    }
}
