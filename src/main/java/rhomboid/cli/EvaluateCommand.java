package rhomboid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.Format;
import rhomboid.evaluation.CaseResult;
import rhomboid.evaluation.Evaluation;
import rhomboid.evaluation.EvaluationCsv;
import rhomboid.evaluation.EvaluationJson;
import rhomboid.evaluation.EvaluationText;
import rhomboid.evaluation.Folds;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.RuleSetIdentity;

/** Measures the rules on cases that say what is expected. */
@Command(
        name = "evaluate",
        header = "Compare assessments with what the cases expect: triage, ranking, intervals, misses.",
        footer = {
            "",
            "Every figure is over the cases that say what it needs (expected.urgency, .category, .condition).",
            "docs/evaluation.md defines the figures. The same cases, rules and seed give the same bytes.",
            "",
            "Examples:",
            "  rhomboid evaluate cases.jsonl",
            "  rhomboid evaluate cases.jsonl --format csv -o cases.csv",
            "  rhomboid evaluate cases.jsonl --folds 5 --except-fold 1    what may be looked at while tuning",
            "",
            "Exit codes: 0 fine; 1 some cases were rejected, the others are evaluated; 4 the input cannot be",
            "used or expects nothing; 5 the output cannot be written."
        })
final class EvaluateCommand implements Callable<Integer> {

    /** How an evaluation is written. */
    enum OutputFormat {
        TEXT,
        JSON,
        CSV
    }

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Mixin
    private CaseInputs inputs = new CaseInputs();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (tables and misses), json (everything) or csv (one row a case). Default: text.")
    private OutputFormat format = OutputFormat.TEXT;

    @Mixin
    private TextOutput output = new TextOutput();

    @Option(
            names = "--by",
            paramLabel = "LABEL",
            split = ",",
            description = "Members of about by which the cases are divided. Default: ${DEFAULT-VALUE}.",
            defaultValue = "quality,sourceKind,diagnosisAlreadyKnown")
    private List<String> traits = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Of the bootstrap intervals and folds. Default: 1.")
    private long seed = 1;

    @Option(names = "--folds", paramLabel = "K", description = "Deal the cases into K parts and compare the parts.")
    private int folds;

    @Option(names = "--only-fold", paramLabel = "I", description = "Evaluate this part of the folds only.")
    private int onlyFold;

    @Option(names = "--except-fold", paramLabel = "I", description = "Evaluate all but this part of the folds.")
    private int exceptFold;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Put the figures between the two figure marks of this page.")
    private @Nullable Path page;

    private int rejected;

    @Override
    public Integer call() throws OutputException {
        checkFolds();
        inputs.refuseToOverwrite(spec, output.file(), page);
        Root root = Root.of(parent);
        Rhomboid rhomboid = options.load(root);
        List<CaseResult> results = results(root.console(), rhomboid);
        if (results.stream().allMatch(EvaluateCommand::expectsNothing)) {
            throw new InvalidCaseException(List.of(new Problem(
                    Place.of("rhomboid"),
                    "nothing-expected",
                    "No case says what is expected.",
                    "Give cases an \"expected\" with an urgency, a category or a condition.")));
        }
        Evaluation evaluation = evaluation(results);
        RuleSetIdentity rules = rhomboid.ruleSet().identity();
        output.write(root.console(), text(evaluation, rules));
        if (page != null) {
            FiguresPage.update(page, EvaluationText.figures(evaluation));
        }
        if (rejected > 0) {
            root.console().tell(Counts.of(rejected, "case") + " rejected; the figures are over the others.");
        }
        root.console()
                .tell(rules.statement() + "\nRule set " + rules.version() + ", digest " + rules.shortDigest() + ".");
        return rejected > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private void checkFolds() {
        if (folds != 0 && folds < 2) {
            throw new ParameterException(spec.commandLine(), "--folds must be at least 2, but was " + folds);
        }
        fold("--only-fold", onlyFold);
        fold("--except-fold", exceptFold);
        if (onlyFold != 0 && exceptFold != 0) {
            throw new ParameterException(spec.commandLine(), "--only-fold and --except-fold exclude each other");
        }
    }

    private void fold(String option, int fold) {
        if (fold < 0 || fold > folds) {
            throw new ParameterException(
                    spec.commandLine(),
                    folds == 0
                            ? option + " needs --folds"
                            : option + " must be from 1 to " + folds + ", but was " + fold);
        }
    }

    private List<CaseResult> results(Console console, Rhomboid rhomboid) {
        List<CaseResult> results = new ArrayList<>();
        Iterator<CaseRecord> records = inputs.open(console, rhomboid.ruleSet().vocabulary(), Format.JSONL);
        while (records.hasNext()) {
            CaseRecord record = records.next();
            try {
                if (record instanceof CaseRecord.Accepted accepted) {
                    results.add(CaseResult.of(
                            rhomboid.assess(accepted.patientCase()),
                            accepted.labels(),
                            rhomboid.ruleSet().vocabulary()));
                } else {
                    reject(console, ((CaseRecord.Rejected) record).problems());
                }
            } catch (InvalidCaseException bad) {
                reject(console, bad.problems());
            }
        }
        return results;
    }

    private void reject(Console console, List<Problem> problems) {
        rejected++;
        problems.forEach(problem -> console.tell(problem.toString()));
    }

    private static boolean expectsNothing(CaseResult result) {
        return result.score().expected().isEmpty()
                && result.expectedCategory().isEmpty()
                && result.expectedCondition().isEmpty();
    }

    private Evaluation evaluation(List<CaseResult> results) {
        if (folds > 0 && results.size() < 2 * folds) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--folds needs two cases for each part, but there are " + Counts.of(results.size(), "case"));
        }
        int part = Math.max(onlyFold, exceptFold);
        if (part == 0) {
            return Evaluation.of(results, seed, traits, folds);
        }
        Set<String> inPart = Folds.of(results, folds, seed).parts().get(part - 1).stream()
                .map(CaseResult::id)
                .collect(Collectors.toSet());
        List<CaseResult> chosen = results.stream()
                .filter(result -> inPart.contains(result.id()) == (onlyFold != 0))
                .toList();
        return Evaluation.of(chosen, seed, traits, 0);
    }

    private String text(Evaluation evaluation, RuleSetIdentity rules) {
        return switch (format) {
            case TEXT -> EvaluationText.figures(evaluation) + "\n" + EvaluationText.misses(evaluation);
            case JSON -> EvaluationJson.of(evaluation, rules);
            case CSV -> EvaluationCsv.of(evaluation);
        };
    }
}
