package rhomboid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rhomboid.Rhomboid;
import rhomboid.batch.OutputException;
import rhomboid.check.Scenario;
import rhomboid.check.ScenarioReader;
import rhomboid.check.ScenarioReport;
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
            "",
            "Exit code 1 if a scenario fails, or a rule or a number is not tried on both sides."
        })
final class TestCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root parent;

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "RULES",
            description = "A rules folder, or one file in it. Default: as --rules.")
    private @Nullable Path rules;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        RulesTarget target = RulesTarget.of(rules, options, root);
        Rhomboid rhomboid = Rhomboid.of(RuleSetReader.read(target.files()));
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = read(target, new ScenarioReader(rhomboid.ruleSet()), problems);
        Scenarios runner = Scenarios.of(rhomboid);
        ScenarioReport report = target.only().isPresent() ? runner.runSome(scenarios) : runner.run(scenarios);
        problems.addAll(report.failures());
        problems.addAll(report.gaps());
        for (Problem problem : problems.stream().sorted().toList()) {
            root.console().println(problem.toString());
        }
        root.console().println(report.summary() + ".");
        return problems.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static List<Scenario> read(RulesTarget target, ScenarioReader reader, List<Problem> problems) {
        List<Scenario> scenarios = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : target.files().scenarios().entrySet()) {
            String shown = target.files().shown(file.getKey());
            if (target.isReported(shown)) {
                ScenarioReader.Result result = reader.read(shown, file.getValue());
                scenarios.addAll(result.scenarios());
                problems.addAll(result.problems());
            }
        }
        return scenarios;
    }
}
