package rhomboid.cli;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import rhomboid.Rhomboid;
import rhomboid.batch.OutputException;
import rhomboid.casefile.Format;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.report.Audience;
import rhomboid.report.TextReport;
import rhomboid.rules.Suggestions;

/** Says why an assessment is as it is. */
@Command(
        name = "explain",
        header = "Say why a case is assessed as it is, or why a condition is or is not a candidate.",
        footer = {
            "",
            "Examples:",
            "  rhomboid explain case.json",
            "  rhomboid explain case.json --why biliary-colic",
            "  rhomboid explain cases.jsonl --id V001 --why-not pneumonia"
        })
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Mixin
    private CaseInputs inputs = new CaseInputs();

    @Option(names = "--id", paramLabel = "ID", description = "Only the case with this id.")
    private @Nullable String id;

    @Option(names = "--why", paramLabel = "CONDITION", description = "The evidence for and against a candidate.")
    private @Nullable String why;

    @Option(
            names = "--why-not",
            paramLabel = "CONDITION",
            description = "Why a condition is not ranked higher, and what would speak for it.")
    private @Nullable String whyNot;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        Rhomboid rhomboid = options.load(root);
        Collection<String> conditions =
                rhomboid.ruleSet().vocabulary().conditions().keySet();
        check("--why", why, conditions);
        check("--why-not", whyNot, conditions);
        Cases cases = new Cases(
                inputs.open(root.console(), rhomboid.ruleSet().vocabulary(), Format.JSON), root.console(), id);
        return cases.forEach((patientCase, alone) -> {
            String text = text(rhomboid, patientCase, options.colour(root));
            root.console().print(alone ? text : "Case " + patientCase.id() + "\n" + text + "\n");
        });
    }

    private void check(String option, @Nullable String condition, Collection<String> known) {
        if (condition != null && !known.contains(condition)) {
            String suggestion = Suggestions.closest(condition, known)
                    .map(word -> ", perhaps for \"" + word + "\".")
                    .orElse(". Conditions are listed by the command vocabulary.");
            throw new ParameterException(
                    spec.commandLine(), option + " names the unknown condition \"" + condition + "\"" + suggestion);
        }
    }

    private String text(Rhomboid rhomboid, PatientCase patientCase, boolean colour) {
        Assessment assessment = rhomboid.assess(patientCase);
        if (why == null && whyNot == null) {
            return TextReport.render(assessment, rhomboid.ruleSet(), Audience.CLINICIAN, colour);
        }
        String text = why == null
                ? ""
                : assessment.candidate(why).map(WhyText::why).orElseGet(() -> whyNot(rhomboid, patientCase, why));
        text += whyNot == null ? "" : whyNot(rhomboid, patientCase, whyNot);
        return text + assessment.ruleSet().statement() + "\nRule set "
                + assessment.ruleSet().version() + ", digest "
                + assessment.ruleSet().shortDigest() + ".\n";
    }

    private static String whyNot(Rhomboid rhomboid, PatientCase patientCase, @Nullable String condition) {
        return condition == null ? "" : WhyText.whyNot(rhomboid.whyNot(patientCase, condition));
    }
}
