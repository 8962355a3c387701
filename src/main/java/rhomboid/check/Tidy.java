package rhomboid.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tidies the text of rule files without changing what it says. */
final class Tidy {

    private static final String TAB = "    ";

    private Tidy() {}

    /** The text with Unix line ends, one at its end, and without blanks at line ends; a rule file also without tabs. */
    static String of(String text, boolean drl) {
        String tidy = Stream.of(text.split("\n", -1))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .map(line -> drl ? line.replace("\t", TAB) : line)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return tidy.isEmpty() || tidy.endsWith("\n") ? tidy : tidy + "\n";
    }

    /** The text of a rule file with the codes of each list in order. */
    static String sorted(String text) {
        StringBuilder sorted = new StringBuilder(text);
        List<CodeList> lists = CodeList.in(text);
        for (int i = lists.size() - 1; i >= 0; i--) {
            CodeList list = lists.get(i);
            sorted.replace(list.start(), list.end(), list.sortedText(text));
        }
        return sorted.toString();
    }
}
