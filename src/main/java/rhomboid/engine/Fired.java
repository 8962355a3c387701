package rhomboid.engine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.model.Reason;

/** The rules that fired for one case, by their positions, with their reasons. For one thread. */
final class Fired {

    private final Evaluator evaluator;
    private final Facts facts;
    private final BitSet rules;
    private final @Nullable Reason[] reasons;

    Fired(Evaluator evaluator, Facts facts) {
        this.evaluator = evaluator;
        this.facts = facts;
        int size = evaluator.size();
        rules = new BitSet(size);
        reasons = new Reason[size];
    }

    Facts facts() {
        return facts;
    }

    BitSet rules() {
        return rules;
    }

    boolean has(int rule) {
        return rules.get(rule);
    }

    /** The rule with the facts that made it fire. */
    Reason reason(int rule) {
        Reason reason = reasons[rule];
        if (reason == null) {
            reason = new Reason(evaluator.citation(rule), evaluator.because(rule, facts));
            reasons[rule] = reason;
        }
        return reason;
    }
}
