package rhomboid.proof;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import rhomboid.engine.Engine;
import rhomboid.model.PatientCase;
import rhomboid.model.Trace;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/** Assesses what a solver found with Drools, and compares every rule. Not thread-safe. */
public final class Replay {

    private final RuleSet ruleSet;
    private final Function<PatientCase, Set<String>> expected;
    private final Engine engine;

    private Replay(RuleSet ruleSet, Function<PatientCase, Set<String>> expected, Engine engine) {
        this.ruleSet = ruleSet;
        this.expected = expected;
        this.engine = engine;
    }

    Replay(RuleSet formula, Engine engine) {
        this(formula, Consequences.of(formula, CaseSpace.of(formula))::fired, engine);
    }

    /** A replay with Drools; it has a space of its own, so that what it evaluates does not burden the solver of another. */
    public static Replay of(RuleSet ruleSet) {
        return new Replay(ruleSet, Engine.of(ruleSet));
    }

    /**
     * A replay for what was found by {@link Consequences#withAnyCandidates}, which claims nothing about rules that read candidates or
     * the level: only these are compared with plain evaluation, all others with the formula. It spares the arithmetic of the ranking.
     */
    public static Replay withAnyCandidates(RuleSet ruleSet) {
        return withAnyCandidates(ruleSet, Engine.of(ruleSet));
    }

    static Replay withAnyCandidates(RuleSet ruleSet, Engine engine) {
        Consequences formula = Consequences.withAnyCandidates(ruleSet, CaseSpace.of(ruleSet), "any");
        Engine plain = Engine.plain(ruleSet);
        return new Replay(
                ruleSet,
                asked -> {
                    Set<String> fired = formula.firedByCaseAlone(asked);
                    plain.trace(asked).fired().stream()
                            .filter(id -> !formula.isByCaseAlone(id))
                            .forEach(fired::add);
                    return fired;
                },
                engine);
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
        var byFormula = new TreeSet<>(expected.apply(asked));
        var byDrools = new TreeSet<>(trace.fired());
        if (!byFormula.equals(byDrools)) {
            throw new WitnessMismatchException(
                    ruleSet.identity(), asked, without(byFormula, byDrools), without(byDrools, byFormula));
        }
        return trace;
    }

    private PatientCase asked(PatientCase witness) {
        Vocabulary vocabulary = ruleSet.vocabulary();
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
