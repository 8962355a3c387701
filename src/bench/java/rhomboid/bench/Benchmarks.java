package rhomboid.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, one after the other, and prints one table of all. Takes the arguments of JMH. */
public final class Benchmarks {

    private Benchmarks() {}

    /** With the options of JMH, such as {@code CaseBenchmark -p cases=dev}; none for everything. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        var options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .threads(1)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        System.out.println("\n| benchmark | CPU us/case | with GC and JIT | elapsed us/case | bytes/case |\n|---|--:|--:|--:|--:|");
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %,.0f |%n",
                    name(result),
                    secondary(result, "cpu"),
                    secondary(result, "cpu.process"),
                    result.getPrimaryResult().getScore(),
                    secondary(result, "gc.alloc.rate.norm"));
        }
    }

    private static String name(RunResult result) {
        String name = result.getParams().getBenchmark();
        Map<String, String> parameters = new TreeMap<>();
        for (String key : result.getParams().getParamsKeys()) {
            parameters.put(key, result.getParams().getParam(key));
        }
        return name.replaceFirst("^.*\\.(\\w+)Benchmark\\..*$", "$1") + " "
                + parameters.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static double secondary(RunResult result, String label) {
        for (Map.Entry<String, Result> entry : result.getSecondaryResults().entrySet()) {
            if (entry.getKey().endsWith(label)) {
                return entry.getValue().getScore();
            }
        }
        return Double.NaN;
    }
}
