package rhomboid.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import rhomboid.batch.OutputException;
import rhomboid.model.RuleSetIdentity;

/** Says which program and which rules these are. */
@Command(name = "version", header = "Show the version of the program, of its rules and of Java.")
final class VersionCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root parent;

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        RuleSetIdentity rules = options.load(root).ruleSet().identity();
        String program = Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
        root.console().println("Rhomboid " + program);
        root.console().println("Rule set " + rules.version() + ", digest " + rules.digest());
        root.console().println("Java " + System.getProperty("java.version"));
        root.console().println(rules.statement());
        return ExitCode.FINE;
    }
}
