package rhomboid.cli;

import java.nio.file.Path;
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
import rhomboid.authoring.Authoring;
import rhomboid.authoring.NewFinding;
import rhomboid.batch.OutputException;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.Vocabulary.Asked;

/** Adds a finding to the vocabulary. */
@Command(
        name = "finding",
        header = "Add a finding to vocabulary.yaml; what is missing is asked for at a terminal.",
        footer = {
            "",
            "Example:",
            "  rhomboid new finding worse-in-cold --group aggravating --label \"Worse in the cold\" \\",
            "      --question \"Does cold make the pain worse?\""
        })
final class NewFindingCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable NewCommand parent;

    @Mixin
    private NewOptions common = new NewOptions();

    @Parameters(paramLabel = "CODE", description = "Small letters, digits and hyphens, such as worse-in-cold.")
    private String code = "";

    @Option(names = "--group", paramLabel = "GROUP", description = "A group of the vocabulary, such as aggravating.")
    private @Nullable String group;

    @Option(names = "--label", paramLabel = "TEXT", description = "Its name for clinicians.")
    private @Nullable String label;

    @Option(
            names = "--question",
            paramLabel = "TEXT",
            description = "What a patient is asked: one thing, to be answered with yes or no.")
    private @Nullable String question;

    @Option(
            names = "--asked",
            paramLabel = "WHEN",
            description = "core (always), conditional (when it matters) or exam. Default: conditional.")
    private Asked asked = Asked.CONDITIONAL;

    @Option(names = "--screen", description = "It looks for danger.")
    private boolean screen;

    @Option(names = "--synonyms", split = ",", paramLabel = "TEXT", description = "Other words for it.")
    private List<String> synonyms = new ArrayList<>();

    @Override
    public Integer call() throws OutputException {
        Root root = NewCommand.root(parent);
        Path folder = common.folder(root);
        var answers = common.answers(root);
        var finding = new NewFinding(
                code,
                answers.of("--group", group, "Group of findings:"),
                answers.of("--label", label, "Name for clinicians:"),
                answers.of("--question", question, "Question for patients:"),
                asked.name().toLowerCase(Locale.ROOT),
                screen,
                synonyms.stream().map(String::strip).toList());
        return common.carryOut(
                root,
                folder,
                from -> Authoring.finding(RuleFiles.ofFolder(from), finding),
                List.of("write a rule that uses it, of which check reminds you: rhomboid new rule FILE --present "
                        + code + " ..."));
    }
}
