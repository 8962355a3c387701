package rhomboid.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Begins something new in the rules. */
@Command(
        name = "new",
        header = "Begin a finding, a condition or a rule: everything it needs, right from the start.",
        subcommands = {NewFindingCommand.class, NewConditionCommand.class, NewRuleCommand.class},
        footer = {
            "",
            "Examples:",
            "  rhomboid new finding worse-in-cold --group aggravating --label \"Worse in the cold\" \\",
            "      --question \"Does cold make the pain worse?\"",
            "  rhomboid new rule biliary-colic --title \"worse in the cold\" --present worse-in-cold \\",
            "      --opposes WEAK --source judgment --because \"Gallstone pain does not depend on the weather.\"",
            "",
            "Nothing is ever overwritten, and nothing is written that cannot be loaded or fails a scenario."
        })
final class NewCommand implements Runnable {

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    static Root root(@Nullable NewCommand command) {
        return Root.of(Objects.requireNonNull(command, "a command has no parent").parent);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what is new: finding, condition or rule");
    }
}
