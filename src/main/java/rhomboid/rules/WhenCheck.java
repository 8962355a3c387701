package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rhomboid.rules.DrlKnown.Kind;
import rhomboid.rules.DrlSyntax.ConstraintSyntax;
import rhomboid.rules.DrlSyntax.CountSyntax;
import rhomboid.rules.DrlSyntax.GroupSyntax;
import rhomboid.rules.DrlSyntax.PatternSyntax;
import rhomboid.rules.DrlSyntax.QuantifiedSyntax;
import rhomboid.rules.DrlSyntax.RuleSyntax;
import rhomboid.rules.DrlSyntax.WhenSyntax;

/** Checks the conditions of a rule and turns them into a {@link Condition}. */
final class WhenCheck {

    private final RuleScope scope;
    private final PatternCheck patterns;

    private WhenCheck(RuleScope scope) {
        this.scope = scope;
        this.patterns = new PatternCheck(scope);
    }

    /** The condition; parts with a mistake are left out and the mistake is reported. */
    static Condition check(RuleSyntax rule, RuleScope scope) {
        WhenCheck check = new WhenCheck(scope);
        if (rule.when().isEmpty() && !rule.broken()) {
            scope.problem(
                    rule.title(),
                    "no-condition",
                    "asks for nothing, so it would hold for everybody.",
                    "Write a condition below \"when\", such as Present( finding == \"fever\" ).");
        }
        List<Condition> parts = check.parts(rule.when(), false);
        return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(parts);
    }

    /** The parts, with those of inner groups of the same kind; a repeated part is a mistake. */
    private List<Condition> parts(List<WhenSyntax> written, boolean any) {
        List<Condition> parts = new ArrayList<>();
        for (WhenSyntax part : written) {
            if (part instanceof GroupSyntax group && group.any() == any) {
                parts.addAll(parts(group.parts(), any));
                continue;
            }
            Optional<Condition> condition = condition(part);
            if (condition.isPresent() && parts.contains(condition.get())) {
                scope.problem(part.start(), "condition-twice", "has the same condition twice.", "Remove one.");
            }
            condition.ifPresent(parts::add);
        }
        return parts;
    }

    private Optional<Condition> condition(WhenSyntax part) {
        if (part instanceof GroupSyntax group) {
            List<Condition> parts = parts(group.parts(), group.any());
            return Optional.of(group.any() ? new Condition.AnyOf(parts) : new Condition.AllOf(parts));
        }
        if (part instanceof QuantifiedSyntax quantified) {
            return quantified(quantified);
        }
        if (part instanceof CountSyntax count) {
            return count(count);
        }
        return patterns.check((PatternSyntax) part, false).map(Condition.Matches::new);
    }

    private Optional<Condition> quantified(QuantifiedSyntax quantified) {
        Optional<Pattern> pattern = patterns.check(quantified.pattern(), !quantified.not());
        if (!quantified.not()) {
            return pattern.map(Condition.Exists::new);
        }
        Token fact = quantified.pattern().type();
        if (fact.is("Present") || fact.is("Absent")) {
            String type = fact.text();
            scope.problem(
                    quantified.start(),
                    "not-over-finding",
                    "has \"not " + type + "\", which would also hold when nobody asked.",
                    "\"Not\" is only for facts that earlier folders have settled: Patient, Measurement, Candidate and Level. "
                            + (type.equals("Present")
                                    ? "For \"no\" write Absent( .. )."
                                    : "For \"yes\" write Present( .. )."));
            return Optional.empty();
        }
        return pattern.map(Condition.None::new);
    }

    private Optional<Condition> count(CountSyntax count) {
        PatternSyntax pattern = count.pattern();
        boolean form = pattern.type().is("Present")
                && pattern.constraints().size() == 1
                && pattern.constraints().get(0).operator().is("in")
                && pattern.constraints().get(0).field().is("finding");
        if (!form) {
            scope.problem(
                    count.start(),
                    "other-accumulate",
                    "has \"accumulate\" in a form that rules may not use.",
                    WhenGrammar.COUNT_FORM);
            return Optional.empty();
        }
        ConstraintSyntax constraint = pattern.constraints().get(0);
        List<String> findings = patterns.codes(constraint, Kind.FINDING);
        if (!DrlLexer.NUMBER.matcher(count.least().text()).matches()) {
            return Optional.empty();
        }
        double least = Double.parseDouble(count.least().text());
        int most = constraint.values().size();
        if (least != Math.rint(least) || least < 2 || least > most) {
            scope.problem(
                    count.least(),
                    "count-range",
                    "asks for at least " + count.least().text() + " of " + most + " findings.",
                    least < 2
                            ? "For at least one write exists( Present( finding in ( \"a\", \"b\" ) ) )."
                            : most < 2 ? "Name two or more findings." : "Write a whole number from 2 to " + most + ".");
            return Optional.empty();
        }
        return Optional.of(new Condition.AtLeast((int) least, findings));
    }
}
