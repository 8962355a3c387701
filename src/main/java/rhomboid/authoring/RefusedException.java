package rhomboid.authoring;

/** Something new cannot be made as asked; nothing was written. The message is for people: a sentence and what to do. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence for people. */
    public RefusedException(String message) {
        super(message);
    }
}
