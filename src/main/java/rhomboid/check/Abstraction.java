package rhomboid.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import rhomboid.model.Likelihood;
import rhomboid.model.PatientCase;
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
import rhomboid.rules.Vocabulary.Asked;
import rhomboid.rules.Vocabulary.Finding;

/**
 * A rule set in which each candidate is a finding of its own that anybody may have or not, whatever the evidence. It allows every
 * case that the rule set allows and more, so what is impossible in it is impossible; and it needs no arithmetic of scores, which
 * makes proofs quick.
 */
final class Abstraction {

    private final RuleSet original;

    Abstraction(RuleSet original) {
        this.original = original;
    }

    /** The rule set without candidates. */
    RuleSet ruleSet() {
        List<Rule> rules = new ArrayList<>();
        TreeSet<String> codes = new TreeSet<>();
        for (Rule rule : original.rules()) {
            Condition when = of(rule.when());
            Leaves.of(when).forEach(leaf -> codes.addAll(Leaves.codes(leaf)));
            rules.add(new Rule(
                    rule.citation(), rule.claims(), rule.reviewed(), rule.phase(), when, rule.then(), rule.place()));
        }
        return original.with(vocabulary(codes), rules);
    }

    private Vocabulary vocabulary(TreeSet<String> codes) {
        Vocabulary old = original.vocabulary();
        Map<String, Finding> findings = new LinkedHashMap<>(old.findings());
        codes.stream()
                .filter(Abstraction::isMade)
                .forEach(code -> findings.put(code, new Finding(code, "", code, code, Asked.EXAM, false, List.of())));
        return new Vocabulary(
                old.groups(),
                findings,
                old.measurements(),
                old.conditions(),
                old.categories(),
                old.advice(),
                old.correlations(),
                old.aliases());
    }

    // No code of a vocabulary holds a colon.
    private static boolean isMade(String code) {
        return code.indexOf(':') >= 0;
    }

    /** A case of the abstraction as one of the rule set. */
    PatientCase withoutCandidates(PatientCase made) {
        return PatientCase.builder(made.id())
                .patient(made.patient())
                .present(made.present().stream().filter(code -> !isMade(code)).toArray(String[]::new))
                .absent(made.absent().stream().filter(code -> !isMade(code)).toArray(String[]::new))
                .measurements(made.measurements())
                .build();
    }

    /** A condition of the rule set, without candidates. */
    Condition of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(all.parts().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Condition.AnyOf(any.parts().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.AtLeast || !Leaves.isAbout(condition, FactType.CANDIDATE)) {
            return condition;
        }
        Pattern made = of(Leaves.pattern(condition).orElseThrow());
        return condition instanceof Condition.None ? new Condition.None(made) : new Condition.Exists(made);
    }

    private Pattern of(Pattern pattern) {
        List<Constraint> words = constraints(pattern, Field.LIKELIHOOD);
        List<Constraint> scores = constraints(pattern, Field.SCORE);
        List<String> made = pattern.allowed(original.vocabulary().conditions().keySet()).stream()
                .flatMap(code -> Stream.of(Likelihood.values())
                        .filter(word -> words.stream()
                                .allMatch(
                                        constraint -> Situation.test(constraint).test(word.ordinal())))
                        .map(word -> code + ":" + word.name().toLowerCase(Locale.ROOT)
                                + (scores.isEmpty() ? "" : ":" + scores)))
                .toList();
        return new Pattern(FactType.PRESENT, List.of(new Constraint(Field.FINDING, Operator.IN, new Codes(made))));
    }

    private static List<Constraint> constraints(Pattern pattern, Field field) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.field() == field)
                .toList();
    }
}
