package rhomboid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import rhomboid.batch.OutputException;
import rhomboid.diff.Diff;
import rhomboid.diff.DiffJson;
import rhomboid.diff.DiffText;
import rhomboid.diff.Versions;
import rhomboid.diff.Witness;
import rhomboid.model.PatientCase;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** Says what differs between two versions of the rules. */
@Command(
        name = "diff",
        header = "Prove what a change of the rules changes and for whom, and what version it needs.",
        footer = {
            "",
            "OLD and NEW are a rules folder, \"bundled\", or a git revision: HEAD, v1.0.0, v1.0.0:rules.",
            "",
            "Examples:",
            "  rhomboid diff HEAD                                    what I have edited since the last commit",
            "  rhomboid diff v1.0.0 v1.1.0 --corpus cases.jsonl      and what it does to known cases",
            "  rhomboid diff main rules --fail-on lowered,undecided      in CI",
            "",
            "Exit codes: 0 fine; 1 what --fail-on names was found; 3 rules cannot be loaded; 4 the corpus",
            "cannot be used; 5 the output cannot be written; 70 Drools disagrees with a proof."
        })
final class DiffCommand implements Callable<Integer> {

    /** How a comparison is written. */
    enum OutputFormat {
        PRETTY,
        JSON,
        MARKDOWN
    }

    /** What ends the command with 1. */
    enum FailOn {
        LOWERED,
        RAISED,
        CHANGED,
        UNDECIDED
    }

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Parameters(index = "0", paramLabel = "OLD", description = "The rules before the change.")
    private String before = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "The rules after it. Default: as --rules.")
    private @Nullable String after;

    @Option(
            names = "--corpus",
            paramLabel = "CASES",
            description = "Files of cases to assess with both; may be given more than once.")
    private List<Path> corpus = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = {
                "End with 1 if some patient's level is lowered or raised, if anything but wording is changed, or if it is",
                "undecided whether a level moves: lowered, raised, changed, undecided."
            })
    private List<FailOn> failOn = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "pretty, json or markdown (for a pull request). Default: pretty.")
    private OutputFormat format = OutputFormat.PRETTY;

    @Mixin
    private TextOutput output = new TextOutput();

    @Option(
            names = "--witness",
            paramLabel = "DIR",
            description = "Write each patient whose level moves as a case file for rhomboid assess.")
    private @Nullable Path witnesses;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Dead ends that the search for a proof about candidates may cost. Default: 2000.")
    private long limit = Diff.USUAL_LIMIT;

    @Override
    public Integer call() throws OutputException {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit must be 0 or more, but was " + limit);
        }
        Console console = Root.of(parent).console();
        RuleSet old = RuleSetReader.read(Versions.read(before, Path.of("")));
        RuleSet changed = RuleSetReader.read(after());
        Diff diff = Diff.of(old, changed, limit, corpus);
        output.write(console, text(diff));
        if (witnesses != null) {
            TextOutput.write(witnesses, cases(diff.meaning().urgency().witnesses()));
        }
        return failOn.stream().anyMatch(what -> isFound(what, diff)) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private static Map<String, PatientCase> cases(List<Witness> witnesses) {
        var cases = new LinkedHashMap<String, PatientCase>();
        witnesses.forEach(witness -> cases.put(witness.patientCase().id(), witness.patientCase()));
        return cases;
    }

    private RuleFiles after() {
        return after != null
                ? Versions.read(after, Path.of(""))
                : options.folder(Root.of(parent)).map(RuleFiles::ofFolder).orElseGet(RuleFiles::bundled);
    }

    private String text(Diff diff) {
        return switch (format) {
            case PRETTY -> DiffText.plain(diff);
            case JSON -> DiffJson.of(diff);
            case MARKDOWN -> DiffText.markdown(diff);
        };
    }

    private static boolean isFound(FailOn what, Diff diff) {
        return switch (what) {
            case LOWERED -> diff.isLowered();
            case RAISED -> diff.isRaised();
            case CHANGED -> diff.isChanged();
            case UNDECIDED -> !diff.meaning().urgency().undecided().isEmpty();
        };
    }
}
