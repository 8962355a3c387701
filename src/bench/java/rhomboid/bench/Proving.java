package rhomboid.bench;

import java.util.List;
import rhomboid.proof.Proofs;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** Proves everything about the shipped rules, and about two and four times as many of the same shape. */
public final class Proving {

    private Proving() {}

    /** Takes how many times the shipped rules there are to be: 1, 2, 4. */
    public static void main(String[] arguments) {
        RuleSet shipped = RuleSetReader.read(RuleFiles.ofFolder(BenchCases.RULES));
        for (String times : List.of(arguments)) {
            RuleSet ruleSet = MoreRules.added(shipped, Integer.parseInt(times) - 1, false);
            double start = Memory.cpuSeconds();
            double[] last = {start};
            Proofs.of(ruleSet).prove(List.of(), code -> {
                Memory.print("  %.2f s before %s", Memory.cpuSeconds() - last[0], code);
                last[0] = Memory.cpuSeconds();
            });
            Memory.print("%d rules: CPU %.1f s", ruleSet.rules().size(), Memory.cpuSeconds() - start);
        }
    }
}
