package rhomboid.diff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import rhomboid.model.Conclusion;
import rhomboid.model.Present;
import rhomboid.rules.Condition;
import rhomboid.rules.Floor;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.Alias;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.rules.Vocabulary.Exclusion;
import rhomboid.rules.Vocabulary.Finding;

/** Findings that have another code in a new version, where the old code is an alias that stands for it alone, yes for yes and no for no. */
final class Renaming {

    private final SortedMap<String, String> codes = new TreeMap<>();

    private Renaming() {}

    static Renaming between(Vocabulary before, Vocabulary after) {
        var renaming = new Renaming();
        for (Alias alias : after.aliases().values()) {
            if (alias.present().size() == 1 && alias.present().equals(alias.absent())) {
                String code = alias.present().get(0);
                if (before.findings().containsKey(alias.code())
                        && !before.findings().containsKey(code)
                        && !renaming.codes.containsValue(code)) {
                    renaming.codes.put(alias.code(), code);
                }
            }
        }
        return renaming;
    }

    /** From old to new codes, sorted. */
    SortedMap<String, String> codes() {
        return codes;
    }

    /** The old rule set in the new codes. */
    RuleSet apply(RuleSet old) {
        if (codes.isEmpty()) {
            return old;
        }
        return new RuleSet(
                old.identity(),
                apply(old.vocabulary()),
                old.rules().stream().map(this::apply).toList(),
                old.sources(),
                old.education(),
                old.claims(),
                old.floors().stream()
                        .map(floor -> new Floor(apply(floor.trigger()), floor.least(), floor.because(), floor.source()))
                        .toList(),
                old.inherited());
    }

    private Vocabulary apply(Vocabulary old) {
        var findings = new LinkedHashMap<String, Finding>();
        old.findings().forEach((code, finding) -> findings.put(code(code), apply(finding)));
        return new Vocabulary(
                old.groups(),
                findings,
                old.measurements(),
                mapped(old.conditions(), this::apply),
                old.categories(),
                old.advice(),
                mapped(old.correlations(), this::codes),
                mapped(
                        old.aliases(),
                        alias -> new Alias(
                                alias.code(), codes(alias.present()), codes(alias.absent()), alias.because())),
                old.exclusions().stream()
                        .map(one -> new Exclusion(codes(one.findings()), one.sex(), one.because()))
                        .toList());
    }

    private static <T> Map<String, T> mapped(Map<String, T> entries, Function<T, T> change) {
        var changed = new LinkedHashMap<String, T>();
        entries.forEach((code, entry) -> changed.put(code, change.apply(entry)));
        return changed;
    }

    private Finding apply(Finding old) {
        return new Finding(
                code(old.code()), old.group(), old.label(), old.question(), old.asked(), old.screen(), old.synonyms());
    }

    private ConditionKind apply(ConditionKind old) {
        return new ConditionKind(
                old.code(),
                old.label(),
                old.category(),
                old.icd10cm(),
                old.frequency(),
                codes(old.needs()),
                old.source(),
                old.severity(),
                old.usualUrgency(),
                old.definition(),
                old.nextStep());
    }

    private Rule apply(Rule old) {
        return new Rule(
                old.citation(),
                old.claims(),
                old.reviewed(),
                old.phase(),
                apply(old.when()),
                old.then().stream().map(this::apply).toList(),
                old.place());
    }

    private Conclusion apply(Conclusion old) {
        return old instanceof Present present ? new Present(code(present.finding())) : old;
    }

    private Condition apply(Condition old) {
        if (old instanceof Condition.AllOf all) {
            return new Condition.AllOf(all.parts().stream().map(this::apply).toList());
        }
        if (old instanceof Condition.AnyOf any) {
            return new Condition.AnyOf(any.parts().stream().map(this::apply).toList());
        }
        if (old instanceof Condition.AtLeast atLeast) {
            return new Condition.AtLeast(atLeast.count(), codes(atLeast.findings()));
        }
        if (old instanceof Condition.Exists exists) {
            return new Condition.Exists(apply(exists.pattern()));
        }
        return old instanceof Condition.None none
                ? new Condition.None(apply(none.pattern()))
                : new Condition.Matches(apply(((Condition.Matches) old).pattern()));
    }

    private Pattern apply(Pattern old) {
        return switch (old.type()) {
            case PRESENT, ABSENT ->
                new Pattern(
                        old.type(), old.constraints().stream().map(this::apply).toList());
            default -> old;
        };
    }

    private Constraint apply(Constraint old) {
        return old.literal() instanceof Codes literal
                ? new Constraint(old.field(), old.operator(), new Codes(codes(literal.codes())))
                : old;
    }

    private List<String> codes(Collection<String> old) {
        return old.stream().map(this::code).toList();
    }

    private String code(String old) {
        return codes.getOrDefault(old, old);
    }
}
