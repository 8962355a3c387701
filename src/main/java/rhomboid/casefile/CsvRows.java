package rhomboid.casefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rhomboid.casefile.Lines.Line;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/**
 * Joins the lines of quoted fields into rows. A quote that is never closed, or closed in the wrong place, spoils the row that it
 * opens in and no other.
 */
final class CsvRows implements Closeable {

    private final String name;
    private final Lines lines;
    private final Deque<Line> again = new ArrayDeque<>();
    private char delimiter = ',';
    private @Nullable Line first;

    CsvRows(String name, InputStream in) {
        this.name = name;
        lines = new Lines(in);
    }

    /** Sets the sign between fields. */
    void delimiter(char sign) {
        delimiter = sign;
    }

    /**
     * The first line that is not blank; a header has no line ends in its fields.
     *
     * @throws InvalidCaseException if there is none
     */
    RecordText header() throws IOException {
        while (next()) {
            RecordText text = decoded(line());
            if (!text.text().isBlank()) {
                return text;
            }
        }
        throw new InvalidCaseException(List.of(new Problem(
                Place.of(name), "empty-input", "The input holds no case.", "A CSV file starts with a header.")));
    }

    /** Moves to the next row; false at the end. */
    boolean next() throws IOException {
        first = take();
        return first != null;
    }

    private @Nullable Line take() throws IOException {
        Line waiting = again.poll();
        return waiting == null ? lines.next() : waiting;
    }

    private Line line() {
        if (first == null) {
            throw new IllegalStateException("There is no row.");
        }
        return first;
    }

    /** Where the current row starts. */
    Place start() {
        return new Place(name, line().number(), 0);
    }

    /**
     * The current row, with all its lines.
     *
     * @throws InvalidCaseException if it is too long, not UTF-8, or its quotes do not match
     */
    RecordText row() throws IOException {
        var quotes = new CsvQuotes(delimiter);
        String text = decoded(line()).text();
        quotes.read(text);
        if (!quotes.open()) {
            return checked(quotes, text, List.of());
        }
        var joined = new StringBuilder(text);
        var more = new ArrayList<Line>();
        while (quotes.open() && joined.length() <= Lines.MOST_BYTES) {
            Line line = take();
            if (line == null) {
                break;
            }
            more.add(line);
            if (line.tooLong()) {
                break;
            }
            String next = decoded(line).text();
            quotes.read(next);
            joined.append('\n').append(next);
        }
        return checked(quotes, joined.toString(), more);
    }

    /** The text if its quotes match; otherwise the lines after the first are read again as rows of their own. */
    private RecordText checked(CsvQuotes quotes, String text, List<Line> more) {
        if (quotes.open() || quotes.broken()) {
            for (int i = more.size() - 1; i >= 0; i--) {
                again.addFirst(more.get(i));
            }
            throw new InvalidCaseException(List.of(malformed(start())));
        }
        return new RecordText(name, line().number(), text);
    }

    private RecordText decoded(Line line) {
        if (line.tooLong()) {
            throw new InvalidCaseException(
                    JsonRecords.tooLong(new Place(name, line.number(), 0)).problems());
        }
        RecordText text = RecordText.of(name, line.number(), line.bytes());
        boolean carriageReturn = text.text().endsWith("\r");
        return carriageReturn
                ? new RecordText(
                        name,
                        line.number(),
                        text.text().substring(0, text.text().length() - 1))
                : text;
    }

    static Problem malformed(Place place) {
        return new Problem(
                place,
                "malformed-csv",
                "The quotes of the row do not match.",
                "A field in double quotes ends with one before the next separator; a quote inside it is written twice.");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
