package rhomboid.bench;

import java.util.List;
import rhomboid.check.LintReport;
import rhomboid.check.LintSelection;
import rhomboid.check.Linter;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** Runs all checks on the shipped rules, and on two and four times as many of the same shape. */
public final class Checking {

    private Checking() {}

    /** Takes how many times the shipped rules there are to be: 1, 2, 4. */
    public static void main(String[] arguments) {
        RuleFiles files = RuleFiles.ofFolder(BenchCases.RULES);
        RuleSet shipped = RuleSetReader.read(files);
        for (String times : List.of(arguments)) {
            RuleSet ruleSet = MoreRules.added(shipped, Integer.parseInt(times) - 1, false);
            double start = Memory.cpuSeconds();
            LintReport report = Linter.of(files, ruleSet).run(LintSelection.DEFAULT);
            Memory.print(
                    "%d rules: CPU %.1f s, %d remarks",
                    ruleSet.rules().size(),
                    Memory.cpuSeconds() - start,
                    report.remarks().size());
        }
    }
}
