package rhomboid.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rhomboid.batch.OutputException;

/** Writes the completion script for the shell. */
@Command(
        name = "completion",
        header = "Write a script with which bash and zsh complete commands and options.",
        footer = {"", "Example:", "  source <(rhomboid completion)"})
final class CompletionCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root parent;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        root.console().print(AutoComplete.bash("rhomboid", Cli.commandLine(root)));
        return ExitCode.FINE;
    }
}
