package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import rhomboid.rules.DrlSyntax.AnnotationSyntax;
import rhomboid.rules.DrlSyntax.ArgumentSyntax;
import rhomboid.rules.DrlSyntax.ConstraintSyntax;
import rhomboid.rules.DrlSyntax.CountSyntax;
import rhomboid.rules.DrlSyntax.GroupSyntax;
import rhomboid.rules.DrlSyntax.PatternSyntax;
import rhomboid.rules.DrlSyntax.QuantifiedSyntax;
import rhomboid.rules.DrlSyntax.RuleSyntax;
import rhomboid.rules.DrlSyntax.ValueSyntax;
import rhomboid.rules.DrlSyntax.VerbSyntax;
import rhomboid.rules.DrlSyntax.WhenSyntax;

/**
 * A rule as one line of text with everything that gives it meaning, in a form that does not depend on spaces and redundant brackets.
 * {@link DroolsOutline} gives the same of Drools' own syntax tree.
 */
final class DrlOutline {

    private DrlOutline() {}

    static String of(RuleSyntax rule) {
        TreeSet<String> annotations = new TreeSet<>();
        for (AnnotationSyntax annotation : rule.annotations()) {
            annotations.add(
                    "@" + annotation.name().text() + "(\"" + annotation.value().text() + "\")");
        }
        StringBuilder then = new StringBuilder();
        rule.then().forEach(verb -> then.append(verb(verb)));
        return rule(rule.title().text(), annotations, group("all", parts(rule.when(), false)), then.toString());
    }

    static String rule(String title, TreeSet<String> annotations, String when, String then) {
        return "\"" + title + "\" " + String.join(" ", annotations) + " when " + when + " then " + then;
    }

    static String group(String kind, List<String> parts) {
        return kind + "[" + String.join(" ; ", parts) + "]";
    }

    static String pattern(String type, List<String> constraints) {
        return type + "(" + String.join(",", constraints) + ")";
    }

    static String count(String pattern, String variable, String comparison) {
        return "accumulate(" + pattern + ";" + variable + ":count();" + comparison + ")";
    }

    private static List<String> parts(List<WhenSyntax> written, boolean any) {
        List<String> parts = new ArrayList<>();
        for (WhenSyntax part : written) {
            if (part instanceof GroupSyntax group && group.any() == any) {
                parts.addAll(parts(group.parts(), any));
            } else {
                parts.add(part(part));
            }
        }
        return parts;
    }

    private static String part(WhenSyntax part) {
        if (part instanceof GroupSyntax group) {
            return group(group.any() ? "any" : "all", parts(group.parts(), group.any()));
        }
        if (part instanceof QuantifiedSyntax quantified) {
            return group(quantified.not() ? "not" : "exists", List.of(pattern(quantified.pattern())));
        }
        if (part instanceof CountSyntax count) {
            String variable = count.variable().text();
            return count(
                    pattern(count.pattern()),
                    variable,
                    variable + ">=" + count.least().text());
        }
        return pattern((PatternSyntax) part);
    }

    private static String pattern(PatternSyntax pattern) {
        List<String> constraints = new ArrayList<>();
        for (ConstraintSyntax constraint : pattern.constraints()) {
            String values = String.join(
                    ",", constraint.values().stream().map(ValueSyntax::written).toList());
            boolean several = constraint.operator().is("in");
            constraints.add(
                    constraint.field().text() + constraint.operator().text() + (several ? "(" + values + ")" : values));
        }
        return pattern(pattern.type().text(), constraints);
    }

    private static String verb(VerbSyntax verb) {
        List<String> arguments = new ArrayList<>();
        for (ArgumentSyntax argument : verb.arguments()) {
            Token value = argument.value();
            String text = value.is(Token.Kind.TEXT) ? "\"" + value.text() + "\"" : value.text();
            arguments.add(argument.ratio() ? "lr(" + text + ")" : text);
        }
        return "insert(" + verb.verb().text() + "(" + String.join(",", arguments) + "));";
    }
}
