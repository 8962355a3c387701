package rhomboid.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rhomboid.Rhomboid;
import rhomboid.batch.OutputException;
import rhomboid.casefile.Format;
import rhomboid.model.Assessment;
import rhomboid.report.AssessmentJson;
import rhomboid.report.Audience;
import rhomboid.report.TextReport;

/** Assesses cases for a person to read. */
@Command(
        name = "assess",
        header = "Assess cases: urgency, candidate conditions, advice, open questions, and why.",
        footer = {
            "",
            "Examples:",
            "  rhomboid assess case.json",
            "  rhomboid assess cases.jsonl --id V001 --audience patient",
            "  echo '{\"id\":\"x\",\"present\":[\"fever\"]}' | rhomboid assess - --format json",
            "",
            "Exit code 4 if a case cannot be used; the others are assessed."
        })
final class AssessCommand implements Callable<Integer> {

    /** How an assessment is written. */
    enum OutputFormat {
        TEXT,
        JSON,
        JSONL
    }

    @ParentCommand
    private @Nullable Root parent;

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Mixin
    private CaseInputs inputs = new CaseInputs();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json (indented) or jsonl (one line for each case). Default: text.")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(names = "--audience", paramLabel = "WHO", description = "patient or clinician. Default: patient.")
    private Audience audience = Audience.PATIENT;

    @Option(names = "--id", paramLabel = "ID", description = "Only the case with this id.")
    private @Nullable String id;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        Rhomboid rhomboid = options.load(root);
        Cases cases = new Cases(
                inputs.open(root.console(), rhomboid.ruleSet().vocabulary(), Format.JSON), root.console(), id);
        return cases.forEach((patientCase, alone) -> {
            Assessment assessment = rhomboid.assess(patientCase);
            switch (format) {
                case JSON -> root.console().print(AssessmentJson.pretty(assessment));
                case JSONL -> {
                    root.console().print(AssessmentJson.line(assessment));
                    root.console().println("");
                }
                case TEXT -> root.console().print(text(rhomboid, assessment, alone, options.colour(root)));
            }
        });
    }

    private String text(Rhomboid rhomboid, Assessment assessment, boolean alone, boolean colour) {
        String text = TextReport.render(assessment, rhomboid.ruleSet(), audience, colour);
        return alone ? text : "Case " + assessment.caseId() + "\n" + text + "\n";
    }
}
