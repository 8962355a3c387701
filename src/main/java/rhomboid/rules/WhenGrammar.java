package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import rhomboid.rules.DrlCursor.Refused;
import rhomboid.rules.DrlSyntax.CountSyntax;
import rhomboid.rules.DrlSyntax.GroupSyntax;
import rhomboid.rules.DrlSyntax.PatternSyntax;
import rhomboid.rules.DrlSyntax.QuantifiedSyntax;
import rhomboid.rules.DrlSyntax.WhenSyntax;
import rhomboid.rules.Token.Kind;

/** Reads the conditions of a rule. */
final class WhenGrammar {

    static final String COUNT_FORM =
            "\"At least n of\" has exactly this form:\naccumulate( Present( finding in ( \"a\", \"b\", \"c\" ) ); $n : count(); $n >= 2 )";

    private final DrlCursor cursor;
    private final PatternGrammar patterns;

    WhenGrammar(DrlCursor cursor) {
        this.cursor = cursor;
        this.patterns = new PatternGrammar(cursor);
    }

    /** One condition of the rule. */
    WhenSyntax line() {
        WhenSyntax condition = condition(0);
        if (cursor.at("or") || cursor.at("and") || cursor.at("||") || cursor.at("&&")) {
            throw cursor.refuse(
                    cursor.peek(),
                    "no-brackets",
                    cursor.subject() + " has " + cursor.peek().shown() + " outside brackets.",
                    "Write ( A or B ) in brackets. Conditions that must all hold stand one per line, without \"and\".");
        }
        if (cursor.at(",") || cursor.at(";")) {
            throw cursor.refuse(
                    cursor.peek(),
                    "unexpected",
                    cursor.subject() + " has " + cursor.peek().shown() + " after a condition.",
                    "Write one condition per line, with nothing between them.");
        }
        return condition;
    }

    private WhenSyntax condition(int depth) {
        if (cursor.at("(")) {
            return group(depth);
        }
        if (cursor.at("exists") || cursor.at("not")) {
            return quantified();
        }
        if (cursor.at("accumulate")) {
            return count();
        }
        return patterns.pattern();
    }

    private WhenSyntax group(int depth) {
        Token open = cursor.next();
        if (depth >= DrlGrammar.MOST_DEPTH) {
            throw cursor.refuse(open, "too-deep", cursor.subject() + " has too many brackets inside one another.", "");
        }
        List<WhenSyntax> parts = new ArrayList<>();
        parts.add(condition(depth + 1));
        String joint = "";
        while (cursor.at("or") || cursor.at("and") || cursor.at("||") || cursor.at("&&")) {
            String found = joint(cursor.next());
            if (!joint.isEmpty() && !joint.equals(found)) {
                throw cursor.refuse(
                        cursor.before(),
                        "mixed-joints",
                        cursor.subject() + " mixes \"and\" and \"or\" in the same brackets.",
                        "Put one of them in brackets of its own: ( A or ( B and C ) ).");
            }
            joint = found;
            parts.add(condition(depth + 1));
        }
        cursor.close(open);
        return parts.size() == 1 ? parts.get(0) : new GroupSyntax(open, joint.equals("or"), parts);
    }

    private String joint(Token found) {
        String word = found.is("||") ? "or" : found.is("&&") ? "and" : found.text();
        if (!found.is(Kind.WORD)) {
            cursor.misspelt(found, word);
        }
        return word;
    }

    private WhenSyntax quantified() {
        Token start = cursor.next();
        boolean bracketed = cursor.at("(");
        Token open = bracketed ? cursor.next() : start;
        if (cursor.at("exists") || cursor.at("not") || cursor.at("(") || cursor.at("accumulate")) {
            throw onePattern(start);
        }
        PatternSyntax pattern = patterns.pattern();
        if (bracketed) {
            if (cursor.at("and") || cursor.at("or") || cursor.at("&&") || cursor.at("||")) {
                throw onePattern(start);
            }
            cursor.close(open);
        }
        return new QuantifiedSyntax(start, start.is("not"), pattern);
    }

    private Refused onePattern(Token start) {
        return cursor.refuse(
                start,
                "one-fact-only",
                cursor.subject() + " has \"" + start.text() + "\" over more than one fact.",
                "\"exists\" and \"not\" take one fact each, such as: " + start.text()
                        + (start.is("not")
                                ? "( Measurement( name == \"pain-score\", value <= 6 ) )"
                                : "( Present( finding in ( \"a\", \"b\" ) ) )"));
    }

    private WhenSyntax count() {
        Token start = cursor.next();
        Token open = cursor.expect("(");
        PatternSyntax pattern = patterns.pattern();
        expectForm(";");
        Token variable = cursor.peek().text().startsWith("$") ? cursor.next() : formRefused();
        expectForm(":", "count", "(", ")", ";", variable.text(), ">=");
        Token least = cursor.at(Kind.NUMBER) ? cursor.next() : formRefused();
        cursor.close(open);
        return new CountSyntax(start, pattern, variable, least);
    }

    private void expectForm(String... words) {
        for (String word : words) {
            if (!cursor.accept(word)) {
                formRefused();
            }
        }
    }

    private Token formRefused() {
        throw cursor.refuse(
                cursor.peek(),
                "other-accumulate",
                cursor.subject() + " has \"accumulate\" in a form that rules may not use.",
                COUNT_FORM);
    }
}
