package rhomboid.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rhomboid.model.Conclusion;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** Compares what rules conclude. Immutable. */
final class Conclusions {

    private final Map<String, String> groups = new HashMap<>();

    Conclusions(RuleSet rules) {
        new TreeMap<>(rules.vocabulary().correlations()).forEach((group, members) -> {
            for (Rule rule : rules.rules()) {
                if (!groups.containsKey(rule.id())
                        && Leaves.codes(rule, FactType.PRESENT, FactType.ABSENT, FactType.MEASUREMENT).stream()
                                .anyMatch(members::contains)) {
                    groups.put(rule.id(), group);
                }
            }
        });
    }

    /** Whether, when both rules fire, the first adds nothing to the second. */
    boolean isCovered(Rule first, Rule second) {
        return first.then().stream().allMatch(conclusion -> isCovered(first, conclusion, second));
    }

    private boolean isCovered(Rule first, Conclusion conclusion, Rule second) {
        if (conclusion instanceof Escalation escalation) {
            return DangerSignCheck.level(second).compareTo(escalation.urgency()) >= 0;
        }
        if (conclusion instanceof Evidence evidence) {
            String group = groups.getOrDefault(first.id(), "");
            return !group.isEmpty()
                    && group.equals(groups.get(second.id()))
                    && evidence(second).stream()
                            .anyMatch(other -> isFor(other) == isFor(evidence)
                                    && other.condition().equals(evidence.condition())
                                    && Math.abs(other.ratio().decibans())
                                            >= Math.abs(evidence.ratio().decibans()));
        }
        return second.then().contains(conclusion);
    }

    /** Whether the two conclude the same, word for word. */
    static boolean areSame(Rule first, Rule second) {
        return first.then().size() == second.then().size() && first.then().containsAll(second.then());
    }

    /** Whether one speaks for a condition that the other speaks against. */
    static boolean areOpposed(Rule first, Rule second) {
        return evidence(first).stream()
                .anyMatch(one -> evidence(second).stream()
                        .anyMatch(other -> one.condition().equals(other.condition()) && isFor(one) != isFor(other)));
    }

    static List<Evidence> evidence(Rule rule) {
        return rule.then().stream()
                .filter(Evidence.class::isInstance)
                .map(Evidence.class::cast)
                .toList();
    }

    private static boolean isFor(Evidence evidence) {
        return evidence.ratio().value() > 1;
    }
}
