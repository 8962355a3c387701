package rhomboid.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.logic.Comparison;
import rhomboid.rules.Floor;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/** What some rule sets compare the age and each measurement with: in rules, floors and own invariants. */
final class Limits {

    /** The name of the age among the measurements; no code of a vocabulary is that of the age. */
    static final String AGE = "age";

    private final Map<String, Set<Comparison>> compared = new TreeMap<>();

    private Limits() {}

    static Limits of(List<RuleSet> ruleSets) {
        var limits = new Limits();
        ruleSets.forEach(limits::add);
        return limits;
    }

    private void add(RuleSet ruleSet) {
        Vocabulary vocabulary = ruleSet.vocabulary();
        ruleSet.rules().forEach(rule -> Patterns.in(rule.when()).forEach(pattern -> add(pattern, vocabulary)));
        ruleSet.floors().stream().map(Floor::trigger).forEach(pattern -> add(pattern, vocabulary));
        ruleSet.invariants().stream()
                .flatMap(invariant -> invariant.demand().stream())
                .flatMap(demand -> Patterns.in(demand.given()))
                .forEach(pattern -> add(pattern, vocabulary));
    }

    private void add(Pattern pattern, Vocabulary vocabulary) {
        if (pattern.type() == FactType.PATIENT) {
            add(AGE, Comparison.of(pattern, Field.AGE));
        } else if (pattern.type() == FactType.MEASUREMENT) {
            pattern.allowed(vocabulary.measurements().keySet())
                    .forEach(code -> add(code, Comparison.of(pattern, Field.VALUE)));
        }
    }

    private void add(String name, Collection<Comparison> comparisons) {
        compared.computeIfAbsent(name, key -> new TreeSet<>(Patterns.ORDER)).addAll(comparisons);
    }

    /** What a number is compared with, in order. */
    Set<Comparison> of(String name) {
        return compared.getOrDefault(name, Set.of());
    }
}
