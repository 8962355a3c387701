package rhomboid.rules;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How codes, texts and numbers are recognised and how messages show them. */
final class Words {

    /** The longest piece of a file that a message repeats. */
    private static final int LONGEST = 60;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?");

    private Words() {}

    /** Whether the word is a possible code: lower-case letters, digits and single hyphens between them. */
    static boolean isCode(String word) {
        return word.length() <= LONGEST && CODE.matcher(word).matches();
    }

    /** The text for a message: on one line, without control characters, not too long. */
    static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(sign -> shown.appendCodePoint(isPrintable(sign) ? sign : '?'));
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "..." : shown.toString();
    }

    private static boolean isPrintable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The number that the text is, in plain decimal form such as 8, -1.5 or 1e3. */
    static OptionalDouble parseNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** A question for the known word that was probably meant; empty if there is none. */
    static String didYouMean(String word, Collection<String> known) {
        return Suggestions.closest(word, known)
                .map(close -> "Did you mean \"" + close + "\"?")
                .orElse("");
    }

    /** The words as a choice: one, two or three. */
    static String anyOf(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
