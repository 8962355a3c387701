package rhomboid.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import rhomboid.model.Conclusion;
import rhomboid.model.Evidence;
import rhomboid.model.Present;
import rhomboid.model.RuleCitation;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/**
 * A rule set with its rules added again, about other findings, measurements and conditions. A copy that could fire without any of
 * these (for an age alone, say) asks for one other finding instead, so that no copy fires for a case of the original vocabulary.
 */
final class MoreRules {

    private final String suffix;
    private final boolean findingsOnly;

    private MoreRules(int number, boolean findingsOnly) {
        suffix = "-other-" + number;
        this.findingsOnly = findingsOnly;
    }

    /**
     * The rule set with so many copies of its rules.
     *
     * @param findingsOnly whether copies of rules that also ask for the person, a number, a candidate or the level ask for one
     *     other finding instead; else they keep their shape
     */
    static RuleSet added(RuleSet ruleSet, int copies, boolean findingsOnly) {
        var rules = new ArrayList<>(ruleSet.rules());
        Vocabulary vocabulary = ruleSet.vocabulary();
        for (int number = 1; number <= copies; number++) {
            var more = new MoreRules(number, findingsOnly);
            ruleSet.rules().forEach(rule -> rules.add(more.rule(rule)));
            vocabulary = more.add(ruleSet, vocabulary);
        }
        return ruleSet.with(vocabulary, rules);
    }

    private String other(String code) {
        return code + suffix;
    }

    private Rule rule(Rule rule) {
        RuleCitation old = rule.citation();
        Condition renamed = condition(rule.when());
        Condition when = keepsShape(rule.when()) ? renamed : present(old.id());
        return new Rule(
                new RuleCitation(old.id() + suffix, old.title() + suffix, old.because(), old.sources(), old.basis()),
                rule.claims(),
                rule.reviewed(),
                rule.phase(),
                when,
                rule.then().stream().map(this::conclusion).toList(),
                rule.place());
    }

    private Condition present(String finding) {
        return new Condition.Matches(new Pattern(
                FactType.PRESENT,
                List.of(new Constraint(Field.FINDING, Operator.EQUAL, new Codes(List.of(other(finding)))))));
    }

    private Condition condition(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(all.parts().stream().map(this::condition).toList());
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Condition.AnyOf(any.parts().stream().map(this::condition).toList());
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return new Condition.AtLeast(atLeast.count(), others(atLeast.findings()));
        }
        if (condition instanceof Condition.Exists exists) {
            return new Condition.Exists(pattern(exists.pattern()));
        }
        return condition instanceof Condition.None none
                ? new Condition.None(pattern(none.pattern()))
                : new Condition.Matches(pattern(((Condition.Matches) condition).pattern()));
    }

    private Pattern pattern(Pattern pattern) {
        return new Pattern(
                pattern.type(),
                pattern.constraints().stream()
                        .map(constraint -> constraint.literal() instanceof Codes codes
                                ? new Constraint(constraint.field(), constraint.operator(), new Codes(others(codes.codes())))
                                : constraint)
                        .toList());
    }

    private List<String> others(List<String> codes) {
        return codes.stream().map(this::other).toList();
    }

    private boolean keepsShape(Condition when) {
        return findingsOnly ? asksForFindingsOnly(when) : needsOther(when);
    }

    private static boolean asksForFindingsOnly(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(MoreRules::asksForFindingsOnly);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().allMatch(MoreRules::asksForFindingsOnly);
        }
        Pattern pattern = condition instanceof Condition.Matches matches
                ? matches.pattern()
                : condition instanceof Condition.Exists exists ? exists.pattern() : null;
        return condition instanceof Condition.AtLeast
                || (pattern != null && (pattern.type() == FactType.PRESENT || pattern.type() == FactType.ABSENT));
    }

    private static boolean needsOther(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().anyMatch(MoreRules::needsOther);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().allMatch(MoreRules::needsOther);
        }
        Pattern pattern = condition instanceof Condition.Matches matches
                ? matches.pattern()
                : condition instanceof Condition.Exists exists ? exists.pattern() : null;
        return condition instanceof Condition.AtLeast
                || (pattern != null
                        && pattern.constraints().stream()
                                .anyMatch(constraint -> constraint.literal() instanceof Codes
                                        && constraint.operator() != Operator.NOT_EQUAL));
    }

    private Conclusion conclusion(Conclusion conclusion) {
        if (conclusion instanceof Present present) {
            return new Present(other(present.finding()));
        }
        return conclusion instanceof Evidence evidence
                ? new Evidence(other(evidence.condition()), evidence.ratio())
                : conclusion;
    }

    /** All that a vocabulary has so far, and the other codes of this copy. */
    private Vocabulary add(RuleSet ruleSet, Vocabulary soFar) {
        Vocabulary shipped = ruleSet.vocabulary();
        Map<String, Vocabulary.Finding> findings = new LinkedHashMap<>(soFar.findings());
        for (Rule rule : ruleSet.rules()) {
            if (!keepsShape(rule.when())) {
                findings.put(other(rule.id()), finding(other(rule.id())));
            }
        }
        return new Vocabulary(
                soFar.groups(),
                copied(findings, shipped.findings(), old -> new Vocabulary.Finding(
                        other(old.code()),
                        old.group(),
                        old.label(),
                        old.question(),
                        old.asked(),
                        old.screen(),
                        List.of())),
                copied(soFar.measurements(), shipped.measurements(), old -> new Vocabulary.MeasurementKind(
                        other(old.code()),
                        old.label(),
                        old.question(),
                        old.unit(),
                        old.min(),
                        old.max(),
                        old.whole(),
                        old.loinc())),
                copied(soFar.conditions(), shipped.conditions(), this::kind),
                soFar.categories(),
                soFar.advice(),
                copied(soFar.correlations(), shipped.correlations(), this::others),
                soFar.aliases());
    }

    private static Vocabulary.Finding finding(String code) {
        return new Vocabulary.Finding(code, "history", code, code, Vocabulary.Asked.CONDITIONAL, false, List.of());
    }

    private Vocabulary.ConditionKind kind(Vocabulary.ConditionKind old) {
        return new Vocabulary.ConditionKind(
                other(old.code()),
                old.label(),
                old.category(),
                old.icd10cm(),
                old.frequency(),
                others(old.needs()),
                old.source(),
                old.severity(),
                old.usualUrgency(),
                old.definition(),
                old.nextStep());
    }

    private <T> Map<String, T> copied(Map<String, T> soFar, Map<String, T> shipped, UnaryOperator<T> copy) {
        var all = new LinkedHashMap<>(soFar);
        shipped.forEach((code, entry) -> all.put(other(code), copy.apply(entry)));
        return all;
    }
}
