package rhomboid.model;

import java.util.List;

/** The rule set cannot be used; nothing of it was loaded. */
public final class InvalidRulesException extends RhomboidException {

    private static final long serialVersionUID = 1L;

    /** With everything that is wrong; at least one problem. */
    public InvalidRulesException(List<Problem> problems) {
        super(problems);
    }
}
