package rhomboid.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rhomboid.rules.DrlConstructs.Construct;
import rhomboid.rules.Token.Kind;

/** Walks over the tokens of a rule file and reports what does not fit. */
final class DrlCursor {

    private static final Set<String> KEYWORDS = Set.of("rule", "when", "then", "end", "package", "import", "insert");

    private final List<Token> tokens;
    private final DrlProblems problems;
    private int at;
    private String subject = "The file";

    DrlCursor(List<Token> tokens, DrlProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Thrown after a problem was reported, to go on at the next part of the file. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("reported", null, false, false);
        }
    }

    /** What messages are about from here on: a rule id, or words for it. */
    void subject(String words) {
        subject = words;
    }

    String subject() {
        return subject;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** The token before the next one. */
    Token before() {
        return tokens.get(Math.max(0, at - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (!token.is(Kind.END_OF_FILE)) {
            at++;
        }
        return token;
    }

    boolean at(String word) {
        return peek().is(word);
    }

    boolean at(Kind kind) {
        return peek().is(kind);
    }

    boolean accept(String word) {
        if (!at(word)) {
            return false;
        }
        next();
        return true;
    }

    /** The next token if it is the word or sign; otherwise a problem and {@link Refused}. */
    Token expect(String word) {
        if (at(word)) {
            return next();
        }
        if (at(Kind.WORD)
                && !KEYWORDS.contains(peek().text())
                && word.length() > 1
                && Suggestions.closest(peek().text(), Set.of(word)).isPresent()) {
            misspelt(peek(), word);
            return next();
        }
        throw unexpected("\"" + word + "\"");
    }

    Token expect(Kind kind, String description) {
        if (at(kind)) {
            return next();
        }
        throw unexpected(description);
    }

    /** Expects the bracket that closes another. */
    void close(Token open) {
        if (accept(")")) {
            return;
        }
        Construct construct = construct();
        if (construct != null) {
            throw notAllowed(construct);
        }
        Token found = peek();
        if (found.is(Kind.WORD) || found.is(Kind.END_OF_FILE) || found.is(";") || found.is("@")) {
            problems.grammar(
                    open.start(),
                    "open-bracket",
                    subject + " has a bracket that is not closed.",
                    "Write \")\" " + (before().is(Kind.SIGN) ? "before " + found.shown() : "after " + before().shown())
                            + ".");
            throw new Refused();
        }
        throw unexpected("\",\" or \")\"");
    }

    /** Expects the semicolon at the end of a statement; goes on without it. */
    void semicolon() {
        if (!accept(";")) {
            Token before = tokens.get(at - 1);
            if (at(")")) {
                throw unexpected("\";\"");
            }
            problems.grammar(
                    before.end(),
                    "no-semicolon",
                    subject + " has a conclusion without a semicolon.",
                    "Write \";\" here.");
        }
    }

    void misspelt(Token token, String word) {
        problems.grammar(
                token.start(),
                "misspelt",
                subject + " has " + token.shown() + " where \"" + word + "\" belongs.",
                "Write \"" + word + "\".");
    }

    /** Reports the next token, which is none of what could stand here. */
    Refused unexpected(String expected) {
        Construct construct = construct();
        if (construct != null) {
            return notAllowed(construct);
        }
        if (at(")")) {
            return refuse(
                    peek(),
                    "extra-bracket",
                    subject + " has a \")\" too many, or nothing before it.",
                    "Remove it, or write what is missing.");
        }
        return refuse(
                peek(),
                "unexpected",
                subject + " has " + peek().shown() + " where " + expected + " belongs.",
                "Other rules of the folder show the form.");
    }

    /** Reports a construct that rule files may not hold, at the next token. */
    Refused notAllowed(Construct construct) {
        return refuse(
                peek(),
                "not-allowed",
                subject + " uses \"" + hyphenated() + "\", " + construct.name() + ", which rules may not hold.",
                construct.instead());
    }

    Refused refuse(Token token, String code, String message, String help) {
        problems.grammar(token.start(), code, message, help);
        return new Refused();
    }

    /** The forbidden construct that the next token starts, if it does. */
    @Nullable
    Construct construct() {
        return at(Kind.WORD) ? DrlConstructs.of(hyphenated()) : null;
    }

    /** The next word with the words that follow it after hyphens. */
    private String hyphenated() {
        StringBuilder word = new StringBuilder(peek().text());
        for (int i = 1; touches(i, "-") && peek(i + 1).is(Kind.WORD); i += 2) {
            word.append('-').append(peek(i + 1).text());
        }
        return word.toString();
    }

    private boolean touches(int ahead, String sign) {
        return peek(ahead).is(sign) && peek(ahead).start() == peek(ahead - 1).end();
    }

    /** Whether the next token is the first of its line. */
    boolean startsLine() {
        return at == 0 || problems.text().startsLine(peek().start());
    }

    /** Goes on to the next token that is the first of its line and one of the words, or to the end. Moves at least one token. */
    void skipTo(Set<String> words) {
        do {
            next();
        } while (!at(Kind.END_OF_FILE) && !(startsLine() && words.contains(peek().text()) && !at(Kind.TEXT)));
    }

    /**
     * Goes on after a mistake behind the part that starts at a token: to the next line with no deeper indentation, or to a word that
     * starts another part of a rule. Moves at least behind the token.
     */
    void skipPart(Token start) {
        int indentation = problems.text().indentation(start.start());
        while (!at(Kind.END_OF_FILE) && !(peek().start() > start.start() && startsPart(indentation))) {
            next();
        }
    }

    private boolean startsPart(int indentation) {
        if (at("then") || at("end") || (at("@") && startsLine())) {
            return true;
        }
        return startsLine() && (at("rule") || at("when") || problems.text().indentation(peek().start()) <= indentation);
    }
}
