package rhomboid.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

/** What a case costs once many rules have been added that have nothing to do with it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class GrowthBenchmark {

    /**
     * What is added to the rules: nothing, three copies that ask for other findings only, or three copies of the same shape, which
     * also ask for the person, numbers, candidates and the level.
     */
    @Param({"nothing", "findings", "everything"})
    public String added;

    /** The cases; they are the same however many rules are added. */
    @Param({"dev", "generated-100000"})
    public String cases;

    private PatientCase[] measured = {};
    private Contender rhomboid = Contender.plain(BenchCases.rules());
    private int next;

    /** Builds both rule sets and sees to it that the same rules fire. */
    @Setup
    public void prepare() {
        RuleSet shipped = BenchCases.rules();
        List<PatientCase> list = BenchCases.named(cases, shipped);
        measured = list.toArray(PatientCase[]::new);
        rhomboid = Contender.rhomboid(MoreRules.added(shipped, added.equals("nothing") ? 0 : 3, added.equals("findings")));
        Contender before = Contender.plain(shipped);
        for (PatientCase patientCase : list.subList(0, Math.min(2_000, list.size()))) {
            if (!fired(rhomboid, shipped, patientCase).equals(fired(before, shipped, patientCase))) {
                throw new IllegalStateException("An added rule fires for " + patientCase);
            }
        }
    }

    private static Set<String> fired(Contender contender, RuleSet shipped, PatientCase patientCase) {
        return contender.firedIds(shipped.vocabulary().canonical(patientCase));
    }

    /** One case. */
    @Benchmark
    public Object oneCase() {
        if (next == measured.length) {
            next = 0;
        }
        return rhomboid.assess(measured[next++]);
    }
}
