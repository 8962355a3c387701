package rhomboid.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import rhomboid.model.Conclusion;
import rhomboid.rules.Condition;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** Makes every mutant of a rule. Immutable and thread-safe. */
public final class Mutants {

    private final ConditionEdits conditions;

    private Mutants(RuleSet ruleSet) {
        conditions = new ConditionEdits(ruleSet.vocabulary());
    }

    /** Mutants of the rules of this rule set. */
    public static Mutants of(RuleSet ruleSet) {
        return new Mutants(ruleSet);
    }

    /** Every mutant of a rule in the order of the rule: its condition, its conclusions, and last the rule itself. Each once. */
    public List<Mutant> of(Rule rule) {
        var mutants = new LinkedHashMap<Optional<Rule>, Mutant>();
        for (Edit<Condition> edit : conditions.of(rule.when())) {
            add(mutants, rule, edit, Optional.of(with(rule, edit.result(), rule.then())));
        }
        for (Edit<List<Conclusion>> edit : ConclusionEdits.of(rule.then())) {
            add(mutants, rule, edit, Optional.of(with(rule, rule.when(), edit.result())));
        }
        add(mutants, rule, new Edit<>(Operator.DELETE_RULE, "", "the rule is deleted", ""), Optional.empty());
        return new ArrayList<>(mutants.values());
    }

    private static void add(
            LinkedHashMap<Optional<Rule>, Mutant> mutants, Rule rule, Edit<?> edit, Optional<Rule> changed) {
        if (!changed.equals(Optional.of(rule))) {
            mutants.putIfAbsent(changed, new Mutant(edit.operator(), rule, changed, edit.words(), edit.part()));
        }
    }

    private static Rule with(Rule rule, Condition when, List<Conclusion> then) {
        return new Rule(rule.citation(), rule.claims(), rule.reviewed(), rule.phase(), when, then, rule.place());
    }
}
