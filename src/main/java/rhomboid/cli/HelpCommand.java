package rhomboid.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import rhomboid.batch.OutputException;
import rhomboid.check.Lint;
import rhomboid.rules.Suggestions;

/** Shows the page of a check, or the help of a command. */
@Command(
        name = "help",
        header = "Explain what a check means and what to do, or show the help of a command.",
        footer = {"", "Examples:", "  rhomboid help          all topics", "  rhomboid help L04", "  rhomboid help check"
        })
final class HelpCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "TOPIC", description = "The id of a check, or a command. Default: a list.")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Override
    public Integer call() throws OutputException {
        Console console = Root.of(parent).console();
        CommandLine commands = spec.commandLine().getParent();
        if (topics.isEmpty()) {
            console.print(list(commands));
        }
        List<String> pages = new ArrayList<>();
        for (String topic : topics) {
            pages.add(page(topic, commands));
        }
        console.print(String.join("\n", pages));
        return ExitCode.FINE;
    }

    private String page(String topic, CommandLine commands) {
        Optional<Lint> lint = Lint.find(topic);
        if (lint.isPresent()) {
            return lint.get().page();
        }
        CommandLine command = commands.getSubcommands().get(topic.toLowerCase(Locale.ROOT));
        if (command != null) {
            return command.getUsageMessage();
        }
        List<String> known = Stream.concat(
                        Arrays.stream(Lint.values()).map(Lint::id), commands.getSubcommands().keySet().stream())
                .toList();
        throw new ParameterException(
                spec.commandLine(),
                "there is no topic \"" + topic + "\""
                        + Suggestions.closest(topic, known)
                                .map(word -> ", perhaps for \"" + word + "\".")
                                .orElse("."));
    }

    private static String list(CommandLine commands) {
        StringBuilder text = new StringBuilder("Checks of rules that load without a mistake:\n");
        for (Lint lint : Lint.values()) {
            text.append(String.format(
                    Locale.ROOT, "  %s  %-11s  %s%n", lint.id(), lint.severity().word(), lint.title()));
        }
        text.append("\nCommands:\n");
        commands.getSubcommands()
                .forEach((name, command) -> text.append(String.format(
                        Locale.ROOT,
                        "  %-12s  %s%n",
                        name,
                        String.join(" ", command.getCommandSpec().usageMessage().header()))));
        return text.append("\nRead one with: rhomboid help TOPIC\n").toString().replace(System.lineSeparator(), "\n");
    }
}
