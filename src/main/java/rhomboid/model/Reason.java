package rhomboid.model;

import java.util.List;

/**
 * A rule that fired and the facts of the case that made it fire.
 *
 * @param rule the rule
 * @param facts the facts, in the order of the rule; derived findings appear as present
 */
public record Reason(RuleCitation rule, List<Fact> facts) {

    /** Copies the list. */
    public Reason {
        facts = List.copyOf(facts);
    }
}
