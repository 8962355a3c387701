package rhomboid.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rhomboid.check.Scenario;
import rhomboid.check.Scenarios;
import rhomboid.engine.Engine;
import rhomboid.logic.Evaluator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * The scenarios, ready to be tried on many mutants: only those that a change can reach are run. Thread-safe, as nothing changes
 * once it is made.
 */
final class Trial {

    private final RuleSet ruleSet;
    private final Evaluator evaluator;
    private final Explained explained;
    private final List<Tried> scenarios;

    Trial(RuleSet ruleSet, List<Scenario> scenarios) {
        this.ruleSet = ruleSet;
        evaluator = Evaluator.of(ruleSet);
        explained = Explained.of(ruleSet);
        Engine engine = Engine.plain(ruleSet);
        this.scenarios = scenarios.stream()
                .map(scenario -> Tried.of(scenario, engine, evaluator))
                .toList();
    }

    Explained explained() {
        return explained;
    }

    /** The first scenario that notices the change. */
    Optional<Scenario> killer(Mutant mutant) {
        int number = evaluator.position(mutant.rule().id());
        BitSet fired = firedBy(mutant);
        for (int at = 0; at < scenarios.size(); at++) {
            Tried tried = scenarios.get(at);
            boolean before = tried.fired().get(number);
            if (before != fired.get(at)
                    && mutant.rule().phase() != Phase.FINDINGS
                    && tried.expects(mutant.rule().id(), before)) {
                return Optional.of(tried.scenario());
            }
        }
        RuleSet changed = mutant.in(ruleSet);
        List<Tried> reached = reached(mutant, fired, changed);
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        Scenarios runner = Scenarios.of(Engine.plain(changed));
        return reached.stream()
                .map(Tried::scenario)
                .filter(scenario -> !runner.holds(scenario))
                .findFirst();
    }

    /** The scenarios in which the change can make a difference, near ones first. */
    List<Scenario> reached(Mutant mutant) {
        return reached(mutant, firedBy(mutant), mutant.in(ruleSet)).stream()
                .map(Tried::scenario)
                .toList();
    }

    /** The numbers of the scenarios in which the changed rule fires, if all else stays the same. */
    private BitSet firedBy(Mutant mutant) {
        var fired = new BitSet();
        int number = evaluator.position(mutant.rule().id());
        Optional<Evaluator> changed = mutant.changesWhen()
                ? mutant.changed().map(rule -> Evaluator.of(ruleSet.with(ruleSet.vocabulary(), List.of(rule))))
                : Optional.empty();
        for (int at = 0; at < scenarios.size(); at++) {
            Tried tried = scenarios.get(at);
            boolean fires = mutant.changesWhen()
                    ? changed.isPresent() && changed.get().holds(0, tried.facts())
                    : tried.fired().get(number);
            fired.set(at, fires);
        }
        return fired;
    }

    private List<Tried> reached(Mutant mutant, BitSet fired, RuleSet changed) {
        int number = evaluator.position(mutant.rule().id());
        boolean everywhere = mutant.rule().phase() == Phase.FINDINGS;
        boolean conclusions = mutant.changed()
                .map(rule -> !rule.then().equals(mutant.rule().then()))
                .orElse(false);
        BitSet costs = everywhere || !mutant.changesMentions()
                ? new BitSet()
                : Explained.of(changed).costsOtherThan(explained);
        var reached = new ArrayList<Tried>();
        for (int at = 0; at < scenarios.size(); at++) {
            Tried tried = scenarios.get(at);
            boolean before = tried.fired().get(number);
            if (everywhere
                    || before != fired.get(at)
                    || before && (conclusions || isEvidence(mutant.rule()))
                    || tried.scenario().expect().incomplete().isPresent()
                    || hasOne(tried, costs)) {
                reached.add(tried);
            }
        }
        return reached;
    }

    /** A change to what evidence asks for may put it into another correlation group. */
    private static boolean isEvidence(Rule rule) {
        return rule.then().stream().anyMatch(rhomboid.model.Evidence.class::isInstance);
    }

    private static boolean hasOne(Tried tried, BitSet findings) {
        for (int finding = findings.nextSetBit(0); finding >= 0; finding = findings.nextSetBit(finding + 1)) {
            if (tried.facts().isPresent(finding)) {
                return true;
            }
        }
        return false;
    }
}
