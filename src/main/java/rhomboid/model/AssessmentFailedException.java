package rhomboid.model;

import java.util.List;

/** The engine could not finish; there is no urgency. Our fault, not the case's. */
public final class AssessmentFailedException extends RhomboidException {

    private static final long serialVersionUID = 1L;

    /** With what stopped the engine. */
    public AssessmentFailedException(Problem problem, Throwable cause) {
        super(List.of(problem), cause);
    }

    /** With what stopped the engine. */
    public AssessmentFailedException(Problem problem) {
        super(List.of(problem));
    }
}
