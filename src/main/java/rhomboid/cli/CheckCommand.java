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
import rhomboid.batch.OutputException;
import rhomboid.check.ScenarioReader;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Problem;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** Says everything that is wrong with rules and with the form of their scenarios. */
@Command(
        name = "check",
        header = "Say everything that is wrong with rules, their texts and the form of their scenarios.",
        footer = {
            "",
            "Examples:",
            "  rhomboid check rules",
            "  rhomboid check rules/conditions/gallstones.drl      one rule file and its scenarios",
            "",
            "Exit code 1 if anything is wrong, 3 if there are no rules to check."
        })
final class CheckCommand implements Callable<Integer> {

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
        try {
            return check(root.console(), target, RuleSetReader.read(target.files()));
        } catch (InvalidRulesException invalid) {
            return report(root.console(), target, invalid);
        }
    }

    private static int report(Console console, RulesTarget target, InvalidRulesException invalid)
            throws OutputException {
        List<Problem> reported = target.reported(invalid.problems());
        print(console, reported);
        int others = invalid.problems().size() - reported.size();
        if (others > 0) {
            console.println(Counts.of(others, "problem") + " in other files. Check the whole folder to see "
                    + (others == 1 ? "it." : "them."));
        }
        console.println("Scenarios are checked when the rules have no problems.");
        return ExitCode.FINDINGS;
    }

    private static int check(Console console, RulesTarget target, RuleSet rules) throws OutputException {
        ScenarioReader reader = new ScenarioReader(rules);
        List<Problem> problems = new ArrayList<>();
        int scenarios = 0;
        for (Map.Entry<String, byte[]> file : target.files().scenarios().entrySet()) {
            String shown = target.files().shown(file.getKey());
            if (target.isReported(shown)) {
                ScenarioReader.Result result = reader.read(shown, file.getValue());
                problems.addAll(result.problems());
                scenarios += result.scenarios().size();
            }
        }
        if (!problems.isEmpty()) {
            print(console, problems);
            return ExitCode.FINDINGS;
        }
        console.println(target.name() + ": no problems in " + Counts.of(ruleCount(target, rules), "rule") + " and "
                + Counts.of(scenarios, "scenario") + ".");
        return ExitCode.FINE;
    }

    private static long ruleCount(RulesTarget target, RuleSet rules) {
        return rules.rules().stream()
                .filter(rule -> target.isReported(rule.place().file()))
                .count();
    }

    private static void print(Console console, List<Problem> problems) throws OutputException {
        for (Problem problem : problems) {
            console.println(problem.toString());
        }
        long files = problems.stream()
                .map(problem -> problem.place().file())
                .distinct()
                .count();
        console.println(Counts.of(problems.size(), "problem") + " in " + Counts.of(files, "file") + ".");
    }
}
