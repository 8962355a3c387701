package rhomboid.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import rhomboid.model.WhatIf;
import rhomboid.report.Audience;
import rhomboid.report.TextReport;
import rhomboid.report.WhatIfJson;
import rhomboid.rules.Suggestions;

/** Says why an assessment is as it is. */
@Command(
        name = "explain",
        header = "Say why a case is assessed as it is, why not otherwise, and what would change it.",
        footer = {
            "",
            "Examples:",
            "  rhomboid explain case.json",
            "  rhomboid explain case.json --why biliary-colic",
            "  rhomboid explain cases.jsonl --id V001 --why-not EMERGENCY",
            "  rhomboid explain case.json --what-if \"present: fever; pain-score: 8\"",
            "  rhomboid explain case.json --flip                 the smallest change to another level",
            "  rhomboid explain case.json --flip URGENT          to this level or above, or to it or below"
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
            paramLabel = "CODE",
            description =
                    "Why a condition is not ranked higher, a rule did not fire, a level was not reached, or advice is "
                            + "not given: what holds, what does not, and what is not known.")
    private @Nullable String whyNot;

    @Option(
            names = "--what-if",
            paramLabel = "ANSWERS",
            description = "What other answers would change, such as \"present: fever; absent: cough; pain-score: 8; "
                    + "age: 60; unknown: chills\". May be repeated.")
    private List<String> whatIf = new ArrayList<>();

    @Mixin
    private FlipOptions flips = new FlipOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, or json (one line for each answer) with --what-if and the flips. Default: text.")
    private OutputFormat format = OutputFormat.TEXT;

    /** How an answer is written. */
    enum OutputFormat {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        Rhomboid rhomboid = options.load(root);
        check("--why", why, rhomboid.ruleSet().vocabulary().conditions().keySet());
        Optional<WhyNotQuestion> question = Optional.ofNullable(whyNot)
                .map(code -> WhyNotQuestion.of(rhomboid.ruleSet(), code, spec.commandLine()));
        flips.check(rhomboid.ruleSet(), spec.commandLine());
        if (format == OutputFormat.JSON && whatIf.isEmpty() && !flips.areWanted()) {
            throw new ParameterException(spec.commandLine(), "--format json needs --what-if or a flip");
        }
        var flipping = new Flipping(rhomboid.ruleSet(), flips);
        Cases cases = new Cases(
                inputs.open(root.console(), rhomboid.ruleSet().vocabulary(), Format.JSON), root.console(), id);
        return cases.forEach((patientCase, alone) -> {
            if (format == OutputFormat.JSON) {
                for (String line : json(rhomboid, patientCase, flipping)) {
                    root.console().println(line);
                }
                return;
            }
            String text = text(rhomboid, patientCase, question, flipping, options.colour(root));
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

    private List<String> json(Rhomboid rhomboid, PatientCase patientCase, Flipping flipping) {
        var lines = new ArrayList<String>();
        if (!whatIf.isEmpty()) {
            lines.add(WhatIfJson.line(whatIf(rhomboid, patientCase)));
        }
        flipping.flips(patientCase).stream()
                .map(flip -> WhatIfJson.line(flip.effect()))
                .forEach(lines::add);
        return lines;
    }

    private WhatIf whatIf(Rhomboid rhomboid, PatientCase patientCase) {
        try {
            return rhomboid.whatIf(
                    patientCase, ChangedCase.of(rhomboid.ruleSet().vocabulary(), patientCase, whatIf));
        } catch (IllegalArgumentException unclear) {
            throw new ParameterException(spec.commandLine(), "--what-if " + unclear.getMessage(), unclear);
        }
    }

    private String text(
            Rhomboid rhomboid,
            PatientCase patientCase,
            Optional<WhyNotQuestion> question,
            Flipping flipping,
            boolean colour) {
        Assessment assessment = rhomboid.assess(patientCase);
        if (why == null && question.isEmpty() && whatIf.isEmpty() && !flips.areWanted()) {
            return TextReport.render(assessment, rhomboid.ruleSet(), Audience.CLINICIAN, colour);
        }
        var text = new StringBuilder();
        if (why != null) {
            text.append(assessment
                    .candidate(why)
                    .map(WhyText::why)
                    .orElseGet(() -> WhyText.whyNot(rhomboid.whyNot(patientCase, Objects.requireNonNull(why)))));
        }
        question.ifPresent(one -> text.append(one.answer(rhomboid, patientCase)));
        if (!whatIf.isEmpty()) {
            text.append(WhatIfText.of(whatIf(rhomboid, patientCase), rhomboid.ruleSet()));
        }
        text.append(flipping.text(patientCase, assessment));
        return text + assessment.ruleSet().statement() + "\nRule set "
                + assessment.ruleSet().version() + ", digest "
                + assessment.ruleSet().shortDigest() + ".\n";
    }
}
