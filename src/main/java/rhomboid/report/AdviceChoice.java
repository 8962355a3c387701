package rhomboid.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rhomboid.model.GivenAdvice;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * The advice that a patient's page has room for.
 *
 * <p>Safety-net advice is never left out, nor is advice that its rule ties to findings or to one condition that the page names: it
 * was chosen for this person. Advice tied to one condition that the page does not name would only puzzle. Of the general advice in one rule file, only what suits most conditions is kept, so that every concept is heard and
 * advice that goes with all others of its file, such as to read the leaflet of a medicine, stays with them. The order is that of
 * the vocabulary.
 */
final class AdviceChoice {

    /** How much general advice to oneself one rule file may give. */
    static final int MOST_SELF_CARE = 2;

    /** How much general advice of any other kind one rule file may give. */
    static final int MOST_OTHER = 1;

    private final List<String> order;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Set<String> named;

    /**
     * A choice.
     *
     * @param named codes of the conditions that the page names
     */
    AdviceChoice(RuleSet ruleSet, Set<String> named) {
        this.named = Set.copyOf(named);
        order = List.copyOf(ruleSet.vocabulary().advice().keySet());
        for (Rule rule : ruleSet.rules()) {
            rules.put(rule.id(), rule);
        }
    }

    /** What to show of the advice of one kind. */
    List<GivenAdvice> of(String kind, List<GivenAdvice> all) {
        var sorted = new ArrayList<>(all);
        sorted.removeIf(advice -> !advice.kind().equals(kind));
        sorted.sort(Comparator.comparingInt(advice -> order.indexOf(advice.code())));
        if (!kind.equals("safety-net")) {
            sorted.retainAll(kept(sorted, kind.equals("self-care") ? MOST_SELF_CARE : MOST_OTHER));
        }
        return sorted;
    }

    private Set<GivenAdvice> kept(List<GivenAdvice> sorted, int most) {
        var widestFirst = new ArrayList<>(sorted);
        widestFirst.sort(Comparator.comparingInt(advice -> -conditions(advice).size()));
        var kept = new HashSet<GivenAdvice>();
        var counts = new HashMap<String, Integer>();
        for (GivenAdvice advice : widestFirst) {
            Set<String> conditions = conditions(advice);
            boolean fits = conditions.size() <= 1
                    ? named.containsAll(conditions)
                    : counts.merge(file(advice), 1, Integer::sum) <= most;
            if (fits) {
                kept.add(advice);
            }
        }
        return kept;
    }

    private String file(GivenAdvice advice) {
        Rule rule = rules.get(advice.reason().rule().id());
        return rule == null ? advice.code() : rule.place().file();
    }

    /** The conditions its rule gives it for; none if it asks for findings only. */
    private Set<String> conditions(GivenAdvice advice) {
        Rule rule = rules.get(advice.reason().rule().id());
        var conditions = new HashSet<String>();
        if (rule != null) {
            addConditions(rule.when(), conditions);
        }
        return conditions;
    }

    private static void addConditions(Condition condition, Set<String> to) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> addConditions(part, to));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> addConditions(part, to));
        } else if (condition instanceof Condition.Matches matches) {
            addConditions(matches.pattern(), to);
        } else if (condition instanceof Condition.Exists exists) {
            addConditions(exists.pattern(), to);
        }
    }

    private static void addConditions(Pattern pattern, Set<String> to) {
        if (pattern.type() == FactType.CANDIDATE) {
            pattern.constraints().forEach(constraint -> {
                if (constraint.literal() instanceof Codes codes) {
                    to.addAll(codes.codes());
                }
            });
        }
    }
}
