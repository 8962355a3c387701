package rhomboid.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** Collects what is wrong with one rule file, each with the source line and a caret. */
final class DrlProblems {

    private static final int MOST = 100;

    private final DrlText text;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Integer> linesWithSlips = new HashSet<>();
    private int leftOut;

    DrlProblems(DrlText text, List<Problem> earlier) {
        this.text = text;
        this.problems.addAll(earlier);
    }

    /** A slip in single characters; mistakes of grammar in the same line would only follow from it and are not reported. */
    void slip(int offset, String code, String message, String help) {
        linesWithSlips.add(text.line(offset));
        add(offset, code, message, help);
    }

    /** A mistake of grammar. */
    void grammar(int offset, String code, String message, String help) {
        if (!linesWithSlips.contains(text.line(offset))) {
            add(offset, code, message, help);
        }
    }

    /** A mistake of content; of a quoted text the place is that of its first letter. */
    void add(Token token, String code, String message, String help) {
        add(token.is(Token.Kind.TEXT) ? token.start() + 1 : token.start(), code, message, help);
    }

    private void add(int offset, String code, String message, String help) {
        if (problems.size() >= MOST) {
            leftOut++;
            return;
        }
        String excerpt = text.excerpt(offset);
        problems.add(new Problem(text.place(offset), code, message, help.isEmpty() ? excerpt : excerpt + "\n" + help));
    }

    /** Something wrong with the file as a whole. */
    void file(String code, String message, String help) {
        problems.add(new Problem(Place.of(text.file()), code, message, help));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Every problem, sorted by place. */
    List<Problem> sorted() {
        List<Problem> sorted =
                new ArrayList<>(problems.stream().distinct().sorted().toList());
        if (leftOut > 0) {
            String message = "There are " + leftOut + " more problems in this file, which are not shown.";
            sorted.add(new Problem(new Place(text.file(), 0, 0), "more-problems", message, "Repair these first."));
        }
        return List.copyOf(sorted);
    }

    DrlText text() {
        return text;
    }
}
