package rhomboid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rhomboid.logic.Evaluator;
import rhomboid.rules.Condition;
import rhomboid.rules.Rule;

/**
 * The proof that no patient can make a rule fire.
 *
 * @param ruleId the rule
 * @param contradicting the parts of it that cannot hold together, as the rule states them; one can be left out of none of these
 */
public record NeverFires(String ruleId, List<String> contradicting) {

    /** Copies the list. */
    public NeverFires {
        contradicting = List.copyOf(contradicting);
    }

    /**
     * The proof for a rule, if there is one.
     *
     * @throws IllegalArgumentException if the rule set does not have the rule
     */
    public static Optional<NeverFires> of(Consequences consequences, String ruleId) {
        Solver solver = Solver.of(consequences.space());
        if (!solver.isImpossible(consequences.fires(ruleId))) {
            return Optional.empty();
        }
        Rule rule = consequences.ruleSet().rules().stream()
                .filter(one -> one.id().equals(ruleId))
                .findFirst()
                .orElseThrow();
        List<Condition> all = rule.when() instanceof Condition.AllOf whole ? whole.parts() : List.of(rule.when());
        List<Condition> parts = core(all, rest -> solver.isImpossible(all(consequences, rest)));
        return Optional.of(
                new NeverFires(ruleId, parts.stream().map(Evaluator::words).toList()));
    }

    /**
     * Some of the parts that already contradict each other; without any one of them they do not.
     *
     * @param parts that cannot hold together
     * @param areImpossible whether some parts cannot hold together
     */
    public static List<Condition> core(List<Condition> parts, Predicate<List<Condition>> areImpossible) {
        List<Condition> core = new ArrayList<>(parts);
        for (Condition part : parts) {
            List<Condition> rest = new ArrayList<>(core);
            rest.remove(part);
            if (!rest.isEmpty() && areImpossible.test(rest)) {
                core = rest;
            }
        }
        return core;
    }

    private static Proposition all(Consequences consequences, List<Condition> parts) {
        return parts.stream()
                .map(consequences::holds)
                .reduce(consequences.space().always(), Proposition::and);
    }

    /** In a sentence. */
    @Override
    public String toString() {
        return "No patient can make " + ruleId + " fire: "
                + (contradicting.size() == 1
                        ? "\"" + contradicting.get(0) + "\" can never hold."
                        : "\"" + String.join("\" and \"", contradicting) + "\" contradict each other.");
    }
}
