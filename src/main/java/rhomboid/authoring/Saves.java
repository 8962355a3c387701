package rhomboid.authoring;

/** Tells when files were saved. */
public interface Saves {

    /**
     * Waits until something was saved since the last call, and until the editor is done with it.
     *
     * @return false if the watch is over
     */
    boolean await();
}
