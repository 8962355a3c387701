package rhomboid.model;

import java.util.List;

/** A case cannot be assessed because of what it says. */
public final class InvalidCaseException extends RhomboidException {

    private static final long serialVersionUID = 1L;

    /** With everything that is wrong; at least one problem. */
    public InvalidCaseException(List<Problem> problems) {
        super(problems);
    }
}
