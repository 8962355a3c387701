package rhomboid.rules;

import java.util.Locale;
import java.util.Objects;

/** Words about characters that are not plain letters, digits and signs. */
final class Ascii {

    private Ascii() {}

    /** Index of the first character that is not printable ASCII; -1 if there is none. */
    static int firstForeign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
                return i;
            }
        }
        return -1;
    }

    /** The text with each look-alike character replaced by the plain one. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(Suggestions.plain(text.charAt(i)));
        }
        return plain.toString();
    }

    /** Number and name of a character. */
    static String code(char sign) {
        String name = Objects.requireNonNullElse(Character.getName(sign), "no name");
        String number = Integer.toHexString(sign | 0x10000).substring(1).toUpperCase(Locale.ROOT);
        return "U+" + number + ", " + name.toLowerCase(Locale.ROOT);
    }

    /** A sentence that says which character it is and what it looks like. */
    static String explain(char sign) {
        char plain = Suggestions.plain(sign);
        String looks = plain == sign ? "" : " and only looks like \"" + plain + "\"";
        if (Excerpt.shortened(String.valueOf(sign)).equals("?")) {
            return "It holds an invisible character, " + code(sign) + ".";
        }
        return "The character \"" + Excerpt.shortened(String.valueOf(sign)) + "\" is " + code(sign) + looks + ".";
    }
}
