package rhomboid.batch;

/**
 * How a run goes.
 *
 * @param threads that assess, at least 1
 * @param strict stop at the first bad record
 */
public record BatchSettings(int threads, boolean strict) {

    /**
     * Checks the number of threads.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public BatchSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("A run needs at least one thread, but was given " + threads + ".");
        }
    }

    /** One thread for each processor; goes on after bad records. */
    public static BatchSettings usual() {
        return new BatchSettings(Runtime.getRuntime().availableProcessors(), false);
    }
}
