package rhomboid.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rhomboid.engine.ConditionWeights.Weight;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Outlook;
import rhomboid.logic.Truth;
import rhomboid.model.Likelihood;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * What answers that are still missing could make of the candidates. The bounds are safe: no answers make a condition more likely
 * than they say, although it may be that none make it so likely. Immutable and thread-safe.
 */
public final class Prospects {

    private final List<ConditionWeights> conditions;
    private final int groups;
    private final boolean[] ranks;

    private Prospects(List<ConditionWeights> conditions, int groups, boolean[] ranks) {
        this.conditions = conditions;
        this.groups = groups;
        this.ranks = ranks;
    }

    /** For a rule set and its evaluator. */
    public static Prospects of(RuleSet ruleSet, Evaluator evaluator) {
        List<Rule> rules = evaluator.rules();
        boolean[] ranks = new boolean[rules.size()];
        for (int rule = 0; rule < ranks.length; rule++) {
            // Rules of later phases fire after the ranking, so they give it nothing.
            ranks[rule] = rules.get(rule).phase().compareTo(Phase.CONDITIONS) <= 0;
        }
        return new Prospects(
                ConditionWeights.of(ruleSet, evaluator),
                ruleSet.vocabulary().correlations().size(),
                ranks);
    }

    /**
     * A rule that gives evidence.
     *
     * @param rule its position
     * @param decibans its weight, negative if it speaks against the condition
     */
    public record Support(int rule, int decibans) {}

    /** The most likely that each condition can become, in the order of the vocabulary; null where it can be no candidate. */
    public List<@Nullable Likelihood> atMost(Outlook outlook) {
        var atMost = new ArrayList<@Nullable Likelihood>();
        for (ConditionWeights condition : conditions) {
            atMost.add(canBeCandidate(condition, outlook) ? word(mostEvidence(condition, outlook)) : null);
        }
        return atMost;
    }

    private boolean canBeCandidate(ConditionWeights condition, Outlook outlook) {
        boolean hasNeed = condition.needs().length == 0;
        for (int finding : condition.needs()) {
            hasNeed |= outlook.isPossible(finding);
        }
        if (!hasNeed) {
            return false;
        }
        for (Weight weight : condition.weights()) {
            if (counts(weight) && weight.isFor() && outlook.truth(weight.rule()) != Truth.FALSE) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(Weight weight) {
        return ranks[weight.rule()] && !weight.background();
    }

    private static Likelihood word(int evidence) {
        if (evidence >= Ranking.LIKELY_EVIDENCE) {
            return Likelihood.LIKELY;
        }
        return evidence > 0 ? Likelihood.POSSIBLE : Likelihood.UNLIKELY;
    }

    /** The highest sum of counted weights: everything for it that is not known to fail, against it only what is known to hold. */
    private int mostEvidence(ConditionWeights condition, Outlook outlook) {
        int sum = 0;
        boolean[] taken = new boolean[2 * groups];
        for (Weight weight : condition.weights()) {
            if (!counts(weight) || weight.group() >= 0 && taken[weight.slot()]) {
                continue;
            }
            Truth truth = outlook.truth(weight.rule());
            if (weight.isFor() ? truth != Truth.FALSE : truth == Truth.TRUE) {
                sum += weight.decibans();
                if (weight.group() >= 0) {
                    taken[weight.slot()] = true;
                }
            }
        }
        return sum;
    }

    /** The rules about a condition that are not settled, strongest first; background left out. */
    public List<Support> unsettled(int condition, Outlook outlook) {
        return conditions.get(condition).weights().stream()
                .filter(weight -> counts(weight) && outlook.truth(weight.rule()) == Truth.UNKNOWN)
                .map(weight -> new Support(weight.rule(), weight.decibans()))
                .toList();
    }
}
