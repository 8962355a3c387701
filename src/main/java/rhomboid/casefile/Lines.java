package rhomboid.casefile;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits bytes into lines in constant memory: what is longer than the limit is skipped to its end. */
final class Lines implements Closeable {

    /** The longest record, in bytes. */
    static final int MOST_BYTES = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private int from;
    private int to;
    private int number;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param bytes without the line end; empty if too long
     * @param tooLong whether it had more than {@value #MOST_BYTES} bytes
     */
    record Line(int number, byte[] bytes, boolean tooLong) {}

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        line.reset();
        boolean tooLong = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = endOfLine();
            int length = end - from;
            tooLong |= line.size() + length > MOST_BYTES;
            if (!tooLong) {
                line.write(buffer, from, length);
            }
            from = end + 1;
            if (end < to) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return new Line(number, tooLong ? new byte[0] : line.toByteArray(), tooLong);
    }

    private int endOfLine() {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return to;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, BUFFER));
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
