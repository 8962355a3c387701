package rhomboid.check;

import java.util.List;
import rhomboid.model.Conclusion;
import rhomboid.model.RuleCitation;
import rhomboid.rules.Claim;
import rhomboid.rules.Condition;
import rhomboid.rules.EducationText;
import rhomboid.rules.Floor;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Source;
import rhomboid.rules.Vocabulary;

/**
 * What a rule set says, whatever its text looks like: without places and digest, and with the codes of each list in order.
 *
 * @param vocabulary all words
 * @param rules in order of their ids
 * @param texts everything else
 */
record Meaning(Vocabulary vocabulary, List<RuleMeaning> rules, TextMeaning texts) {

    /** One rule. */
    record RuleMeaning(RuleCitation citation, List<String> claims, Condition when, List<Conclusion> then) {}

    /** What is not a rule. */
    record TextMeaning(
            String version,
            String statement,
            List<Source> sources,
            List<EducationText> education,
            List<Claim> claims,
            List<Floor> floors) {}

    static Meaning of(RuleSet rules) {
        return new Meaning(
                rules.vocabulary(),
                rules.rules().stream()
                        .map(rule -> new RuleMeaning(rule.citation(), rule.claims(), sorted(rule.when()), rule.then()))
                        .toList(),
                new TextMeaning(
                        rules.identity().version(),
                        rules.identity().statement(),
                        rules.sources(),
                        rules.education(),
                        rules.claims(),
                        rules.floors()));
    }

    private static Condition sorted(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(all.parts().stream().map(Meaning::sorted).toList());
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Condition.AnyOf(any.parts().stream().map(Meaning::sorted).toList());
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return new Condition.AtLeast(
                    atLeast.count(), atLeast.findings().stream().sorted().toList());
        }
        if (condition instanceof Condition.Exists exists) {
            return new Condition.Exists(new Pattern(
                    exists.pattern().type(),
                    exists.pattern().constraints().stream().map(Meaning::sorted).toList()));
        }
        return condition;
    }

    private static Constraint sorted(Constraint constraint) {
        return constraint.literal() instanceof Codes codes
                ? new Constraint(
                        constraint.field(),
                        constraint.operator(),
                        new Codes(codes.codes().stream().sorted().toList()))
                : constraint;
    }
}
