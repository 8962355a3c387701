package rhomboid.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import rhomboid.engine.ConditionWeights;
import rhomboid.engine.ConditionWeights.Weight;
import rhomboid.logic.Evaluator;
import rhomboid.rules.RuleSet;

/**
 * What the ranking takes from the text of a rule set, whatever fires: the weights about each condition and what findings cost it.
 * Immutable.
 *
 * @param ruleIds of the rules, by their numbers
 * @param conditions in the order of the vocabulary
 */
record Explained(List<String> ruleIds, List<ConditionWeights> conditions) {

    static Explained of(RuleSet ruleSet) {
        Evaluator evaluator = Evaluator.of(ruleSet);
        return new Explained(
                evaluator.rules().stream().map(rule -> rule.id()).toList(), ConditionWeights.of(ruleSet, evaluator));
    }

    /** Numbers of the findings that cost some condition more or less than in the other rule set. */
    BitSet costsOtherThan(Explained other) {
        var findings = new BitSet();
        for (int at = 0; at < conditions.size(); at++) {
            int[] costs = conditions.get(at).costs();
            int[] others = other.conditions.get(at).costs();
            if (!Arrays.equals(costs, others)) {
                for (int finding = 0; finding < costs.length; finding++) {
                    if (costs[finding] != others[finding]) {
                        findings.set(finding);
                    }
                }
            }
        }
        return findings;
    }

    /** The weights about a condition. */
    List<Weight> weights(String condition) {
        return conditions.stream()
                .filter(one -> one.kind().code().equals(condition))
                .findFirst()
                .map(ConditionWeights::weights)
                .orElseGet(List::of);
    }

    /** The conditions that a finding costs more or less than in the other rule set. */
    List<String> conditionsOtherThan(Explained other, int finding) {
        var differ = new ArrayList<String>();
        for (int at = 0; at < conditions.size(); at++) {
            if (conditions.get(at).costs()[finding] != other.conditions.get(at).costs()[finding]) {
                differ.add(conditions.get(at).kind().code());
            }
        }
        return differ;
    }
}
