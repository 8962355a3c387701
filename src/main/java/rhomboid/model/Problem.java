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
 * @param help what to do, never with a patient's data; sentences, or empty
 * @param messageWithoutValue what is wrong without anything that may be a patient's data; the message itself where it holds none
 */
public record Problem(Place place, String code, String message, String help, String messageWithoutValue)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::code).thenComparing(Problem::message);

    /** A problem whose message holds nothing of a patient. */
    public Problem(Place place, String code, String message, String help) {
        this(place, code, message, help, message);
    }

    /** A problem whose message quotes something that may be a patient's data. */
    public static Problem withValue(
            Place place, String code, String messageWithValue, String messageWithoutValue, String help) {
        return new Problem(place, code, messageWithValue, help, messageWithoutValue);
    }

    /** The same problem for logs and rejects files, which never hold a patient's data. */
    public Problem withoutValue() {
        return new Problem(place, code, messageWithoutValue, help);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** One problem as text, without a line end. */
    @Override
    public String toString() {
        return place + ": " + message
                + (help.isEmpty() ? "" : "\n" + help.indent(4).stripTrailing());
    }

    /** All problems as text, sorted, one after the other. */
    static String render(List<Problem> problems) {
        return problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
