package rhomboid.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rhomboid.model.Problem;
import rhomboid.rules.Suggestions;

/** Repairs single mistakes in a text: a misspelt code, annotations out of order. */
final class Spelling {

    private static final Pattern UNKNOWN = Pattern.compile("unknown (\\w+) \"([^\"]+)\"");
    private static final Pattern ANNOTATION = Pattern.compile("\\s*@(\\w+)\\s*\\(.*\\)\\s*");
    private static final List<String> ORDER = List.of("id", "because", "source", "basis", "claim", "reviewed");

    private Spelling() {}

    /** The text with the mistake repaired; the same text if that needs judgment. */
    static String repaired(String text, Problem problem, KnownWords known) {
        String[] lines = text.split("\n", -1);
        int line = problem.place().line() - 1;
        if (line < 0 || line >= lines.length) {
            return text;
        }
        if (problem.code().equals("annotation-order")) {
            sortAnnotations(lines, line);
        }
        Matcher unknown = UNKNOWN.matcher(problem.message());
        if (problem.help().contains("Did you mean") && unknown.find() && !known.has(unknown.group(2))) {
            Optional<String> meant = Suggestions.only(unknown.group(2), known.of(unknown.group(1)));
            meant.ifPresent(
                    word -> lines[line] = replaced(lines[line], problem.place().column() - 1, unknown.group(2), word));
        }
        return String.join("\n", lines);
    }

    private static String replaced(String line, int from, String wrong, String right) {
        Matcher word = Pattern.compile("(?<![\\w-])" + Pattern.quote(wrong) + "(?![\\w-])")
                .matcher(line);
        return word.find(Math.max(0, Math.min(from, line.length())))
                ? line.substring(0, word.start()) + right + line.substring(word.end())
                : line;
    }

    /** Puts annotations in order where each has a line of its own. */
    private static void sortAnnotations(String[] lines, int line) {
        int from = line;
        while (from > 0 && ANNOTATION.matcher(lines[from - 1]).matches()) {
            from--;
        }
        int to = line;
        while (to < lines.length && ANNOTATION.matcher(lines[to]).matches()) {
            to++;
        }
        String[] sorted = Arrays.copyOfRange(lines, from, Math.max(from, to));
        Arrays.sort(sorted, Comparator.comparingInt(text -> {
            Matcher annotation = ANNOTATION.matcher(text);
            return annotation.matches() ? ORDER.indexOf(annotation.group(1)) : -1;
        }));
        System.arraycopy(sorted, 0, lines, from, sorted.length);
    }
}
