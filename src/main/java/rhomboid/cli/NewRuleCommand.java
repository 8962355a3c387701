package rhomboid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rhomboid.authoring.Authoring;
import rhomboid.authoring.NewRule;
import rhomboid.authoring.RuleDraft.Lines;
import rhomboid.batch.OutputException;
import rhomboid.model.Urgency;
import rhomboid.rules.RuleFiles;

/** Adds a rule to a file, with scenarios. */
@Command(
        name = "rule",
        header = "Add a rule to a file, with the next free id and scenarios in which it fires and nearly fires.",
        footer = {
            "",
            "Examples:",
            "  rhomboid new rule biliary-colic --title \"worse in the cold\" --present worse-in-cold \\",
            "      --opposes WEAK --source judgment --because \"Gallstone pain does not depend on the weather.\"",
            "  rhomboid new rule red-flags/cord --title \"numb legs at night\" --present leg-numbness,night-pain-wakes \\",
            "      --escalates URGENT --source judgment --because \"Numb legs at night may mean a pressed cord.\""
        })
final class NewRuleCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable NewCommand parent;

    @Mixin
    private NewOptions common = new NewOptions();

    @Mixin
    private DraftOptions draft = new DraftOptions();

    @Parameters(paramLabel = "FILE", description = "A rule file or its name, such as biliary-colic or red-flags/cord.")
    private String target = "";

    @Option(names = "--source", paramLabel = "KEY", description = "Keys of sources.yaml, separated by commas.")
    private @Nullable String source;

    @Option(
            names = "--supports",
            paramLabel = "[CONDITION:]STRENGTH",
            description = "STRONG, MODERATE, WEAK or a likelihood ratio. Default condition: that of the file.")
    private @Nullable String supports;

    @Option(names = "--opposes", paramLabel = "[CONDITION:]STRENGTH", description = "As --supports, against it.")
    private @Nullable String opposes;

    @Option(names = "--escalates", paramLabel = "LEVEL", description = "ROUTINE, SOON, URGENT or EMERGENCY.")
    private @Nullable Urgency escalates;

    @Option(names = "--infers", paramLabel = "FINDING", description = "A finding that counts as present.")
    private @Nullable String infers;

    @Option(names = "--advises", paramLabel = "ADVICE", description = "Advice that is given.")
    private @Nullable String advises;

    @Option(names = "--withholds", paramLabel = "ADVICE", description = "Advice that must not be given.")
    private @Nullable String withholds;

    @Override
    public Integer call() throws OutputException {
        Root root = NewCommand.root(parent);
        Path folder = common.folder(root);
        var answers = common.answers(root);
        return common.carryOut(
                root,
                folder,
                from -> {
                    RuleFiles files = RuleFiles.ofFolder(from);
                    String path = NewRule.path(files, target);
                    String keys = answers.of("--source", source, "Keys of its sources:");
                    return Authoring.rule(files, path, draft.draft(answers, root.console(), keys, then(path)));
                },
                List.of(
                        "read the new scenarios and name them after the medical point they make.",
                        "a statement of claims.yaml that the rule carries is added by hand, with @claim."));
    }

    private List<String> then(String path) {
        String condition = path.substring(path.lastIndexOf('/') + 1).replace(".drl", "");
        var lines = new ArrayList<String>();
        if (supports != null) {
            lines.add(DraftOptions.evidence("supports", supports, condition));
        }
        if (opposes != null) {
            lines.add(DraftOptions.evidence("opposes", opposes, condition));
        }
        if (escalates != null) {
            lines.add(DraftOptions.escalate(escalates));
        }
        code(lines, "infer", infers);
        code(lines, "advise", advises);
        code(lines, "withhold", withholds);
        return lines;
    }

    private static void code(List<String> lines, String verb, @Nullable String code) {
        if (code != null) {
            lines.add(Lines.code(verb, code));
        }
    }
}
