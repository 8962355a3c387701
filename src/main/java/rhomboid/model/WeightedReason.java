package rhomboid.model;

import java.util.Optional;

/**
 * One piece of evidence for or against a condition.
 *
 * @param reason the rule and its facts
 * @param ratio as the rule states it
 * @param decibans its weight, positive for and negative against
 * @param suppressedBy the correlation group in which a stronger weight of the same sign stands for this one; empty when the weight
 *     counts
 */
public record WeightedReason(Reason reason, LikelihoodRatio ratio, int decibans, Optional<String> suppressedBy) {}
