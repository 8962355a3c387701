package rhomboid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rhomboid.authoring.Authoring;
import rhomboid.authoring.NewCondition;
import rhomboid.batch.OutputException;
import rhomboid.rules.RuleFiles;

/** Adds a condition with its file, its first rule and scenarios. */
@Command(
        name = "condition",
        header = "Add a condition: vocabulary, rule file, first rule and scenarios; what is missing is asked for.",
        footer = {
            "",
            "Example:",
            "  rhomboid new condition cold-back --label \"Cold back\" --category musculoskeletal --icd10cm M54.6 \\",
            "      --frequency 10 --source judgment --severity benign --usual-urgency SELF_CARE \\",
            "      --definition \"An ache that comes with cold.\" --next-step \"Warm clothes.\" \\",
            "      --title \"worse in the cold\" --present worse-in-cold --supports STRONG \\",
            "      --because \"The pain comes with cold.\""
        })
final class NewConditionCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable NewCommand parent;

    @Mixin
    private NewOptions common = new NewOptions();

    @Mixin
    private DraftOptions draft = new DraftOptions();

    @Parameters(paramLabel = "CODE", description = "Small letters, digits and hyphens, such as cold-back.")
    private String code = "";

    @Option(names = "--label", paramLabel = "TEXT", description = "Its name.")
    private @Nullable String label;

    @Option(names = "--category", paramLabel = "CODE", description = "Its class, such as musculoskeletal.")
    private @Nullable String category;

    @Option(names = "--icd10cm", paramLabel = "CODE", description = "Its code in ICD-10-CM.")
    private @Nullable String icd10cm;

    @Option(
            names = "--frequency",
            paramLabel = "COUNT",
            description = "Of 10,000 adults with upper back pain in primary care.")
    private @Nullable String frequency;

    @Option(
            names = "--source",
            paramLabel = "KEY",
            description = "Key of the source of the frequency and of the first rule.")
    private @Nullable String source;

    @Option(names = "--severity", paramLabel = "WORD", description = "Such as benign, moderate or critical.")
    private @Nullable String severity;

    @Option(names = "--usual-urgency", paramLabel = "LEVEL", description = "How soon people with it are seen.")
    private @Nullable String usualUrgency;

    @Option(names = "--definition", paramLabel = "TEXT", description = "What it is.")
    private @Nullable String definition;

    @Option(names = "--next-step", paramLabel = "TEXT", description = "What a clinician does next.")
    private @Nullable String nextStep;

    @Option(
            names = "--needs",
            split = ",",
            paramLabel = "FINDING",
            description = "Findings of which a case must have one.")
    private List<String> needs = new ArrayList<>();

    @Option(names = "--member-of", paramLabel = "CATEGORY", description = "The category of evaluations it belongs to.")
    private @Nullable String memberOf;

    @Option(names = "--prefix", paramLabel = "LETTERS", description = "Of its rule ids. Default: from the code.")
    private @Nullable String prefix;

    @Option(names = "--supports", paramLabel = "STRENGTH", description = "Of the first rule. Default: MODERATE.")
    private String supports = "MODERATE";

    @Override
    public Integer call() throws OutputException {
        Root root = NewCommand.root(parent);
        Path folder = common.folder(root);
        var answers = common.answers(root);
        Map<String, String> keys = keys(answers);
        var condition = new NewCondition(code, keys, needs, Optional.ofNullable(memberOf), Optional.ofNullable(prefix));
        return common.carryOut(
                root,
                folder,
                from -> Authoring.condition(
                        RuleFiles.ofFolder(from),
                        condition,
                        draft.draft(
                                answers,
                                root.console(),
                                keys.getOrDefault("source", ""),
                                List.of(DraftOptions.evidence("supports", supports, code)))),
                next());
    }

    private List<String> next() {
        var next = new ArrayList<String>();
        next.add("say in the comment at the top of the file what it does not cover.");
        next.add("add more rules: rhomboid new rule " + code + " ...");
        if (memberOf == null) {
            next.add("it belongs to no category of evaluations yet; see categories in vocabulary.yaml.");
        }
        return next;
    }

    private Map<String, String> keys(Answers answers) {
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("label", label);
        given.put("category", category);
        given.put("icd10cm", icd10cm);
        given.put("frequency", frequency);
        given.put("source", source);
        given.put("severity", severity);
        given.put("usual-urgency", usualUrgency);
        given.put("definition", definition);
        given.put("next-step", nextStep);
        var keys = new LinkedHashMap<String, String>();
        for (String key : NewCondition.KEYS) {
            keys.put(key, answers.of("--" + key, given.get(key), key.replace('-', ' ') + ":"));
        }
        return keys;
    }
}
