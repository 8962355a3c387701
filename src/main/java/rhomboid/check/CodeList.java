package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of codes after {@code in} in the text of a rule file.
 *
 * @param start offset of the word {@code in}
 * @param end offset after the closing bracket
 * @param codes in the order of the text
 */
record CodeList(int start, int end, List<String> codes) {

    private static final Pattern LIST = Pattern.compile(
            "\\bin\\s*\\(\\s*\"[^\"\\n]*\"(?:\\s*,\\s*\"[^\"\\n]*\")*\\s*\\)|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\"([^\"\\n]*)\"");

    /** Copies the list. */
    CodeList {
        codes = List.copyOf(codes);
    }

    /** Every list of a text, but none in comments. */
    static List<CodeList> in(String text) {
        List<CodeList> lists = new ArrayList<>();
        Matcher list = LIST.matcher(text);
        while (list.find()) {
            if (!list.group().startsWith("/")) {
                lists.add(new CodeList(
                        list.start(),
                        list.end(),
                        CODE.matcher(list.group())
                                .results()
                                .map(code -> code.group(1))
                                .toList()));
            }
        }
        return lists;
    }

    List<String> sorted() {
        return codes.stream().sorted().toList();
    }

    boolean isSorted() {
        return codes.equals(sorted());
    }

    /** The first code that should stand further up. */
    String firstMisplaced() {
        int at = 1;
        while (at < codes.size() - 1 && codes.get(at - 1).compareTo(codes.get(at)) <= 0) {
            at++;
        }
        return codes.get(at);
    }

    /** The list as the text has it, with its codes sorted; everything between them stays. */
    String sortedText(String text) {
        List<String> sorted = sorted();
        int[] next = {0};
        return CODE.matcher(text.substring(start, end))
                .replaceAll(code -> "\"" + Matcher.quoteReplacement(sorted.get(next[0]++)) + "\"");
    }
}
