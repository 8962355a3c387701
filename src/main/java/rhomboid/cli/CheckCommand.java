package rhomboid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import rhomboid.check.Lint;
import rhomboid.check.LintReport;
import rhomboid.check.LintSelection;
import rhomboid.check.Linter;
import rhomboid.check.Remark;
import rhomboid.check.RemarkFormat;
import rhomboid.check.ScenarioReader;
import rhomboid.check.Severity;
import rhomboid.model.InvalidRulesException;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** Says everything that is wrong with rules and with the form of their scenarios. */
@Command(
        name = "check",
        header = "Say everything that is wrong with rules, their texts and the form of their scenarios.",
        description = {
            "",
            "Mistakes for which nothing would be loaded come first. Rules without a mistake are then searched",
            "for what is useless, contradictory, unreachable or unsafe: see rhomboid help."
        },
        footer = {
            "",
            "Examples:",
            "  rhomboid check rules",
            "  rhomboid check rules/conditions/gallstones.drl      one rule file and its scenarios",
            "  rhomboid check rules --format sarif > check.sarif",
            "  rhomboid check rules --fix --dry-run                show what could be repaired",
            "  rhomboid help L04                                   what a check means",
            "",
            "Exit code 1 if there is an error or a warning, 3 if there are no rules to check."
        })
final class CheckCommand implements Callable<Integer> {

    /** How remarks are written. */
    enum Format {
        PRETTY,
        JSON,
        SARIF,
        GITHUB,
        JUNIT
    }

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "RULES",
            description = "A rules folder, or one file in it. Default: as --rules.")
    private @Nullable Path rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "pretty, json, sarif, github or junit. Default: pretty.")
    private Format format = Format.PRETTY;

    @Option(names = "--only", paramLabel = "L04,L05", split = ",", description = "Only these checks.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--except", paramLabel = "L04,L05", split = ",", description = "Not these checks.")
    private List<String> except = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "The least level that is shown: error, warning or information. Default: warning.")
    private Severity level = Severity.WARNING;

    @Option(names = "--fix", description = "Repair what needs no judgment, and show what was changed.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: show what would be changed, and change nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        LintSelection selection = LintSelection.of(lints("--only", only), lints("--except", except), level);
        if (dryRun && !fix) {
            throw new ParameterException(spec.commandLine(), "--dry-run goes with --fix");
        }
        if (fix) {
            return FixRun.of(RulesTarget.of(rules, options, root), selection, spec)
                    .run(root.console(), dryRun);
        }
        return check(root.console(), RulesTarget.of(rules, options, root), selection);
    }

    private List<Lint> lints(String option, List<String> ids) {
        return ids.stream()
                .map(id -> Lint.find(id.strip())
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                option + " names the unknown check \"" + id.strip()
                                        + "\". They are listed by: rhomboid help.")))
                .toList();
    }

    private int check(Console console, RulesTarget target, LintSelection selection) throws OutputException {
        try {
            RuleSet ruleSet = RuleSetReader.read(target.files());
            List<Remark> remarks = new ArrayList<>();
            int scenarios = scenarios(target, ruleSet, remarks);
            LintReport lint = Linter.of(target.files(), ruleSet).run(selection);
            lint.remarks().stream()
                    .filter(remark -> target.isReported(remark.problem().place().file()))
                    .forEach(remarks::add);
            LintReport report = new LintReport(remarks, lint.ignored());
            if (format == Format.PRETTY) {
                CheckText.print(console, report);
                if (report.isClean()) {
                    console.println(target.name() + ": no problems in "
                            + Counts.of(ruleCount(target, ruleSet), "rule") + " and "
                            + Counts.of(scenarios, "scenario") + ".");
                }
            } else {
                print(console, target, report);
            }
            return report.isClean() ? ExitCode.FINE : ExitCode.FINDINGS;
        } catch (InvalidRulesException invalid) {
            return report(console, target, invalid);
        }
    }

    private int report(Console console, RulesTarget target, InvalidRulesException invalid) throws OutputException {
        List<Remark> remarks = target.reported(invalid.problems()).stream()
                .map(Remark::ofMistake)
                .toList();
        LintReport report = new LintReport(remarks, 0);
        if (format != Format.PRETTY) {
            print(console, target, report);
            return ExitCode.FINDINGS;
        }
        CheckText.print(console, report);
        int others = invalid.problems().size() - remarks.size();
        if (others > 0) {
            console.println(Counts.of(others, "problem") + " in other files. Check the whole folder to see "
                    + (others == 1 ? "it." : "them."));
        }
        console.println("Scenarios are checked when the rules have no problems.");
        return ExitCode.FINDINGS;
    }

    private void print(Console console, RulesTarget target, LintReport report) throws OutputException {
        console.print(RemarkFormat.valueOf(format.name()).render(target.name(), report));
    }

    private static int scenarios(RulesTarget target, RuleSet rules, List<Remark> remarks) {
        ScenarioReader.Result read = new ScenarioReader(rules).read(target.files(), target::isReported);
        read.problems().stream().map(Remark::ofMistake).forEach(remarks::add);
        return read.scenarios().size();
    }

    private static long ruleCount(RulesTarget target, RuleSet rules) {
        return rules.rules().stream()
                .filter(rule -> target.isReported(rule.place().file()))
                .count();
    }
}
