package rhomboid.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.model.Conclusion;
import rhomboid.model.Evidence;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.Unexplained;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.ConditionKind;

/**
 * Everything that {@link Ranking} needs to know of one condition.
 *
 * @param kind the condition
 * @param prior in decibans
 * @param weights of all rules about it, strongest first, then by rule id
 * @param findings codes of all findings
 * @param costs decibans of each finding if it is present, zero where the condition explains it
 * @param needs positions of the findings of which one must be present, empty if none must
 */
public record ConditionWeights(
        ConditionKind kind, int prior, List<Weight> weights, List<String> findings, int[] costs, int[] needs) {

    /**
     * What one rule says about the condition.
     *
     * @param rule its position
     * @param ratio as the rule states it
     * @param decibans its weight
     * @param group number of its correlation group, -1 if none
     * @param groupName name of the group, empty if none
     * @param background whether the rule asks for age and sex only, and so shifts the prior rather than giving evidence
     */
    public record Weight(
            int rule, LikelihoodRatio ratio, int decibans, int group, String groupName, boolean background) {

        /** Whether it speaks for the condition; a weight that rounds to zero has a sign too. */
        public boolean isFor() {
            return ratio.value() > 1;
        }

        /** One number for group and sign. */
        public int slot() {
            return 2 * group + (isFor() ? 0 : 1);
        }
    }

    /** Of all conditions, in the order of the vocabulary. */
    public static List<ConditionWeights> of(RuleSet ruleSet, Evaluator evaluator) {
        Map<String, List<Weight>> weights = weights(ruleSet, evaluator.rules());
        var explaining = new Explaining(ruleSet, evaluator);
        List<String> findings = evaluator.codes().findings();
        var all = new ArrayList<ConditionWeights>();
        for (ConditionKind kind : ruleSet.vocabulary().conditions().values()) {
            all.add(new ConditionWeights(
                    kind,
                    Ranking.prior(kind),
                    List.copyOf(weights.getOrDefault(kind.code(), List.of())),
                    findings,
                    explaining.costs(kind.code()),
                    kind.needs().stream().mapToInt(evaluator.codes()::finding).toArray()));
        }
        return List.copyOf(all);
    }

    private static Map<String, List<Weight>> weights(RuleSet ruleSet, List<Rule> rules) {
        var groups = new TreeMap<>(ruleSet.vocabulary().correlations());
        var names = List.copyOf(groups.keySet());
        var weights = new HashMap<String, List<Weight>>();
        for (int rule = 0; rule < rules.size(); rule++) {
            var mentioned = Mentions.inCodes(rules.get(rule).when());
            int group = -1;
            for (int candidate = names.size() - 1; candidate >= 0; candidate--) {
                if (!Collections.disjoint(groups.getOrDefault(names.get(candidate), List.of()), mentioned)) {
                    group = candidate;
                }
            }
            for (Conclusion conclusion : rules.get(rule).then()) {
                if (conclusion instanceof Evidence evidence) {
                    weights.computeIfAbsent(evidence.condition(), condition -> new ArrayList<>())
                            .add(weight(rule, evidence.ratio(), group, names, mentioned.isEmpty()));
                }
            }
        }
        weights.values()
                .forEach(list -> list.sort(Comparator.comparingInt((Weight weight) -> -Math.abs(weight.decibans()))
                        .thenComparingInt(Weight::rule)));
        return weights;
    }

    private static Weight weight(int rule, LikelihoodRatio ratio, int group, List<String> names, boolean background) {
        return new Weight(rule, ratio, ratio.decibans(), group, group < 0 ? "" : names.get(group), background);
    }

    /** Whether the case has what the condition needs before it is a candidate at all. */
    boolean hasWhatItNeeds(Facts facts) {
        for (int finding : needs) {
            if (facts.isPresent(finding)) {
                return true;
            }
        }
        return needs.length == 0;
    }

    /** What a present finding costs, in decibans. */
    public int costUnexplained(int finding) {
        return costs[finding];
    }

    /** The present findings that the condition leaves unexplained, by code. */
    List<Unexplained> unexplained(Facts facts) {
        var unexplained = new ArrayList<Unexplained>();
        for (int id = facts.nextPresent(0); id >= 0; id = facts.nextPresent(id + 1)) {
            if (costs[id] != 0) {
                unexplained.add(new Unexplained(findings.get(id), costs[id]));
            }
        }
        unexplained.sort(Comparator.comparing(Unexplained::finding));
        return unexplained;
    }
}
