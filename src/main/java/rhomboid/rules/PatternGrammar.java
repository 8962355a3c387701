package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rhomboid.rules.DrlCursor.Refused;
import rhomboid.rules.DrlSyntax.ConstraintSyntax;
import rhomboid.rules.DrlSyntax.PatternSyntax;
import rhomboid.rules.DrlSyntax.ValueSyntax;
import rhomboid.rules.Token.Kind;

/** Reads one fact with the comparisons of its fields. */
final class PatternGrammar {

    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> MEANT = Map.of(
            "=", "==", "===", "==", "=>", ">=", "=<", "<=", "<>", "!=", "=!", "!=", "!==", "!=", "<==", "<=", ">==",
            ">=");

    private final DrlCursor cursor;

    PatternGrammar(DrlCursor cursor) {
        this.cursor = cursor;
    }

    PatternSyntax pattern() {
        Token type = cursor.peek();
        if (type.is(Kind.WORD) && cursor.peek(1).is(":")) {
            throw binding(type);
        }
        if (!type.is(Kind.WORD) || cursor.construct() != null || !cursor.peek(1).is("(")) {
            throw cursor.unexpected("a fact such as Present( finding == \"fever\" )");
        }
        cursor.next();
        Token open = cursor.next();
        List<ConstraintSyntax> constraints = new ArrayList<>();
        if (!cursor.at(")")) {
            do {
                constraints.add(constraint());
            } while (cursor.accept(","));
        }
        if (cursor.at("&&") || cursor.at("||") || cursor.at("and") || cursor.at("or")) {
            throw joined();
        }
        cursor.close(open);
        return new PatternSyntax(type, constraints);
    }

    private Refused joined() {
        Token found = cursor.peek();
        boolean all = found.is("&&") || found.is("and");
        return cursor.refuse(
                found,
                "joined-comparisons",
                cursor.subject() + " joins comparisons with " + found.shown() + ".",
                all
                        ? "Write a comma between comparisons that must all hold."
                        : "Write two facts: ( Patient( age < 20 ) or Patient( age > 50 ) ); for several codes, finding in ( \"a\", \"b\" ).");
    }

    private Refused binding(Token name) {
        return cursor.refuse(
                name,
                "variable",
                cursor.subject() + " gives a name (\"" + Excerpt.shortened(name.text()) + "\") to a fact or a field.",
                "Rules have no variables. Remove the name and the colon.");
    }

    private ConstraintSyntax constraint() {
        Token field = cursor.peek();
        if (field.is(Kind.WORD) && cursor.peek(1).is(":")) {
            throw binding(field);
        }
        if (field.is(Kind.NUMBER) && cursor.before().is(",")) {
            throw cursor.refuse(
                    field,
                    "decimal-comma",
                    cursor.subject() + " has a comma before the number " + field.text() + ".",
                    "Write a decimal point, such as 37.5.");
        }
        cursor.expect(Kind.WORD, "a field such as finding, name, value or age");
        if (cursor.at(".") || cursor.at("(") || cursor.at("[") || cursor.at("#")) {
            throw cursor.refuse(
                    field,
                    "nested-access",
                    cursor.subject() + " has " + field.shown() + " followed by "
                            + cursor.peek().shown() + " in a comparison.",
                    "Compare the fields of the fact itself; call nothing.");
        }
        Token operator = operator();
        return new ConstraintSyntax(field, operator, operator.is("in") ? codes() : List.of(value()));
    }

    private Token operator() {
        Token found = cursor.peek();
        if (found.is("in") || OPERATORS.contains(found.text())) {
            return cursor.next();
        }
        if (found.is("not") && cursor.peek(1).is("in")) {
            throw cursor.refuse(
                    found,
                    "not-allowed",
                    cursor.subject() + " uses \"not in\", which rules may not hold.",
                    "Ask for what is known: Absent( finding == \"fever\" ) for each.");
        }
        String meant = MEANT.get(found.text());
        if (meant == null || !found.is(Kind.SIGN)) {
            throw cursor.unexpected("a comparison such as == or >=");
        }
        cursor.misspelt(found, meant);
        cursor.next();
        return new Token(Kind.SIGN, meant, found.start(), found.end());
    }

    private List<ValueSyntax> codes() {
        Token open = cursor.expect("(");
        List<ValueSyntax> codes = new ArrayList<>();
        do {
            codes.add(value());
        } while (cursor.accept(","));
        cursor.close(open);
        return codes;
    }

    private ValueSyntax value() {
        boolean negative = cursor.accept("-");
        Token token = cursor.peek();
        if (negative && !token.is(Kind.NUMBER)) {
            throw cursor.unexpected("a number");
        }
        if (token.is(Kind.WORD)
                && cursor.peek(1).is(".")
                && cursor.peek(2).is(Kind.WORD)
                && !cursor.peek(3).is(".")
                && !cursor.peek(3).is("(")) {
            cursor.next();
            cursor.next();
            return new ValueSyntax(cursor.next(), token.text(), false);
        }
        if (token.is(Kind.WORD) && (cursor.peek(1).is(".") || cursor.peek(1).is("("))) {
            throw cursor.refuse(
                    token,
                    "nested-access",
                    cursor.subject() + " compares with " + token.shown() + " followed by "
                            + cursor.peek(1).shown() + ".",
                    "Compare with a code in double quotes, a number, or a word such as Sex.FEMALE.");
        }
        if (cursor.construct() != null || !(token.is(Kind.WORD) || token.is(Kind.TEXT) || token.is(Kind.NUMBER))) {
            throw cursor.unexpected("a code in double quotes, a number, or a word such as Sex.FEMALE");
        }
        cursor.next();
        return new ValueSyntax(cursor.at("-") && token.is(Kind.WORD) ? unquoted(token) : token, "", negative);
    }

    /** A code that was written without quotation marks; reported, and taken as if it had them. */
    private Token unquoted(Token first) {
        StringBuilder code = new StringBuilder(first.text());
        while (cursor.at("-") && cursor.peek(1).is(Kind.WORD)) {
            cursor.next();
            code.append('-').append(cursor.next().text());
        }
        cursor.refuse(
                first,
                "no-quotes",
                cursor.subject() + " has the code " + Excerpt.shortened(code.toString()) + " without quotation marks.",
                "Write \"" + Excerpt.shortened(code.toString()) + "\".");
        return new Token(
                Kind.TEXT, code.toString(), first.start() - 1, cursor.before().end());
    }
}
