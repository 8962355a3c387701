package rhomboid.model;

import java.util.List;

/**
 * A rule that would raise the urgency and lacks one condition.
 *
 * @param rule the rule
 * @param urgency what it would raise the level to
 * @param missing the condition that does not hold or is unknown, as the rule states it
 * @param unknown true if the missing condition is unknown, false if it is known not to hold
 * @param held the facts that do hold
 */
public record NearMiss(RuleCitation rule, Urgency urgency, String missing, boolean unknown, List<Fact> held) {

    /** Copies the list. */
    public NearMiss {
        held = List.copyOf(held);
    }
}
