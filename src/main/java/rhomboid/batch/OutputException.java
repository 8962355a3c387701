package rhomboid.batch;

import java.io.IOException;

/** An output cannot be written. The message names it and says why, for people. */
public final class OutputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean closedPipe;

    /** For an output of this name, with the reason. */
    public OutputException(String name, IOException cause) {
        super(name + ": cannot be written: " + reason(cause) + ".", cause);
        closedPipe = String.valueOf(cause.getMessage())
                .toLowerCase(java.util.Locale.ROOT)
                .contains("broken pipe");
    }

    /** Whether the reader of a pipe went away, which is no error. */
    public boolean isClosedPipe() {
        return closedPipe;
    }

    private static String reason(IOException cause) {
        if (cause instanceof java.nio.file.NoSuchFileException) {
            return "the folder does not exist";
        }
        if (cause instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof java.nio.file.FileSystemException system && system.getReason() != null) {
            return lowerFirst(system.getReason());
        }
        return cause.getMessage() == null ? "unknown reason" : lowerFirst(cause.getMessage());
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
