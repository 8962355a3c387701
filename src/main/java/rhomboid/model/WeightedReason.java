package rhomboid.model;

import java.util.Optional;

/**
 * One weight for or against a condition.
 *
 * @param reason the rule and its facts
 * @param ratio as the rule states it
 * @param decibans its weight, positive for and negative against
 * @param background whether the rule asks for age and sex only: it shifts the prior and is no evidence
 * @param suppressedBy the correlation group in which a stronger weight of the same sign stands for this one; empty when the weight
 *     counts
 */
public record WeightedReason(
        Reason reason, LikelihoodRatio ratio, int decibans, boolean background, Optional<String> suppressedBy) {

    /** Whether it is evidence that counts: neither background nor suppressed. */
    public boolean counts() {
        return !background && suppressedBy.isEmpty();
    }
}
