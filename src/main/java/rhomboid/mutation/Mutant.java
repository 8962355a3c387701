package rhomboid.mutation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rhomboid.model.Conclusion;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.Present;
import rhomboid.model.Urgency;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * A rule set with one small change in one rule.
 *
 * @param operator the kind of change
 * @param rule the rule as it is
 * @param changed the rule as changed; empty if it is deleted
 * @param words what was changed, in plain words
 * @param part what the change is about, such as a code taken from a list; empty if it has no name
 */
public record Mutant(Operator operator, Rule rule, Optional<Rule> changed, String words, String part) {

    /**
     * Whether it may change a level: a change to the condition of a rule that escalates or infers, or to what it escalates to or
     * infers, or its deletion.
     */
    public boolean isUrgency() {
        return switch (operator) {
            case STRENGTH, FLIP_EVIDENCE -> false;
            default ->
                rule.phase() != Phase.CONDITIONS
                        && rule.phase() != Phase.ADVICE
                        && rule.then().stream()
                                .anyMatch(conclusion ->
                                        conclusion instanceof Escalation || conclusion instanceof Present);
        };
    }

    /** Whether the condition of the rule is another, or the rule is gone, rather than its conclusions. */
    boolean changesWhen() {
        return changed.map(other -> !other.when().equals(rule.when())).orElse(true);
    }

    /**
     * Whether the ranking may take something else from the text of the rules: which findings a condition explains, and which are
     * alarming.
     */
    boolean changesMentions() {
        return changed.map(other -> !mentions(other).equals(mentions(rule))).orElse(true);
    }

    private static Set<String> mentions(Rule rule) {
        var mentions = new TreeSet<String>();
        for (Conclusion conclusion : rule.then()) {
            if (conclusion instanceof Evidence evidence && evidence.ratio().value() > 1) {
                mentions.add(evidence.condition());
            } else if (conclusion instanceof Escalation escalation
                    && escalation.urgency().compareTo(Urgency.URGENT) >= 0) {
                mentions.add("alarming");
            }
        }
        if (!mentions.isEmpty()) {
            mentions.addAll(Asked.present(rule.when()));
        }
        return mentions;
    }

    /** The rule set with the change. */
    RuleSet in(RuleSet original) {
        List<Rule> rules = original.rules().stream()
                .flatMap(other -> other.id().equals(rule.id()) ? changed.stream() : Stream.of(other))
                .toList();
        return original.with(original.vocabulary(), rules);
    }

    /** The conditions that the rule, as it is or as it is changed, speaks for or against; sorted. */
    SortedSet<String> weighed() {
        return Stream.concat(Stream.of(rule), changed.stream())
                .flatMap(one -> one.then().stream())
                .filter(Evidence.class::isInstance)
                .map(conclusion -> ((Evidence) conclusion).condition())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
