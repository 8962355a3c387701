package rhomboid.engine;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rhomboid.CaseGenerator;
import rhomboid.model.PatientCase;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** Measures processor time and memory per case; run by hand, see docs/benchmarks.md. */
public final class CostPerCase {

    private CostPerCase() {}

    /** Optional arguments: rules folder or number of generated rules, number of cases, rounds. */
    public static void main(String[] arguments) {
        String rules = arguments.length > 0 ? arguments[0] : "rules";
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        RuleSet ruleSet = rules.matches("[0-9]+")
                ? GeneratedRules.typical(7, Integer.parseInt(rules))
                : RuleSetReader.read(RuleFiles.ofFolder(Path.of(rules)));
        List<PatientCase> cases = CaseGenerator.of(ruleSet, 7).crowded(count, 14);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String name : List.of("plain", "drools")) {
            long before = threads.getCurrentThreadCpuTime();
            Engine engine = name.equals("plain") ? Engine.plain(ruleSet) : Engine.of(ruleSet);
            print("%s: built in %.0f ms%n", name, (threads.getCurrentThreadCpuTime() - before) / 1e6);
            for (int round = 0; round < rounds; round++) {
                long cpu = threads.getCurrentThreadCpuTime();
                long bytes = threads.getCurrentThreadAllocatedBytes();
                long fired = 0;
                for (PatientCase patientCase : cases) {
                    fired += engine.assess(patientCase).candidates().size();
                }
                print(
                        "%s: %.1f us, %d bytes per case (%d candidates)%n",
                        name,
                        (threads.getCurrentThreadCpuTime() - cpu) / 1e3 / cases.size(),
                        (threads.getCurrentThreadAllocatedBytes() - bytes) / cases.size(),
                        fired);
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
