package rhomboid.mutation;

import java.util.BitSet;
import rhomboid.check.Scenario;
import rhomboid.engine.Engine;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Trace;
import rhomboid.rules.Phase;

/**
 * A scenario as the rules without a change see it.
 *
 * @param scenario the scenario
 * @param facts everything that is known in the end; only read
 * @param fired numbers of the rules that fired; only read
 */
record Tried(Scenario scenario, Facts facts, BitSet fired) {

    static Tried of(Scenario scenario, Engine engine, Evaluator evaluator) {
        Trace trace = engine.trace(scenario.given());
        Facts facts = Facts.of(evaluator.codes(), scenario.given());
        evaluator.fire(Phase.FINDINGS, facts, new BitSet());
        facts.rank(trace.assessment().candidates().stream()
                .map(RankedCandidate::candidate)
                .toList());
        facts.level(trace.assessment().urgency());
        var fired = new BitSet();
        trace.fired().forEach(rule -> fired.set(evaluator.position(rule)));
        return new Tried(scenario, facts, fired);
    }

    boolean expects(String rule, boolean fires) {
        return (fires ? scenario.expect().fired() : scenario.expect().notFired()).contains(rule);
    }
}
