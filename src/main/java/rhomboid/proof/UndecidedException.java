package rhomboid.proof;

/** A question took more work than {@link Solver#within} allows: neither a case nor a proof that there is none. */
public final class UndecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecidedException() {
        super("The work that was allowed did not decide the question.");
    }
}
