package rhomboid.check;

import java.util.Comparator;
import java.util.Optional;
import rhomboid.model.PatientCase;
import rhomboid.model.Problem;

/**
 * Something to say about a rule set.
 *
 * @param severity how much it matters
 * @param problem where and what; its code is the id of a {@link Lint}, or that of a mistake for which nothing is loaded
 * @param witness a case that shows it, if one does; it was assessed before it got here
 */
public record Remark(Severity severity, Problem problem, Optional<PatientCase> witness) implements Comparable<Remark> {

    private static final Comparator<Remark> ORDER = Comparator.comparing(Remark::problem);

    /** A mistake for which a rule set or its scenarios are not loaded. */
    public static Remark ofMistake(Problem problem) {
        return new Remark(Severity.ERROR, problem, Optional.empty());
    }

    /** The id of the lint, or the short name of the mistake. */
    public String code() {
        return problem.code();
    }

    @Override
    public int compareTo(Remark other) {
        return ORDER.compare(this, other);
    }

    /** As text, without a line end: place, message with the id of the lint, help. */
    @Override
    public String toString() {
        return Lint.find(code())
                .map(lint -> new Problem(
                                problem.place(),
                                problem.code(),
                                problem.message() + " [" + severity.word() + " " + lint.id() + "]",
                                problem.help())
                        .toString())
                .orElseGet(problem::toString);
    }
}
