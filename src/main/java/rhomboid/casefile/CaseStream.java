package rhomboid.casefile;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/**
 * The records of an input, one by one and in its order, in constant memory. Not thread-safe.
 *
 * <p>A bad record is a {@link CaseRecord.Rejected} and the stream goes on. {@link #hasNext} and {@link #next} throw an
 * {@link InvalidCaseException} if the input itself fails: it holds no record at all, or cannot be read to its end.
 */
public final class CaseStream implements Iterator<CaseRecord>, AutoCloseable {

    /** The records of a format. */
    interface Records extends Closeable {
        /** The next record; null at the end. */
        @Nullable
        CaseRecord next() throws IOException;
    }

    private final String name;
    private final Records records;
    private @Nullable CaseRecord next;
    private boolean any;
    private boolean ended;

    CaseStream(String name, Records records) {
        this.name = name;
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
            ended = next == null;
            if (ended && !any) {
                throw new InvalidCaseException(
                        List.of(new Problem(Place.of(name), "empty-input", "The input holds no case.", "")));
            }
            any = true;
        }
        return next != null;
    }

    private @Nullable CaseRecord read() {
        try {
            return records.next();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    @Override
    public CaseRecord next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("There are no more records in " + name + ".");
        }
        CaseRecord record = next;
        next = null;
        return record;
    }

    /** Closes the input. */
    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static InvalidCaseException unreadable(String name, IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new InvalidCaseException(List.of(new Problem(
                Place.of(name),
                "unreadable",
                "The input cannot be read: " + reason + ".",
                "Cases before this point are not affected.")));
    }
}
