package rhomboid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rhomboid.authoring.Changes;
import rhomboid.authoring.RefusedException;
import rhomboid.batch.OutputException;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Problem;

/** What every command that begins something new has in common: where it goes, and whether it is written. */
final class NewOptions {

    private static final Path USUAL = Path.of("rules");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Option(names = "--dry-run", description = "Show the lines and write nothing.")
    private boolean dryRun;

    @Option(names = "--anyway", description = "Write it even if scenarios that are there already would then fail.")
    private boolean anyway;

    /** Makes the changes. */
    interface Maker {
        Changes make(Path folder);
    }

    /** The folder of the rules that are changed: of the options, or else the folder rules here. */
    Path folder(Root root) {
        return options.folder(root).orElseGet(() -> {
            if (Files.exists(USUAL.resolve("ruleset.yaml"))) {
                return USUAL;
            }
            throw new ParameterException(spec.commandLine(), "Say with --rules which folder of rules is meant");
        });
    }

    /** Answers from options, or else from the person. */
    Answers answers(Root root) {
        return new Answers(root.console(), spec);
    }

    /**
     * Makes the changes, checks and tests them, and writes them if all is well.
     *
     * @param next what to do afterwards, a sentence each
     */
    int carryOut(Root root, Path folder, Maker maker, List<String> next) throws OutputException {
        try {
            Changes changes = maker.make(folder);
            List<Problem> failures = changes.failures();
            if (!failures.isEmpty() && !anyway) {
                return refuse(root.console(), failures);
            }
            report(root.console(), changes, folder, next);
            return ExitCode.FINE;
        } catch (RefusedException refused) {
            root.console().tell(spec.qualifiedName() + ": " + refused.getMessage() + "\nNothing was written.");
            return ExitCode.USAGE;
        } catch (InvalidRulesException invalid) {
            root.console()
                    .tell(invalid.getMessage()
                            + "\nNothing was written; the places are those in the files as they would be.");
            return ExitCode.RULES;
        }
    }

    private static int refuse(Console console, List<Problem> failures) {
        failures.forEach(failure -> console.tell(failure.toString()));
        console.tell(Counts.of(failures.size(), "scenario") + " would fail. Nothing was written; --anyway writes it.");
        return ExitCode.FINDINGS;
    }

    private void report(Console console, Changes changes, Path folder, List<String> next) throws OutputException {
        if (dryRun) {
            for (String line : changes.added()) {
                console.println(line);
            }
            console.println("Nothing was written.");
            return;
        }
        changes.write(folder);
        for (String line : changes.summary()) {
            console.println(line);
        }
        for (String sentence : next) {
            console.println("Next: " + sentence);
        }
    }
}
