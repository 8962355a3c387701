package rhomboid.proof;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rhomboid.engine.Engine;
import rhomboid.model.PatientCase;
import rhomboid.model.Trace;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/** Assesses what a solver found with Drools, and compares every rule. Not thread-safe. */
public final class Replay {

    private final Consequences consequences;
    private final Engine engine;

    Replay(RuleSet formula, Engine engine) {
        consequences = Consequences.of(formula, CaseSpace.of(formula));
        this.engine = engine;
    }

    /** A replay with Drools; it has a space of its own, so that what it evaluates does not burden the solver of another. */
    public static Replay of(RuleSet ruleSet) {
        return new Replay(ruleSet, Engine.of(ruleSet));
    }

    /**
     * What Drools makes of a case. All conclusions are literals, so the rules that fire decide everything else.
     *
     * @param witness a case of the space; answers to questions that the rule set does not ask are left out
     * @throws WitnessMismatchException if another rule fires than the formula says
     */
    public Trace replay(PatientCase witness) {
        PatientCase asked = asked(witness);
        Trace trace = engine.trace(asked);
        var byFormula = new TreeSet<>(consequences.fired(asked));
        var byDrools = new TreeSet<>(trace.fired());
        if (!byFormula.equals(byDrools)) {
            throw new WitnessMismatchException(
                    consequences.ruleSet().identity(),
                    asked,
                    without(byFormula, byDrools),
                    without(byDrools, byFormula));
        }
        return trace;
    }

    private PatientCase asked(PatientCase witness) {
        Vocabulary vocabulary = consequences.ruleSet().vocabulary();
        return PatientCase.builder(witness.id())
                .patient(witness.patient())
                .present(witness.present().stream()
                        .filter(vocabulary.findings()::containsKey)
                        .toArray(String[]::new))
                .absent(witness.absent().stream()
                        .filter(vocabulary.findings()::containsKey)
                        .toArray(String[]::new))
                .measurements(witness.measurements().entrySet().stream()
                        .filter(entry -> vocabulary.measurements().containsKey(entry.getKey()))
                        .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue())))
                .build();
    }

    private static SortedSet<String> without(SortedSet<String> some, SortedSet<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
