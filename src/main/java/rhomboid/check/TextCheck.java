package rhomboid.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import rhomboid.model.Place;

/** Looks at the text of the files alone: untidy lines and unsorted lists. */
final class TextCheck {

    private static final String FIX = "\"rhomboid check --fix\" does it for you.";

    private final String file;
    private final boolean drl;
    private final String text;
    private final String[] lines;
    private final Remarks remarks;

    private TextCheck(String file, boolean drl, String text, Remarks remarks) {
        this.file = file;
        this.drl = drl;
        this.text = text;
        this.lines = text.split("\n", -1);
        this.remarks = remarks;
    }

    static void run(Subject subject, Remarks remarks) {
        if (remarks.want(Lint.L02, Lint.L03)) {
            for (String path : subject.paths()) {
                String text = new String(subject.files().contentOf(path), StandardCharsets.UTF_8);
                new TextCheck(subject.files().shown(path), path.endsWith(".drl"), text, remarks).run();
            }
        }
    }

    private void run() {
        lines(
                "ends as Windows writes it",
                "end as Windows writes them",
                "Save the file with Unix line ends. ",
                i -> i < lines.length - 1 && lines[i].endsWith("\r"));
        lines("has spaces at its end", "have spaces at their end", "Delete them. ", i -> hasBlankEnd(lines[i]));
        if (drl) {
            lines("has a tab", "have tabs", "Write spaces instead. ", i -> lines[i].indexOf('\t') >= 0);
            for (CodeList list : CodeList.in(text)) {
                if (!list.isSorted()) {
                    remarks.add(
                            Lint.L03,
                            place(list.start()),
                            "This list of " + list.codes().size() + " codes is not sorted: \"" + list.firstMisplaced()
                                    + "\" stands too far down.",
                            "A sorted list is easier to compare. " + FIX);
                }
            }
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            remarks.add(
                    Lint.L02,
                    new Place(file, lines.length, lines[lines.length - 1].length() + 1),
                    "The last line has no line end.",
                    "Add one. " + FIX);
        }
    }

    private static boolean hasBlankEnd(String line) {
        String content = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return !content.equals(content.stripTrailing());
    }

    private void lines(String one, String several, String help, IntPredicate wrong) {
        List<Integer> found =
                IntStream.range(0, lines.length).filter(wrong).boxed().toList();
        if (!found.isEmpty()) {
            String message = found.size() == 1
                    ? "This line " + one + "."
                    : "This line and " + (found.size() - 1) + " more " + several + ".";
            remarks.add(Lint.L02, new Place(file, found.get(0) + 1, 0), message, help + FIX);
        }
    }

    private Place place(int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
        return new Place(file, line, offset - before.lastIndexOf('\n'));
    }
}
