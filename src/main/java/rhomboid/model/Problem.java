package rhomboid.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something wrong with an input, for the person who wrote it. Printed as {@code place: message} and an indented line of help.
 *
 * @param place where
 * @param code a short stable name of the kind of problem, kebab-case
 * @param message what is wrong, with the value; a sentence
 * @param help what to do; sentences, or empty
 */
public record Problem(Place place, String code, String message, String help) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::code).thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** One problem as text, without a line end. */
    @Override
    public String toString() {
        return place + ": " + message + (help.isEmpty() ? "" : "\n" + help.indent(4).stripTrailing());
    }

    /** All problems as text, sorted, one after the other. */
    static String render(List<Problem> problems) {
        return problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
