package rhomboid.model;

import java.util.List;

/** The parent of every exception that this library throws on purpose; its message is meant for people. */
public abstract sealed class RhomboidException extends RuntimeException
        permits InvalidRulesException, InvalidCaseException, AssessmentFailedException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Problem> problems;

    RhomboidException(List<Problem> problems, Throwable cause) {
        super(Problem.render(problems), cause);
        this.problems = List.copyOf(problems);
    }

    RhomboidException(List<Problem> problems) {
        super(Problem.render(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem that was found, sorted by place; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
