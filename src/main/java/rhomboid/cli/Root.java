package rhomboid.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: shows what commands there are. */
@Command(
        name = "rhomboid",
        header = "Assesses upper (thoracic) back pain by rules, and explains every conclusion. Not a diagnosis.",
        synopsisHeading = "",
        customSynopsis = "Usage: rhomboid COMMAND [OPTION]... [ARGUMENT]...",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  rhomboid assess case.json                           one case, in words",
            "  rhomboid interview                                  question by question",
            "  rhomboid batch cases.jsonl -o results.jsonl         many cases",
            "  rhomboid evaluate cases.jsonl                       how good the rules are on known cases",
            "  rhomboid check rules && rhomboid test rules         after editing a rule",
            "",
            "Exit codes: 0 fine; 1 findings, failed scenarios, rejects over the limit; 2 wrong usage;",
            "3 rules cannot be loaded; 4 input unusable; 5 output cannot be written; 70 our fault."
        },
        subcommands = {
            AssessCommand.class,
            BatchCommand.class,
            EvaluateCommand.class,
            CheckCommand.class,
            TestCommand.class,
            MutateCommand.class,
            ProveCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            InterviewCommand.class,
            ReadCommand.class,
            DocsCommand.class,
            NewCommand.class,
            WatchCommand.class,
            VocabularyCommand.class,
            HelpCommand.class,
            VersionCommand.class,
            CompletionCommand.class
        })
final class Root implements Runnable {

    private final Console console;
    private final boolean colourAllowed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    Root(Console console, boolean colourAllowed) {
        this.console = console;
        this.colourAllowed = colourAllowed;
    }

    /** The parent of a command, which picocli has set by the time a command runs. */
    static Root of(@Nullable Root parent) {
        return Objects.requireNonNull(parent, "a command has no parent");
    }

    Console console() {
        return console;
    }

    /** Whether text on standard output may be coloured. */
    boolean colour(boolean switchedOff) {
        return colourAllowed && !switchedOff && console.outIsTerminal();
    }

    boolean helpInColour(String... args) {
        return colour(List.of(args).contains("--no-color"));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
