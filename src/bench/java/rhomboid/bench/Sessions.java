package rhomboid.bench;

import rhomboid.CaseGenerator;
import rhomboid.engine.Contender;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.rules.RuleSet;

/**
 * Assesses many cases twice, with a session made for each case, as Rhomboid does, and with sessions from a pool of Drools; stops at
 * the first difference. Shows after every tenth of the cases what is on the heap.
 */
public final class Sessions {

    private static final int PARTS = 10;

    private Sessions() {}

    /** Takes the number of cases. */
    public static void main(String[] arguments) {
        int part = Integer.parseInt(arguments[0]) / PARTS;
        RuleSet rules = BenchCases.rules();
        Contender fresh = Contender.rhomboid(rules);
        Contender pooled = Contender.pooled(rules);
        CaseGenerator generator = BenchCases.generator(rules);
        Memory.print("before: %s", Memory.afterCollection());
        for (int done = 1; done <= PARTS; done++) {
            double[] seconds = compare(fresh, pooled, generator, part);
            Memory.print(
                    "%d cases equal, fresh %.0f us, pooled %.0f us: %s",
                    done * part,
                    seconds[0] / part * 1e6,
                    seconds[1] / part * 1e6,
                    Memory.afterCollection());
        }
    }

    private static double[] compare(Contender fresh, Contender pooled, CaseGenerator generator, int count) {
        var seconds = new double[2];
        for (int i = 0; i < count; i++) {
            PatientCase patientCase = generator.crowded(1, BenchCases.FACTS).get(0);
            double start = Memory.cpuSeconds();
            Assessment one = fresh.assess(patientCase);
            double middle = Memory.cpuSeconds();
            Assessment other = pooled.assess(patientCase);
            seconds[0] += middle - start;
            seconds[1] += Memory.cpuSeconds() - middle;
            if (!one.equals(other)) {
                throw new IllegalStateException("A pooled session differs for " + patientCase);
            }
        }
        return seconds;
    }
}
