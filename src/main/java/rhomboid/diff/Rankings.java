package rhomboid.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.engine.ConditionWeights;
import rhomboid.engine.ConditionWeights.Weight;
import rhomboid.logic.Evaluator;
import rhomboid.proof.Consequences;
import rhomboid.rules.RuleSet;

/** Compares everything that the ranking of conditions rests on. */
final class Rankings {

    /**
     * What the score and the place of a condition depend on.
     *
     * @param weights by rule id; mostly one
     * @param costs of findings that it leaves unexplained, without those that cost nothing
     */
    private record Basis(
            int prior,
            List<String> needs,
            SortedMap<String, List<WeightOf>> weights,
            SortedMap<String, Integer> costs) {}

    private record WeightOf(int decibans, String group, boolean isFor, boolean background) {}

    private Rankings() {}

    /**
     * The conditions, sorted, whose evidence, frequency, needs or unexplained findings differ; if there is none, the two rank alike
     * in every case.
     *
     * @param before in the space of {@code after}
     */
    static List<String> changed(Consequences before, Consequences after) {
        Map<String, Basis> old = bases(before.ruleSet());
        Map<String, Basis> changed = bases(after.ruleSet());
        var conditions = new TreeSet<>(old.keySet());
        conditions.addAll(changed.keySet());
        var different = new ArrayList<String>();
        for (String condition : conditions) {
            Basis one = old.get(condition);
            Basis other = changed.get(condition);
            if (one == null
                    || !one.equals(other)
                    || !one.weights().keySet().stream().allMatch(id -> isSame(id, before, after))) {
                different.add(condition);
            }
        }
        return different;
    }

    private static boolean isSame(String ruleId, Consequences before, Consequences after) {
        return before.fires(ruleId).isSameAs(after.fires(ruleId));
    }

    private static Map<String, Basis> bases(RuleSet ruleSet) {
        Evaluator evaluator = Evaluator.of(ruleSet);
        List<String> findings = evaluator.codes().findings();
        var bases = new LinkedHashMap<String, Basis>();
        for (ConditionWeights condition : ConditionWeights.of(ruleSet, evaluator)) {
            var weights = new TreeMap<String, List<WeightOf>>();
            for (Weight weight : condition.weights()) {
                weights.computeIfAbsent(evaluator.citation(weight.rule()).id(), id -> new ArrayList<>())
                        .add(of(weight));
            }
            var costs = new TreeMap<String, Integer>();
            for (int finding = 0; finding < findings.size(); finding++) {
                if (condition.costUnexplained(finding) != 0) {
                    costs.put(findings.get(finding), condition.costUnexplained(finding));
                }
            }
            bases.put(
                    condition.kind().code(),
                    new Basis(
                            condition.prior(),
                            condition.kind().needs().stream().sorted().toList(),
                            weights,
                            costs));
        }
        return bases;
    }

    private static WeightOf of(Weight weight) {
        return new WeightOf(weight.decibans(), weight.groupName(), weight.isFor(), weight.background());
    }
}
