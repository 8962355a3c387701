package rhomboid.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import rhomboid.batch.OutputException;
import rhomboid.rules.Suggestions;

/** Runs one command and turns whatever happens into messages and an exit code. */
final class Cli {

    private static final int WIDTH = 100;

    private Cli() {}

    /**
     * Runs a command.
     *
     * @param noColor the value of {@code NO_COLOR}: anything but empty turns colours off; null when not set
     * @return the exit code
     */
    static int run(Console console, @Nullable String noColor, String... args) {
        Root root = new Root(console, noColor == null || noColor.isEmpty());
        Faults faults = new Faults(console);
        StringWriter help = new StringWriter();
        CommandLine commands = commandLine(root)
                .setOut(new PrintWriter(help))
                .setColorScheme(CommandLine.Help.defaultColorScheme(root.helpInColour(args) ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((wrong, given) -> wrongUsage(console, wrong))
                .setExecutionExceptionHandler((thrown, command, parsed) -> faults.exitCode(thrown, debug(args)));
        try {
            int exitCode = commands.execute(args);
            console.print(help.toString());
            console.flush();
            return exitCode;
        } catch (OutputException failed) {
            return faults.exitCode(failed, debug(args));
        }
    }

    /** All commands. */
    static CommandLine commandLine(Root root) {
        return new CommandLine(root)
                .setUsageHelpWidth(WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false);
    }

    private static boolean debug(String... args) {
        return List.of(args).contains("--debug");
    }

    private static int wrongUsage(Console console, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        StringBuilder message =
                new StringBuilder(name).append(": ").append(sentence(wrong)).append("\n    ");
        suggestion(wrong)
                .ifPresent(
                        word -> message.append("Did you mean \"").append(word).append("\"? "));
        console.tell(message.append("See ").append(name).append(" --help.").toString());
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            String kind = unmatched.isUnknownOption()
                    ? "option"
                    : wrong.getCommandLine().getSubcommands().isEmpty() ? "further argument" : "command";
            return "there is no " + kind + " \"" + word + "\".";
        }
        String text = String.valueOf(wrong.getMessage()).replace('\'', '"');
        return Character.toLowerCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    private static Optional<String> suggestion(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        CommandLine command = wrong.getCommandLine();
        Stream<String> known = unmatched.isUnknownOption()
                ? command.getCommandSpec().options().stream().map(OptionSpec::longestName)
                : command.getSubcommands().keySet().stream();
        return Suggestions.closest(unmatched.getUnmatched().get(0), known.toList());
    }
}
