package rhomboid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import rhomboid.Rhomboid;
import rhomboid.batch.OutputException;
import rhomboid.check.MissingScenarios;
import rhomboid.check.Scenario;
import rhomboid.check.ScenarioReader;
import rhomboid.check.ScenarioReport;
import rhomboid.check.ScenarioResults;
import rhomboid.check.Scenarios;
import rhomboid.model.Problem;
import rhomboid.rules.RuleSetReader;

/** Runs the scenarios beside the rules. */
@Command(
        name = "test",
        header = "Run the scenarios beside the rules and say what they leave out.",
        footer = {
            "",
            "Examples:",
            "  rhomboid test rules",
            "  rhomboid test rules/conditions/gallstones.test.yaml     the scenarios of one file",
            "  rhomboid test rules --coverage                          what the scenarios show, rule by rule",
            "  rhomboid test rules --suggest                           the scenarios that are missing",
            "  rhomboid test rules --format junit > test.xml",
            "",
            "Exit code 1 if a scenario fails, a scenario marked todo holds, there is no scenario,",
            "or a rule or a number is not tried on both sides."
        })
final class TestCommand implements Callable<Integer> {

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

    @Option(names = "--format", paramLabel = "FORMAT", description = "pretty, json or junit. Default: pretty.")
    private ReportFormat format = ReportFormat.PRETTY;

    @Option(
            names = "--coverage",
            description =
                    "Add for each rule in how many scenarios it fires and how many of its parts are shown to matter,"
                            + " and which parts are not.")
    private boolean coverage;

    @Option(names = "--require-mcdc", description = "A part that no two scenarios show to matter is a failure (MC/DC).")
    private boolean requireParts;

    @Option(
            names = "--suggest",
            description =
                    "Write the scenarios that are missing, ready to paste. What they expect is what the rules say now.")
    private boolean suggest;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        RulesTarget target = RulesTarget.of(rules, options, root);
        Rhomboid rhomboid = Rhomboid.of(RuleSetReader.read(target.files()));
        ScenarioReader.Result read = new ScenarioReader(rhomboid.ruleSet()).read(target.files(), target::isReported);
        List<Problem> problems = new ArrayList<>(read.problems());
        List<Scenario> scenarios = read.scenarios();
        if (suggest) {
            return suggest(root.console(), target, rhomboid, scenarios);
        }
        Scenarios runner = Scenarios.of(rhomboid);
        ScenarioReport report = target.only().isPresent() ? runner.runSome(scenarios) : runner.run(scenarios);
        problems.addAll(report.failures());
        problems.addAll(report.gaps());
        if (requireParts) {
            problems.addAll(reported(target, report));
        }
        problems.sort(null);
        switch (format) {
            case PRETTY -> print(root.console(), target, report, problems);
            case JSON -> root.console().print(ScenarioResults.json(target.name(), report, problems));
            case JUNIT -> root.console().print(ScenarioResults.junit(scenarios, problems));
        }
        return problems.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private int suggest(Console console, RulesTarget target, Rhomboid rhomboid, List<Scenario> scenarios)
            throws OutputException {
        if (target.only().isPresent()) {
            throw new ParameterException(spec.commandLine(), "--suggest needs the whole rules folder");
        }
        String yaml = MissingScenarios.yaml(rhomboid.ruleSet(), scenarios);
        console.print(yaml);
        console.tell(
                yaml.isEmpty()
                        ? "No scenario is missing."
                        : "Judge each before you paste it: the levels are what the rules say now, not what is right.");
        return ExitCode.FINE;
    }

    private static List<Problem> reported(RulesTarget target, ScenarioReport report) {
        return target.reported(report.parts().gaps());
    }

    private void print(Console console, RulesTarget target, ScenarioReport report, List<Problem> problems)
            throws OutputException {
        if (coverage) {
            for (Map.Entry<String, ScenarioReport.TriedRule> rule :
                    report.parts().rules().entrySet()) {
                console.println(String.format(
                        Locale.ROOT,
                        "%-9s  fires in %4d  parts shown to matter: %s",
                        rule.getKey(),
                        rule.getValue().fired(),
                        rule.getValue().parts()));
            }
            if (!requireParts) {
                for (Problem gap : reported(target, report)) {
                    console.println(gap.toString());
                }
            }
        }
        for (Problem problem : problems) {
            console.println(problem.toString());
        }
        console.println(report.summaryWithParts() + ".");
    }
}
