package rhomboid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
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
import rhomboid.batch.Batch;
import rhomboid.batch.BatchSettings;
import rhomboid.batch.BatchSummary;
import rhomboid.batch.Output;
import rhomboid.batch.OutputException;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.Format;
import rhomboid.casefile.SeenIds;
import rhomboid.model.Problem;
import rhomboid.model.RuleSetIdentity;

/** Assesses many cases. */
@Command(
        name = "batch",
        header = "Assess many cases: one line of JSON for each, in order.",
        footer = {
            "",
            "Every case gives one line of results or one line of rejects. Both files have \".partial\" added to",
            "their names until the run is complete. If cases say what is expected, the summary compares.",
            "",
            "Examples:",
            "  rhomboid batch cases.jsonl -o results.jsonl",
            "  rhomboid batch clinic.csv --mapping clinic.mapping.yaml -o results.jsonl --strict",
            "  zcat cases.jsonl.gz | rhomboid batch - -o - --rejects bad.jsonl | gzip > results.jsonl.gz",
            "",
            "Exit codes: 0 complete; 1 complete, with more rejects than --max-rejects; 4 an input cannot be",
            "used, or --strict met a bad case; 5 an output cannot be written; 70 the engine failed on a good",
            "case, which is in the rejects."
        })
final class BatchCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";
    private static final String SUFFIX = ".jsonl";

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Mixin
    private CaseInputs inputs = new CaseInputs();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The file of results; - for standard output.")
    private String output = STANDARD_OUTPUT;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "The file of rejects. Default: OUT with .rejects.jsonl; standard error if OUT is -.")
    private @Nullable Path rejects;

    @Option(
            names = "--max-rejects",
            paramLabel = "N",
            description = "Exit with 1 if there are more rejects than this. Default: 0.")
    private long maxRejects;

    @Option(names = "--strict", description = "Stop at the first bad case; the results stay incomplete.")
    private boolean strict;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that assess. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--remember-ids",
            paramLabel = "N",
            description = "How many case ids are kept to find duplicates, about 20 bytes each. Default: 1000000.")
    private int rememberedIds = SeenIds.USUAL_MOST;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        if (rememberedIds < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--remember-ids must be 0 or more, but was " + rememberedIds);
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, but was " + threads);
        }
        inputs.refuseToOverwrite(spec, Path.of(output), rejects);
        Rhomboid rhomboid = options.load(root);
        SeenIds seen = SeenIds.upTo(rememberedIds);
        Iterator<CaseRecord> records =
                inputs.open(root.console(), rhomboid.ruleSet().vocabulary(), Format.JSONL, seen);
        Progress progress = new Progress(root.console(), System::nanoTime);
        Batch batch = Batch.of(rhomboid, new BatchSettings(threads, strict));
        try (Output results = results(root.console());
                Output bad = rejects(root.console())) {
            BatchSummary summary = run(batch, records, results, bad, progress);
            if (seen.full()) {
                root.console()
                        .tell("Duplicate ids were looked for among the first " + rememberedIds
                                + " cases only; --remember-ids sets how many.");
            }
            return end(root.console(), summary, rhomboid.ruleSet().identity());
        }
    }

    private static BatchSummary run(
            Batch batch, Iterator<CaseRecord> records, Output results, Output bad, Progress progress)
            throws OutputException {
        try {
            return batch.run(records, results, bad, progress);
        } finally {
            progress.end();
        }
    }

    private Output results(Console console) throws OutputException {
        return output.equals(STANDARD_OUTPUT)
                ? Output.of("standard output", console.out())
                : Output.of(Path.of(output));
    }

    private Output rejects(Console console) throws OutputException {
        Path file = rejectsFile();
        return file == null ? Output.of("standard error", console.err()) : Output.of(file);
    }

    private @Nullable Path rejectsFile() {
        if (rejects != null || output.equals(STANDARD_OUTPUT)) {
            return rejects;
        }
        String stem = output.endsWith(SUFFIX) ? output.substring(0, output.length() - SUFFIX.length()) : output;
        // Beside a device such as /dev/null there is no place for a second file.
        return Files.exists(Path.of(output)) && !Files.isRegularFile(Path.of(output))
                ? null
                : Path.of(stem + ".rejects" + SUFFIX);
    }

    private int end(Console console, BatchSummary summary, RuleSetIdentity rules) {
        console.write(summary.toText());
        if (!summary.isComplete()) {
            for (Problem problem : summary.stoppedBy()) {
                console.tell(problem.toString());
            }
            console.tell("Stopped at the first bad case, as --strict says; the results are not complete.");
            return ExitCode.INPUT;
        }
        if (!output.equals(STANDARD_OUTPUT)) {
            console.tell(
                    "Results are in " + output + (summary.rejected() > 0 ? ", rejects in " + rejectsFile() : "") + ".");
        }
        console.tell(rules.statement() + "\nRule set " + rules.version() + ", digest " + rules.shortDigest() + ".");
        if (summary.failed() > 0) {
            return ExitCode.OUR_FAULT;
        }
        return summary.rejected() > maxRejects ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
