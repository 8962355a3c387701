package rhomboid.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rhomboid.engine.ConditionWeights;
import rhomboid.engine.Engine;
import rhomboid.logic.Codes;
import rhomboid.model.Escalation;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.proof.Consequences;
import rhomboid.proof.Proposition;
import rhomboid.proof.Solver;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * Where the level is another. Cases are the smallest; where the ranking has a part in it no answer can be left out, but another
 * case may have fewer, since to prove the fewest would take minutes.
 *
 * <p>Rules that ask about candidates need the arithmetic of the ranking in the formula, so the difference is first looked for as
 * if they did not exist: no such difference means none at all.
 */
final class LevelDifference {

    private final Consequences consequences;
    private final Solver solver;
    private final Explained explained;
    private final Engine engine;
    private final List<Rule> direct;
    private final List<Rule> ranked;
    private @Nullable Proposition nothingLikely;

    LevelDifference(Consequences consequences, Solver solver, Explained explained) {
        this.consequences = consequences;
        this.solver = solver;
        this.explained = explained;
        engine = Engine.plain(consequences.ruleSet());
        var escalating = consequences.ruleSet().rules().stream()
                .filter(rule -> level(rule) != Urgency.SELF_CARE)
                .collect(Collectors.partitioningBy(rule -> Asked.candidates(rule.when())));
        direct = escalating.getOrDefault(false, List.of());
        ranked = escalating.getOrDefault(true, List.of());
    }

    private static Urgency level(Rule rule) {
        return rule.then().stream()
                .filter(Escalation.class::isInstance)
                .map(conclusion -> ((Escalation) conclusion).urgency())
                .reduce(Urgency.SELF_CARE, Urgency::atLeast);
    }

    /**
     * The smallest case whose level is another. Where the rule fires in one of the two only, a scenario can say that, so such a
     * case is taken although a candidate may give both the same level.
     */
    Answer of(Mutant mutant) {
        Proposition difference = difference(mutant, direct);
        if (Asked.candidates(mutant.rule().when())) {
            return Answer.ranked(solver, difference);
        }
        Answer found = Answer.smallest(solver, difference);
        if (found.isProof()) {
            return byRanking(mutant);
        }
        if (mutant.changesWhen()
                || found.witness().filter(witness -> differs(mutant, witness)).isPresent()) {
            return found;
        }
        Answer calm = Answer.smallest(solver, difference, nothingLikely());
        return calm.isProof() ? Answer.ranked(solver, difference(mutant, escalating())) : calm;
    }

    private boolean differs(Mutant mutant, PatientCase patientCase) {
        Engine changed = Engine.plain(mutant.in(consequences.ruleSet()));
        return engine.assess(patientCase).urgency()
                != changed.assess(patientCase).urgency();
    }

    private List<Rule> escalating() {
        var all = new ArrayList<>(direct);
        all.addAll(ranked);
        return all;
    }

    /** No condition has more than one rule for it, which is not enough to be likely; said without the arithmetic. */
    private Proposition nothingLikely() {
        Proposition known = nothingLikely;
        if (known == null) {
            var pairs = new ArrayList<Proposition>();
            for (ConditionWeights condition : explained.conditions()) {
                List<Proposition> supports = condition.weights().stream()
                        .filter(weight -> weight.isFor() && !weight.background())
                        .map(weight -> consequences.fires(explained.ruleIds().get(weight.rule())))
                        .toList();
                for (int one = 0; one < supports.size(); one++) {
                    for (Proposition other : supports.subList(one + 1, supports.size())) {
                        pairs.add(supports.get(one).and(other));
                    }
                }
            }
            known = consequences.space().anyOf(pairs).not();
            nothingLikely = known;
        }
        return known;
    }

    /** Some level is reached in one of the two only, where only these rules and the changed one escalate. */
    private Proposition difference(Mutant mutant, List<Rule> rules) {
        Firing firing = Firing.of(mutant, consequences);
        Urgency before = level(mutant.rule());
        Urgency after = mutant.changed().map(LevelDifference::level).orElse(Urgency.SELF_CARE);
        var differences = new ArrayList<Proposition>();
        for (Urgency urgency : Arrays.asList(Urgency.values()).subList(1, Urgency.values().length)) {
            boolean reachedBefore = before.compareTo(urgency) >= 0;
            boolean reachedAfter = after.compareTo(urgency) >= 0;
            if (reachedBefore || reachedAfter) {
                Proposition never = Firing.never(consequences);
                Proposition own =
                        (reachedBefore ? firing.before() : never).differsFrom(reachedAfter ? firing.after() : never);
                differences.add(own.and(others(mutant, rules, urgency).not()));
            }
        }
        return consequences.space().anyOf(differences);
    }

    /** Another of the rules asks for at least this level. */
    private Proposition others(Mutant mutant, List<Rule> rules, Urgency urgency) {
        return consequences
                .space()
                .anyOf(rules.stream()
                        .filter(rule -> !rule.id().equals(mutant.rule().id()))
                        .filter(rule -> level(rule).compareTo(urgency) >= 0)
                        .map(rule -> consequences.fires(rule.id()))
                        .toList());
    }

    /**
     * A finding that is alarming in one of the two only costs other conditions more, so another condition may be likely. That can
     * matter only where no other rule escalates.
     */
    private Answer byRanking(Mutant mutant) {
        if (!mutant.changesMentions() || ranked.isEmpty()) {
            return Answer.never();
        }
        RuleSet changed = mutant.in(consequences.ruleSet());
        BitSet costs = Explained.of(changed).costsOtherThan(explained);
        List<String> codes = Codes.of(consequences.ruleSet().vocabulary()).findings();
        Proposition open = consequences
                .space()
                .anyOf(costs.stream()
                        .mapToObj(codes::get)
                        .map(consequences::present)
                        .toList())
                .and(others(mutant, direct, Urgency.ROUTINE).not())
                .and(Firing.of(mutant, consequences).any().not());
        if (solver.isImpossible(open)) {
            return Answer.never();
        }
        Consequences other = Consequences.of(changed, consequences.space());
        return Answer.ranked(solver, open, anyRanked(consequences).differsFrom(anyRanked(other)));
    }

    private Proposition anyRanked(Consequences either) {
        return consequences
                .space()
                .anyOf(ranked.stream().map(rule -> either.fires(rule.id())).toList());
    }
}
