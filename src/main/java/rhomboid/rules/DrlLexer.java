package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rhomboid.rules.Token.Kind;

/**
 * Splits a rule file into tokens and reports slips in single characters. After a slip it goes on with what was probably meant, so that
 * everything wrong is found at once; a file with a slip gives no rules.
 */
final class DrlLexer {

    /** How a number may be written. */
    static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,5})(\\.[0-9]{1,4})?");

    private static final String DOUBLE_QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
    private static final String SINGLE_QUOTES = "'\u2018\u2019\u201A\u201B\u2032`\u00B4";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
    private static final String COMPARISON = "=<>!";
    private static final String ONE_SIGN = "\u2265\u2264\u2260\u2267\u2266\u21D2\u2192";
    private static final List<String> TWO_SIGNS = List.of(">=", "<=", "!=", ">=", "<=", ">=", ">=");

    private final String text;
    private final DrlProblems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private DrlLexer(DrlProblems problems) {
        this.text = problems.text().text();
        this.problems = problems;
    }

    /** The tokens, the last of which is the end of the file. */
    static List<Token> tokens(DrlProblems problems) {
        DrlLexer lexer = new DrlLexer(problems);
        while (lexer.at < lexer.text.length()) {
            lexer.step();
        }
        lexer.tokens.add(new Token(Kind.END_OF_FILE, "", lexer.at, lexer.at));
        return lexer.tokens;
    }

    private void step() {
        char sign = text.charAt(at);
        if (sign == ' ' || sign == '\t' || sign == '\n') {
            at++;
        } else if (text.startsWith("//", at)) {
            comment(text.indexOf('\n', at), 0);
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (sign >= '0' && sign <= '9') {
            number();
        } else if (isWordPart(sign)) {
            word();
        } else if (DOUBLE_QUOTES.indexOf(sign) >= 0) {
            quoted(DOUBLE_QUOTES);
        } else if (SINGLE_QUOTES.indexOf(sign) >= 0) {
            quoted(SINGLE_QUOTES);
        } else if (COMPARISON.indexOf(sign) >= 0) {
            int from = at;
            while (at < text.length() && COMPARISON.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            add(Kind.SIGN, text.substring(from, at), from);
        } else if (sign > ' ' && sign < 0x7F) {
            sign(sign);
        } else {
            foreign(sign);
        }
    }

    private static boolean isWordPart(char sign) {
        return sign == '_' || sign == '$' || Character.isLetter(sign) || Character.isDigit(sign);
    }

    private void add(Kind kind, String value, int from) {
        tokens.add(new Token(kind, value, from, at));
    }

    private void sign(char sign) {
        if (sign == '\\') {
            problems.slip(at, "backslash", "A backslash has no place in a rule file.", "Remove it.");
            at++;
            return;
        }
        int from = at;
        at += text.startsWith("&&", at) || text.startsWith("||", at) ? 2 : 1;
        add(Kind.SIGN, text.substring(from, at), from);
    }

    private void blockComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            problems.slip(
                    at, "open-comment", "The comment that starts here is not closed.", "Write \"*/\" at its end.");
        }
        comment(close, 2);
    }

    private void comment(int close, int closing) {
        int end = close < 0 ? text.length() : close;
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\\') {
                problems.slip(
                        i,
                        "backslash",
                        "A backslash has no place in a rule file, not even in a comment.",
                        "Remove it.");
            } else if (text.charAt(i) != '\n' && text.charAt(i) != '\t' && isHidden(text.charAt(i))) {
                hidden(i);
            }
        }
        at = close < 0 ? end : end + closing;
    }

    private void number() {
        int from = at;
        while (at < text.length() && (isWordPart(text.charAt(at)) || isDecimalPoint())) {
            at++;
        }
        String written = text.substring(from, at);
        if (isCode(from)) {
            Token word = tokens.get(tokens.size() - 2);
            String code = text.substring(word.start(), at);
            problems.slip(
                    word.start(),
                    "no-quotes",
                    "\"" + Excerpt.shortened(code) + "\" stands without quotation marks.",
                    "Write it in double quotes.");
        } else if (!NUMBER.matcher(written).matches()) {
            problems.slip(
                    from,
                    "number-form",
                    "\"" + Excerpt.shortened(written) + "\" is not a number that a rule may use.",
                    "Write it in plain digits, such as 8 or 37.5: no unit, no leading zero, at most six digits before the point"
                            + " and four after it.");
        }
        add(Kind.NUMBER, written, from);
    }

    /** Whether a number at the offset is the end of a word with a hyphen, such as a rule id. */
    private boolean isCode(int offset) {
        int last = tokens.size() - 1;
        return last > 0
                && tokens.get(last).is("-")
                && tokens.get(last).end() == offset
                && tokens.get(last - 1).is(Kind.WORD)
                && tokens.get(last - 1).end() == offset - 1;
    }

    private boolean isDecimalPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && isWordPart(text.charAt(at + 1));
    }

    private void word() {
        int from = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String written = text.substring(from, at);
        int foreign = Ascii.firstForeign(written);
        if (foreign < 0) {
            add(Kind.WORD, written, from);
            return;
        }
        String plain = Ascii.plain(written);
        String help = Ascii.firstForeign(plain) < 0 ? " Write \"" + plain + "\" with plain letters." : "";
        problems.slip(
                from + foreign,
                "foreign-letter",
                "The word \"" + Excerpt.shortened(written) + "\" holds a letter that is not one of a to z.",
                Ascii.explain(written.charAt(foreign)) + help);
        add(Kind.WORD, plain, from);
    }

    /** A text in quotation marks of any kind; only straight double ones are right. */
    private void quoted(String marks) {
        int from = at;
        int lineEnd = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
        int close = from + 1;
        while (close < lineEnd && marks.indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close == lineEnd) {
            unclosed(from, lineEnd);
            return;
        }
        at = close + 1;
        String content = text.substring(from + 1, close);
        checkMarks(from, close, marks);
        checkContent(content, from + 1);
        add(Kind.TEXT, content, from);
    }

    private void checkMarks(int from, int close, String marks) {
        int wrong = text.charAt(from) != '"' ? from : text.charAt(close) != '"' ? close : -1;
        if (wrong < 0) {
            return;
        }
        boolean curly = text.charAt(wrong) >= 0x80;
        problems.slip(
                wrong,
                "quotation-mark",
                "The quotation mark " + text.charAt(wrong) + " is "
                        + (curly ? "a typographic one." : "not the one that rules use."),
                "Write straight double quotation marks: \"" + Excerpt.shortened(text.substring(from + 1, close))
                        + "\".");
    }

    private void unclosed(int from, int lineEnd) {
        int end = lineEnd;
        while (end > from + 1 && " \t);,".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        at = end;
        problems.slip(
                from,
                "open-text",
                "The text that starts here has no closing quotation mark.",
                "Write \" at its end, in the same line.");
        add(Kind.TEXT, text.substring(from + 1, end), from);
    }

    private void checkContent(String content, int from) {
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) == '\\') {
                problems.slip(from + i, "backslash", "A backslash has no place in a text of a rule.", "Remove it.");
                return;
            }
            if (Character.isISOControl(content.charAt(i))) {
                hidden(from + i);
                return;
            }
        }
    }

    private void foreign(char sign) {
        int from = at++;
        String shown = Excerpt.shortened(String.valueOf(sign));
        int joined = ONE_SIGN.indexOf(sign);
        if (joined >= 0) {
            String meant = TWO_SIGNS.get(joined);
            add(Kind.SIGN, meant, from);
            problems.slip(
                    from,
                    "joined-sign",
                    "The sign " + shown + " is one character, which rules cannot use.",
                    "Write the two characters " + meant + " instead.");
        } else if (DASHES.indexOf(sign) >= 0) {
            add(Kind.SIGN, "-", from);
            problems.slip(
                    from,
                    "dash",
                    "The dash " + shown + " is not a plain hyphen.",
                    "Write the hyphen of the keyboard: -");
        } else if (isHidden(sign) || Character.isSpaceChar(sign)) {
            hidden(from);
        } else {
            while (at < text.length() && text.charAt(at) >= 0x80 && !isWordPart(text.charAt(at))) {
                at++;
            }
            problems.slip(
                    from,
                    "unknown-sign",
                    "The sign " + shown + " has no place in a rule.",
                    Ascii.explain(sign) + " Remove it.");
        }
    }

    private void hidden(int offset) {
        char sign = text.charAt(offset);
        boolean space = Character.isSpaceChar(sign);
        problems.slip(
                offset,
                "invisible-sign",
                "An invisible character stands here (" + Ascii.code(sign) + ").",
                space ? "Write an ordinary space instead." : "Remove it.");
    }

    private static boolean isHidden(char sign) {
        int type = Character.getType(sign);
        return Character.isISOControl(sign)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }
}
