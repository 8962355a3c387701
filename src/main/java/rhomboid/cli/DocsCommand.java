package rhomboid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rhomboid.batch.OutputException;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetInfo;
import rhomboid.rules.RuleSetReader;
import rhomboid.site.Site;

/** Writes the rules as a page for people. */
@Command(
        name = "docs",
        header = "Write every rule and condition in plain words as one HTML page.",
        footer = {
            "",
            "Examples:",
            "  rhomboid docs                              writes rhomboid.html",
            "  rhomboid docs --rules rules -o rules.html",
            "",
            "The page has no script, asks nothing of any server and can be printed."
        })
final class DocsCommand implements Callable<Integer> {

    private static final String FILE = "rhomboid.html";

    @ParentCommand
    private @Nullable Root parent;

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file, or an existing folder for " + FILE + ". Default: " + FILE + " here.")
    private Path output = Path.of(FILE);

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        Optional<Path> folder = options.folder(root);
        RuleFiles files = folder.map(RuleFiles::ofFolder).orElseGet(RuleFiles::bundled);
        RuleSet rules = folder.isPresent() ? RuleSetReader.read(files) : RuleSetReader.bundled();
        String html = Site.html(RuleBooks.read(files, rules), RuleSetInfo.of(files));
        Path file = Files.isDirectory(output) ? output.resolve(FILE) : output;
        TextOutput.write(file, html);
        root.console()
                .println(file + ": " + Counts.of(rules.rules().size(), "rule") + " and "
                        + Counts.of(rules.vocabulary().conditions().size(), "condition") + ".");
        return ExitCode.FINE;
    }
}
