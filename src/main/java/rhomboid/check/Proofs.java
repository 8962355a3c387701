package rhomboid.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rhomboid.engine.Engine;
import rhomboid.model.PatientCase;
import rhomboid.model.Trace;
import rhomboid.proof.CaseSpace;
import rhomboid.proof.Consequences;
import rhomboid.proof.Proposition;
import rhomboid.proof.Replay;
import rhomboid.proof.Solver;
import rhomboid.rules.Condition;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * Decides what is possible under a rule set. Cases are guessed first, which is quick and mostly works, and each guess is assessed;
 * that there is no case is always proved by the solver. For one thread.
 */
final class Proofs {

    private static final int MOST_GUESSES = 3;

    private final RuleSet rules;
    private final Engine plain;
    private final Map<String, Optional<Known>> firing = new HashMap<>();
    private @Nullable Consequences consequences;
    private @Nullable Solver solver;
    private @Nullable Replay replay;

    /** A case and what the rules make of it. */
    record Known(PatientCase stated, Trace trace) {

        Situation situation() {
            return Situation.of(stated, trace.assessment());
        }
    }

    Proofs(RuleSet rules) {
        this.rules = rules;
        this.plain = Engine.plain(rules);
    }

    Consequences consequences() {
        Consequences known = consequences;
        if (known == null) {
            known = Consequences.of(rules, CaseSpace.of(rules));
            consequences = known;
        }
        return known;
    }

    private Solver solver() {
        Solver known = solver;
        if (known == null) {
            known = Solver.of(consequences().space());
            solver = known;
        }
        return known;
    }

    /** A case in which the rule fires, without an answer that it does not need; empty if there is none at all. */
    Optional<Known> firing(Rule rule) {
        return firing.computeIfAbsent(rule.id(), id -> find(rule.when(), Parts.FALSE, rule.when()));
    }

    /**
     * A case in which one condition holds and another does not; empty if there is none at all.
     *
     * @param guess a condition that such a case is likely to meet
     */
    Optional<Known> find(Condition holds, Condition fails, Condition guess) {
        for (int choice = 0; choice < MOST_GUESSES; choice++) {
            Optional<Known> known = Construct.of(rules, guess, choice).map(this::assess);
            if (known.filter(found -> fits(found, holds, fails)).isPresent()) {
                return known;
            }
        }
        return solver().find(holds(holds), holds(fails).not()).map(this::assess);
    }

    /** As {@link #find}, where {@code fails} fails because the pattern of a {@code not} matches. */
    Optional<Known> find(Condition holds, Condition fails, Condition guess, Condition.None not) {
        Optional<Known> known =
                Construct.failing(rules, guess, not, 0).map(this::assess).filter(found -> fits(found, holds, fails));
        return known.isPresent() ? known : find(holds, fails, guess);
    }

    private static boolean fits(Known known, Condition holds, Condition fails) {
        Situation situation = known.situation();
        return situation.holds(holds) && !situation.holds(fails);
    }

    Known assess(PatientCase stated) {
        return new Known(stated, plain.trace(stated));
    }

    Proposition holds(Condition condition) {
        return consequences().holds(condition);
    }

    Proposition fires(Rule rule) {
        return consequences().fires(rule.id());
    }

    /** Whether no case has all of these. */
    boolean isImpossible(Proposition... propositions) {
        return solver().isImpossible(propositions);
    }

    /** Whether no case meets all of these. */
    boolean isImpossible(List<Condition> conditions) {
        return solver().isImpossible(conditions.stream().map(this::holds).toArray(Proposition[]::new));
    }

    /** The smallest case that has all of these; empty if there is none. */
    Optional<PatientCase> smallest(Proposition... propositions) {
        return solver().smallest(propositions);
    }

    /** A case for people to see: assessed with Drools, which must agree with the formula. */
    PatientCase shown(PatientCase witness) {
        Replay known = replay;
        if (known == null) {
            known = Replay.of(rules);
            replay = known;
        }
        known.replay(witness);
        return witness;
    }
}
