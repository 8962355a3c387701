package rhomboid.rules;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the word that was probably meant. The same input gives the same answer, in any order of the known words. */
public final class Suggestions {

    /** Letters of other alphabets and signs that look like the character of {@link #LIKE} at the same position. */
    private static final String FOREIGN = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u0475"
            + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
            + "\u03B1\u03BF\u03C1\u03C5\u03BD\u03BA\u03B9"
            + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
            + "\u0131\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\u00AD";

    private static final String LIKE =
            "aeopcyxijsdv" + "ABEKMHOPCTYXIJS" + "aopuvki" + "ABEZHIKMNOPTYX" + "i----------";

    private Suggestions() {}

    /**
     * The known word closest to a word: first one that differs only in case, spaces, hyphens, underscores or look-alike letters, then
     * the one with the fewest slips (Damerau-Levenshtein distance), up to a third of the letters; ties alphabetically.
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        return closest(word, known, Map.of());
    }

    /**
     * As {@link #closest(String, Collection)}, with other names for known words: an exact synonym is better than a word with slips, a
     * word with slips is better than a synonym with slips.
     *
     * @param synonyms from a synonym to the known word
     */
    public static Optional<String> closest(String word, Collection<String> known, Map<String, String> synonyms) {
        return same(word, known)
                .or(() -> same(word, synonyms.keySet()).map(synonyms::get))
                .or(() -> near(word, known))
                .or(() -> near(word, synonyms.keySet()).map(synonyms::get));
    }

    /** The known word closest to a word, as {@link #closest(String, Collection)}, if no other known word is as close. */
    public static Optional<String> only(String word, Collection<String> known) {
        Optional<String> best = closest(word, known);
        return best.filter(meant -> {
            int slips = distance(word.toLowerCase(Locale.ROOT), meant.toLowerCase(Locale.ROOT));
            return known.stream()
                    .filter(other -> !other.equals(meant))
                    .noneMatch(
                            other -> distance(word.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) <= slips);
        });
    }

    /** The ASCII character that a sign of another alphabet looks like; the sign itself if there is none. */
    static char plain(char sign) {
        if (sign < 0x80) {
            return sign;
        }
        int at = FOREIGN.indexOf(sign);
        if (at >= 0) {
            return LIKE.charAt(at);
        }
        String parts = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKD);
        return !parts.isEmpty() && parts.charAt(0) < 0x80 ? parts.charAt(0) : sign;
    }

    private static Optional<String> same(String word, Collection<String> known) {
        String folded = fold(word);
        return known.stream()
                .filter(candidate -> fold(candidate).equals(folded))
                .min(String::compareTo);
    }

    private static Optional<String> near(String word, Collection<String> known) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        int limit = Math.max(1, lower.length() / 3);
        String best = null;
        int fewest = limit + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - lower.length()) > limit) {
                continue;
            }
            int slips = distance(lower, candidate.toLowerCase(Locale.ROOT));
            if (slips < fewest || (slips == fewest && best != null && candidate.compareTo(best) < 0)) {
                best = candidate;
                fewest = slips;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char sign = plain(word.charAt(i));
            if (sign != '-'
                    && sign != '_'
                    && !Character.isWhitespace(sign)
                    && !Character.isSpaceChar(sign)
                    && Character.getType(sign) != Character.FORMAT
                    && Character.getType(sign) != Character.NON_SPACING_MARK) {
                folded.append(Character.toLowerCase(sign));
            }
        }
        return folded.toString();
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    static int distance(String from, String to) {
        int[] twoBack = new int[to.length() + 1];
        int[] oneBack = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            oneBack[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                char left = from.charAt(i - 1);
                char right = to.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], oneBack[j]) + 1, oneBack[j - 1] + (left == right ? 0 : 1));
                if (i > 1 && j > 1 && left == to.charAt(j - 2) && right == from.charAt(i - 2)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
            }
            int[] spare = twoBack;
            twoBack = oneBack;
            oneBack = row;
            row = spare;
        }
        return oneBack[to.length()];
    }
}
