package rhomboid.model;

import java.util.List;

/**
 * A rule that did not fire.
 *
 * @param rule the rule
 * @param missing what does not hold, in the order of the rule; at least one part
 */
public record UnfiredRule(RuleCitation rule, List<MissingPart> missing) {

    /** Copies the list. */
    public UnfiredRule {
        missing = List.copyOf(missing);
    }
}
