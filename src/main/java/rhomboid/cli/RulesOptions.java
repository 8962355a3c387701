package rhomboid.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rhomboid.Rhomboid;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSetReader;

/** The options of every command that uses rules. */
final class RulesOptions {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The folder that holds vocabulary.yaml and the rules. Default: the rules of this program.")
    private @Nullable Path rules;

    @Option(names = "--no-color", description = "No colours; so does a non-empty NO_COLOR in the environment.")
    private boolean noColour;

    @Option(names = "--debug", description = "Add the stack trace to the message of a fault.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** Whether text on standard output is coloured. */
    boolean colour(Root root) {
        return root.colour(noColour);
    }

    /** The folder to use; empty for the bundled rules. */
    Optional<Path> folder(Root root) {
        return Optional.ofNullable(rules)
                .or(() -> Optional.ofNullable(root.console().defaultRules()).map(Path::of));
    }

    /** The rules to use, loaded. */
    Rhomboid load(Root root) {
        return Rhomboid.of(folder(root)
                .map(folder -> RuleSetReader.read(RuleFiles.ofFolder(folder)))
                .orElseGet(RuleSetReader::bundled));
    }
}
