package rhomboid.model;

import java.util.List;

/**
 * How a rule stands in a case: what holds of it, what fails and what is unknown.
 *
 * @param rule the rule
 * @param fired whether it fired
 * @param parts what it asks for, in its order; at least one
 */
public record RuleStanding(RuleCitation rule, boolean fired, List<RulePart> parts) {

    /** Copies the list. */
    public RuleStanding {
        parts = List.copyOf(parts);
    }

    /** Whether an answer that is still missing could make it fire. */
    public boolean isOpen() {
        return !fired && parts.stream().noneMatch(part -> part.standing() == RulePart.Standing.FAILS);
    }
}
