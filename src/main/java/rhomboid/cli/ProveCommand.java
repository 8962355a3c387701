package rhomboid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
import rhomboid.proof.ProofJson;
import rhomboid.proof.ProofReport;
import rhomboid.proof.ProofText;
import rhomboid.proof.Proofs;
import rhomboid.proof.Verdict;
import rhomboid.proof.Witnesses;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;
import rhomboid.rules.Suggestions;

/** Proves what must hold for every case. */
@Command(
        name = "prove",
        header = "Prove what safety.yaml states for every possible case, or show a case that breaks it.",
        footer = {
            "",
            "docs/proofs.md says what is proved and how, and what a proof does not say.",
            "",
            "Examples:",
            "  rhomboid prove rules",
            "  rhomboid prove rules --only floors-hold,red-flag-never-lowers",
            "  rhomboid prove rules --witness cases      then: rhomboid assess cases/refutes-floors-hold-1.json",
            "",
            "Exit codes: 0 all is proved; 1 something is refuted or not settled; 3 the rules cannot be loaded;",
            "70 the formula and Drools disagree about a case, which is our fault."
        })
final class ProveCommand implements Callable<Integer> {

    private static final String WIPE = "\r\u001b[K";

    /** How a report is written. */
    enum OutputFormat {
        PRETTY,
        JSON
    }

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Parameters(arity = "0..1", paramLabel = "RULES", description = "A rules folder. Default: as --rules.")
    private @Nullable Path rules;

    @Option(
            names = "--only",
            paramLabel = "CODE",
            split = ",",
            description = "Only the theorems with these codes, separated by commas.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "pretty or json. Default: pretty.")
    private OutputFormat format = OutputFormat.PRETTY;

    @Mixin
    private TextOutput output = new TextOutput();

    @Option(
            names = "--witness",
            paramLabel = "DIR",
            description =
                    "Write each case that refutes a theorem or shows what can be reached to a file in this folder.")
    private @Nullable Path witnesses;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        RuleSet ruleSet = rules == null
                ? options.load(root).ruleSet()
                : RuleSetReader.read(RulesTarget.of(rules, options, root).files());
        Proofs proofs = Proofs.of(ruleSet);
        checkOnly(proofs.codes());
        try {
            ProofReport report = proofs.prove(only, progress(root.console()));
            write(root.console(), report);
            return report.with(Verdict.REFUTED).isEmpty()
                            && report.with(Verdict.OPEN).isEmpty()
                    ? ExitCode.FINE
                    : ExitCode.FINDINGS;
        } finally {
            if (root.console().errIsTerminal()) {
                root.console().write(WIPE);
            }
        }
    }

    private void checkOnly(List<String> codes) {
        for (String code : only) {
            if (!codes.contains(code)) {
                String help = Suggestions.closest(code, codes)
                        .map(closest -> "Did you mean \"" + closest + "\"?")
                        .orElse("The theorems are " + String.join(", ", codes) + ".");
                throw new ParameterException(
                        spec.commandLine(), "--only names the unknown theorem \"" + code + "\". " + help);
            }
        }
    }

    private static Consumer<String> progress(Console console) {
        return code -> {
            if (console.errIsTerminal()) {
                console.write(WIPE + "proving " + code);
            }
        };
    }

    private void write(Console console, ProofReport report) throws OutputException {
        if (witnesses != null) {
            TextOutput.write(witnesses, Witnesses.of(report));
        }
        output.write(console, format == OutputFormat.JSON ? ProofJson.of(report) : ProofText.of(report));
    }
}
