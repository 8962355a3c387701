package rhomboid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import rhomboid.check.Scenario;
import rhomboid.check.ScenarioReader;
import rhomboid.check.Scenarios;
import rhomboid.engine.Engine;
import rhomboid.model.Problem;
import rhomboid.mutation.Mutant;
import rhomboid.mutation.MutationJson;
import rhomboid.mutation.MutationJunit;
import rhomboid.mutation.MutationReport;
import rhomboid.mutation.MutationRun;
import rhomboid.mutation.MutationText;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** Changes rules on purpose and says which changes no scenario notices. */
@Command(
        name = "mutate",
        header = "Change each rule on purpose and say which changes no scenario notices.",
        footer = {
            "",
            "Every change is tried on all scenarios. What no scenario notices is proved to make no difference in any",
            "case, or shown with the smallest case in which it does, as a scenario to paste. docs/mutation.md has the",
            "kinds of change and the figures.",
            "",
            "Examples:",
            "  rhomboid mutate rules --urgency                      changes that may alter a level",
            "  rhomboid mutate rules --only GALL-03,GALL-04         two rules",
            "  rhomboid mutate rules/conditions/gallstones.drl      the rules of one file",
            "",
            "Exit code 1 if a change that may alter a level survives, the score is below the threshold, or a scenario",
            "fails before any change."
        })
final class MutateCommand implements Callable<Integer> {

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

    @Option(names = "--only", paramLabel = "RULE", split = ",", description = "Change these rules only.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--urgency", description = "Only changes that may alter a level.")
    private boolean urgency;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "pretty (survivors and a table), json (everything) or junit (XML). Default: pretty.")
    private ReportFormat format = ReportFormat.PRETTY;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description = "The least score of all changes together. Default: ${DEFAULT-VALUE}.",
            defaultValue = "95")
    private double threshold;

    @Option(names = "--progress", description = "Say on standard error how many changes are decided.")
    private boolean progress;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Put the figures between the two figure marks of this page.")
    private @Nullable Path page;

    @Override
    public Integer call() throws OutputException {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new ParameterException(spec.commandLine(), "--threshold must be from 0 to 100, but was " + threshold);
        }
        Root root = Root.of(parent);
        RulesTarget target = RulesTarget.of(rules, options, root);
        RuleSet ruleSet = RuleSetReader.read(target.files());
        Predicate<Mutant> wanted = wanted(target, ruleSet);
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = scenarios(target, ruleSet, problems);
        if (!problems.isEmpty()) {
            for (Problem problem : problems.stream().sorted().toList()) {
                root.console().println(problem.toString());
            }
            root.console().println("No rule was changed, since the scenarios must hold first.");
            return ExitCode.FINDINGS;
        }
        MutationReport report =
                MutationRun.on(ruleSet, scenarios, told(root.console())).of(wanted);
        if (progress) {
            root.console().tell("\r" + Counts.of(report.results().size(), "change") + " decided");
        }
        root.console().print(text(report, ruleSet));
        if (page != null) {
            FiguresPage.update(page, MutationText.figures(report));
        }
        return report.isGood(threshold) ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private Predicate<Mutant> wanted(RulesTarget target, RuleSet ruleSet) {
        Set<String> known = ruleSet.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        for (String id : only) {
            if (!known.contains(id)) {
                throw new ParameterException(spec.commandLine(), "--only names the unknown rule \"" + id + "\"");
            }
        }
        Set<String> own = ruleSet.ownRules().stream().map(Rule::id).collect(Collectors.toSet());
        return mutant -> own.contains(mutant.rule().id())
                && target.isReported(mutant.rule().place().file())
                && (only.isEmpty() || only.contains(mutant.rule().id()))
                && (!urgency || mutant.isUrgency());
    }

    private static List<Scenario> scenarios(RulesTarget target, RuleSet ruleSet, List<Problem> problems) {
        ScenarioReader.Result read = new ScenarioReader(ruleSet).read(target.files(), file -> true);
        List<Scenario> scenarios = read.scenarios();
        problems.addAll(read.problems());
        var runner = Scenarios.of(Engine.plain(ruleSet));
        scenarios.stream()
                .filter(scenario -> scenario.todo().isEmpty())
                .forEach(scenario -> runner.failure(scenario).ifPresent(problems::add));
        return scenarios;
    }

    private LongConsumer told(Console console) {
        return decided -> {
            if (progress) {
                console.write("\r" + Counts.of(decided, "change") + " decided");
            }
        };
    }

    private String text(MutationReport report, RuleSet ruleSet) {
        return switch (format) {
            case PRETTY -> {
                String survivors = MutationText.survivors(report);
                yield survivors + (survivors.isEmpty() ? "" : "\n") + MutationText.figures(report);
            }
            case JSON -> MutationJson.of(report, ruleSet.identity());
            case JUNIT -> MutationJunit.of(report);
        };
    }
}
