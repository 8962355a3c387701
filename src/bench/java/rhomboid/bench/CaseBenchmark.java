package rhomboid.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import rhomboid.engine.Contender;
import rhomboid.model.PatientCase;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/**
 * What one case costs with the shipped rules, for Rhomboid, a plain loop and stock Drools. Before anything is timed the results are
 * compared with those of Rhomboid.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class CaseBenchmark {

    private static final int COMPARED = 10_000;

    /** Who fires the rules. */
    @Param({"rhomboid", "plain", "classic"})
    public String contender;

    /** Whether the assessment is complete ({@code full}) or only the rules fire ({@code fired}). */
    @Param({"full", "fired"})
    public String result;

    /** The cases. */
    @Param({"dev", "generated-100000"})
    public String cases;

    private PatientCase[] measured = {};
    private Function<PatientCase, Object> work = patientCase -> patientCase;
    private int next;

    /** Builds the contender and compares its results with those of Rhomboid. */
    @Setup
    public void prepare() {
        RuleSet rules = BenchCases.rules();
        List<PatientCase> list = BenchCases.named(cases, rules);
        boolean isFull = result.equals("full");
        measured = list.stream()
                .map(one -> isFull ? one : rules.vocabulary().canonical(one))
                .toArray(PatientCase[]::new);
        Contender one = contender(rules);
        if (!contender.equals("rhomboid")) {
            compare(one, Contender.rhomboid(rules), rules.vocabulary(), list.subList(0, Math.min(COMPARED, list.size())));
        }
        work = isFull ? one::assess : one::fire;
    }

    private Contender contender(RuleSet rules) {
        return switch (contender) {
            case "rhomboid" -> Contender.rhomboid(rules);
            case "plain" -> Contender.plain(rules);
            case "classic" -> Contender.classic(rules, BenchCases.RULES);
            default -> throw new IllegalArgumentException("There is no contender \"" + contender + "\".");
        };
    }

    private static void compare(Contender one, Contender other, Vocabulary vocabulary, List<PatientCase> cases) {
        for (PatientCase patientCase : cases) {
            if (!one.trace(patientCase).equals(other.trace(patientCase))
                    || !one.fire(vocabulary.canonical(patientCase)).equals(other.fire(vocabulary.canonical(patientCase)))) {
                throw new IllegalStateException("The results differ for " + patientCase);
            }
        }
    }

    /** One case. */
    @Benchmark
    public Object oneCase() {
        if (next == measured.length) {
            next = 0;
        }
        return work.apply(measured[next++]);
    }
}
