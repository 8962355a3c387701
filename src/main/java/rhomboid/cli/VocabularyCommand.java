package rhomboid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rhomboid.batch.OutputException;

/** Lists the codes that cases and rules may use. */
@Command(
        name = "vocabulary",
        header = "List or search the codes that cases and rules may use.",
        footer = {
            "",
            "Examples:",
            "  rhomboid vocabulary fever",
            "  rhomboid vocabulary --kind condition",
            "  rhomboid vocabulary --format json > vocabulary.json",
            "",
            "Exit code 1 if nothing matches."
        })
final class VocabularyCommand implements Callable<Integer> {

    /** How codes are listed. */
    enum OutputFormat {
        TEXT,
        JSON
    }

    @ParentCommand
    private @Nullable Root parent;

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Only entries that hold all these words.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only finding, measurement, condition, category, advice or alias.")
    private VocabularyEntry.@Nullable Kind kind;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        List<VocabularyEntry> entries = VocabularyEntry.all(
                        options.load(root).ruleSet().vocabulary())
                .stream()
                .filter(entry -> kind == null || entry.kind() == kind)
                .filter(entry -> words.stream().allMatch(entry::holds))
                .toList();
        if (format == OutputFormat.JSON) {
            root.console().print(VocabularyEntry.json(entries));
        } else {
            print(root.console(), entries);
        }
        return entries.isEmpty() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private void print(Console console, List<VocabularyEntry> entries) throws OutputException {
        int width =
                entries.stream().mapToInt(entry -> entry.code().length()).max().orElse(0);
        for (VocabularyEntry entry : entries) {
            String kindWord = entry.kind().name().toLowerCase(Locale.ROOT);
            console.println(
                    String.format(Locale.ROOT, "%-" + width + "s  %-11s  %s", entry.code(), kindWord, entry.line()));
        }
        if (entries.isEmpty()) {
            console.tell("Nothing in the vocabulary holds " + String.join(" and ", words) + ".");
        }
    }
}
