package rhomboid.engine;

import java.util.BitSet;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.rules.Phase;

/** Plain evaluation of every condition, without Drools. */
final class PlainReasoner implements Reasoner {

    private final Evaluator evaluator;

    PlainReasoner(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public Run start(Facts facts, BitSet fired) {
        return new Run() {
            @Override
            public void fire(Phase phase) {
                evaluator.fire(phase, facts, fired);
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}
