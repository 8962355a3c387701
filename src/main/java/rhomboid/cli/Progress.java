package rhomboid.cli;

import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Shows on a terminal how far a run is, a few times a second, on one line that the end wipes out. */
final class Progress implements LongConsumer {

    private static final long PAUSE_NANOS = 200_000_000;
    private static final String WIPE = "\r\u001b[K";

    private final Console console;
    private final LongSupplier nanos;
    private final long start;
    private long next;
    private boolean shown;

    /** With a clock that gives nanoseconds. */
    Progress(Console console, LongSupplier nanos) {
        this.console = console;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = start + PAUSE_NANOS;
    }

    @Override
    public void accept(long done) {
        long now = nanos.getAsLong();
        if (!console.errIsTerminal() || now < next) {
            return;
        }
        next = now + PAUSE_NANOS;
        shown = true;
        double perSecond = done / ((now - start) / 1e9);
        console.write(String.format(Locale.ROOT, "%s%,d cases, %,.0f a second", WIPE, done, perSecond));
    }

    /** Wipes the line out. */
    void end() {
        if (shown) {
            console.write(WIPE);
        }
    }
}
