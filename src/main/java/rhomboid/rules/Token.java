package rhomboid.rules;

/**
 * A word, text, number or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; of a quoted text without its quotation marks
 * @param start offset of its first character
 * @param end offset after its last character
 */
record Token(Kind kind, String text, int start, int end) {

    /** What a token is. */
    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SIGN,
        END_OF_FILE
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    /** As a message shows it. */
    String shown() {
        return switch (kind) {
            case END_OF_FILE -> "the end of the file";
            case TEXT -> "the text \"" + Excerpt.shortened(text) + "\"";
            case NUMBER -> "the number " + Excerpt.shortened(text);
            case WORD, SIGN -> "\"" + Excerpt.shortened(text) + "\"";
        };
    }
}
