package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import rhomboid.rules.DrlSyntax.ArgumentSyntax;
import rhomboid.rules.DrlSyntax.VerbSyntax;
import rhomboid.rules.Token.Kind;

/** Reads one {@code insert( verb( values ) );}, the only statement of the {@code then} part. */
final class ThenGrammar {

    private static final String FORM = "In \"then\" only this form is allowed: insert( escalate( URGENT ) );";

    private final DrlCursor cursor;

    ThenGrammar(DrlCursor cursor) {
        this.cursor = cursor;
    }

    VerbSyntax statement() {
        if (!cursor.at("insert")) {
            throw notAnInsert();
        }
        cursor.next();
        Token open = cursor.expect("(");
        Token verb = cursor.expect(Kind.WORD, "a verb such as escalate or supports");
        if (DrlConstructs.of(verb.text()) != null || !cursor.at("(")) {
            throw cursor.refuse(
                    verb,
                    "not-a-verb",
                    cursor.subject() + " inserts " + verb.shown() + ", which is no conclusion.",
                    FORM);
        }
        Token openVerb = cursor.expect("(");
        List<ArgumentSyntax> arguments = new ArrayList<>();
        if (!cursor.at(")")) {
            do {
                arguments.add(argument());
            } while (cursor.accept(","));
        }
        cursor.close(openVerb);
        cursor.close(open);
        cursor.semicolon();
        return new VerbSyntax(verb, arguments);
    }

    private DrlCursor.Refused notAnInsert() {
        Token found = cursor.peek();
        if (cursor.construct() != null) {
            return cursor.unexpected("insert");
        }
        if (ThenCheck.isVerb(found.text())) {
            return cursor.refuse(
                    found,
                    "no-insert",
                    cursor.subject() + " has the verb \"" + found.text() + "\" without insert.",
                    "Write: insert( " + found.text() + "( .. ) );");
        }
        if (found.is(Kind.WORD)
                && Suggestions.closest(found.text(), List.of("insert")).isPresent()) {
            return cursor.refuse(
                    found,
                    "misspelt",
                    cursor.subject() + " has " + found.shown() + " where \"insert\" belongs.",
                    "Write \"insert\".");
        }
        return cursor.refuse(
                found, "not-allowed", cursor.subject() + " has " + found.shown() + " where \"insert\" belongs.", FORM);
    }

    private ArgumentSyntax argument() {
        Token start = cursor.peek();
        if (start.is("lr") && cursor.peek(1).is("(")) {
            cursor.next();
            Token open = cursor.next();
            Token value = cursor.expect(Kind.NUMBER, "a number such as 5.7");
            cursor.close(open);
            return new ArgumentSyntax(start, value, true);
        }
        if (start.is(Kind.TEXT) || start.is(Kind.WORD)) {
            cursor.next();
            if (cursor.at(".") || cursor.at("(")) {
                throw cursor.refuse(
                        start,
                        "not-allowed",
                        cursor.subject() + " has " + start.shown() + " followed by \""
                                + cursor.peek().text() + "\" in a conclusion.",
                        FORM);
            }
            return new ArgumentSyntax(start, start, false);
        }
        throw cursor.unexpected("a code in double quotes or a word such as STRONG");
    }
}
