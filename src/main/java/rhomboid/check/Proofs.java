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
import rhomboid.rules.Floor;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * Decides what is possible under a rule set. Cases are guessed first, which is quick and mostly works, and each guess is assessed;
 * that there is no case is always proved by the solver. Unless it says otherwise, a method may take something for possible that is
 * not, where that depends on the scores of candidates; it never takes anything for impossible that is not. For one thread.
 */
final class Proofs {

    private static final int MOST_GUESSES = 4;

    private final RuleSet rules;
    private final Engine plain;
    private final Abstraction abstraction;
    private final Map<String, Optional<Known>> firing = new HashMap<>();
    private @Nullable Consequences consequences;
    private @Nullable Solver solver;
    private @Nullable Consequences exact;
    private @Nullable Engine drools;

    /** A case and what the rules make of it. */
    record Known(PatientCase stated, Trace trace) {

        Situation situation() {
            return Situation.of(stated, trace.assessment());
        }
    }

    Proofs(RuleSet rules) {
        this.rules = rules;
        this.plain = Engine.plain(rules);
        this.abstraction = new Abstraction(rules);
    }

    private Consequences consequences() {
        Consequences known = consequences;
        if (known == null) {
            RuleSet abstracted = abstraction.ruleSet();
            known = Consequences.of(abstracted, CaseSpace.of(abstracted));
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

    private Consequences exact() {
        Consequences known = exact;
        if (known == null) {
            known = Consequences.of(rules, CaseSpace.of(rules));
            exact = known;
        }
        return known;
    }

    /** A case in which the rule fires; empty if it is proved, of scores too, that there is none. */
    Optional<Known> firing(Rule rule) {
        return firing.computeIfAbsent(rule.id(), id -> findFiring(rule));
    }

    private Optional<Known> findFiring(Rule rule) {
        return find(rule.when(), Parts.FALSE, rule.when());
    }

    /** Whether it is proved, of scores too, that no case meets the condition. */
    boolean isNever(Condition condition) {
        return guess(condition, Parts.FALSE, condition).isEmpty()
                && Solver.of(exact().space()).isImpossible(exact().holds(condition));
    }

    private Optional<Known> guess(Condition holds, Condition fails, Condition guess) {
        for (int choice = 0; choice < MOST_GUESSES; choice++) {
            Optional<Known> known = Construct.of(rules, guess, choice).map(this::assess);
            if (known.filter(found -> fits(found, holds, fails)).isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Known known, Condition holds, Condition fails) {
        Situation situation = known.situation();
        return situation.holds(holds) && !situation.holds(fails);
    }

    /**
     * Whether one condition holds in some case in which another does not.
     *
     * @param guess a condition that such a case is likely to meet
     */
    boolean isPossible(Condition holds, Condition fails, Condition guess) {
        return guess(holds, fails, guess).isPresent()
                || !isImpossible(holds(holds), holds(fails).not());
    }

    /**
     * A case in which one condition holds and another does not; empty if it is proved, of scores too, that there is none.
     *
     * @param guess a condition that such a case is likely to meet
     */
    Optional<Known> find(Condition holds, Condition fails, Condition guess) {
        Optional<Known> known = guess(holds, fails, guess);
        if (known.isPresent()) {
            return known;
        }
        Optional<PatientCase> abstracted =
                solver().find(holds(holds), holds(fails).not()).map(abstraction::withoutCandidates);
        if (abstracted.isEmpty()) {
            return Optional.empty();
        }
        Known perhaps = assess(abstracted.get());
        return fits(perhaps, holds, fails)
                ? Optional.of(perhaps)
                : Solver.of(exact().space())
                        .find(exact().holds(holds), exact().holds(fails).not())
                        .map(this::assess);
    }

    /** As {@link #isPossible}, where {@code fails} may fail because the pattern of a {@code not} matches. */
    boolean isPossible(Condition holds, Condition fails, Condition guess, Condition.None not) {
        return Construct.failing(rules, guess, not, 0)
                        .map(this::assess)
                        .filter(known -> fits(known, holds, fails))
                        .isPresent()
                || isPossible(holds, fails, guess);
    }

    Known assess(PatientCase stated) {
        return new Known(stated, plain.trace(stated));
    }

    private Proposition holds(Condition condition) {
        return consequences().holds(abstraction.of(condition));
    }

    /** A rule fires. */
    Proposition fires(Rule rule) {
        return consequences().fires(rule.id());
    }

    /** Advice is given. */
    Proposition given(String advice) {
        return consequences().given(advice);
    }

    /** The smallest case that a floor is for and that is less urgent; empty if it is proved that there is none. */
    Optional<Known> below(Floor floor) {
        Proposition low = consequences().atLeast(floor.least()).not();
        if (isImpossible(consequences().matches(floor.trigger()), low)) {
            return Optional.empty();
        }
        return Solver.of(exact().space())
                .smallest(
                        exact().matches(floor.trigger()),
                        exact().atLeast(floor.least()).not())
                .map(this::assess);
    }

    /** Whether no case has all of these. */
    boolean isImpossible(Proposition... propositions) {
        return solver().isImpossible(propositions);
    }

    /** Whether no case meets all of these. */
    boolean isImpossible(List<Condition> conditions) {
        return solver().isImpossible(conditions.stream().map(this::holds).toArray(Proposition[]::new));
    }

    /**
     * A case for people to see: assessed with Drools, where the same rules must fire.
     *
     * @throws rhomboid.proof.WitnessMismatchException if Drools and the formula disagree
     */
    PatientCase shown(Known known) {
        Engine drools = drools();
        if (!drools.trace(known.stated()).fired().equals(known.trace().fired())) {
            Replay.of(rules).replay(known.stated());
            throw new IllegalStateException("Drools and the plain engine disagree about a case.");
        }
        return known.stated();
    }

    private Engine drools() {
        Engine known = drools;
        if (known == null) {
            known = Engine.of(rules);
            drools = known;
        }
        return known;
    }
}
