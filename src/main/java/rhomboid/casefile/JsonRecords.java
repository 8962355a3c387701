package rhomboid.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rhomboid.casefile.CaseRecord.Rejected;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.Vocabulary;

/** A file that is one case, or that holds a case on each line. */
final class JsonRecords implements CaseStream.Records {

    private static final String FILE_HELP =
            "A .json file holds one case; put several into a .jsonl file, one whole case on each line.";
    private static final String LINES_HELP = "In a .jsonl file each line holds one whole case.";

    private final String name;
    private final InputStream in;
    private final @Nullable Lines lines;
    private final Vocabulary vocabulary;
    private final SeenIds seen;
    private boolean done;

    private JsonRecords(String name, InputStream in, @Nullable Lines lines, Vocabulary vocabulary, SeenIds seen) {
        this.name = name;
        this.in = in;
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.seen = seen;
    }

    static JsonRecords file(String name, InputStream in, Vocabulary vocabulary, SeenIds seen) {
        return new JsonRecords(name, in, null, vocabulary, seen);
    }

    static JsonRecords lines(String name, InputStream in, Vocabulary vocabulary, SeenIds seen) {
        return new JsonRecords(name, in, new Lines(in), vocabulary, seen);
    }

    @Override
    public @Nullable CaseRecord next() throws IOException {
        return lines == null ? wholeFile() : nextLine(lines);
    }

    private @Nullable CaseRecord wholeFile() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] bytes = in.readNBytes(Lines.MOST_BYTES + 1);
        if (bytes.length > Lines.MOST_BYTES) {
            return tooLong(new Place(name, 1, 0));
        }
        return record(1, bytes, FILE_HELP);
    }

    private @Nullable CaseRecord nextLine(Lines from) throws IOException {
        for (Lines.Line line = from.next(); line != null; line = from.next()) {
            if (line.tooLong()) {
                return tooLong(new Place(name, line.number(), 0));
            }
            CaseRecord record = record(line.number(), line.bytes(), LINES_HELP);
            if (record != null) {
                return record;
            }
        }
        return null;
    }

    /** What the bytes hold; null if that is nothing but space. */
    private @Nullable CaseRecord record(int line, byte[] bytes, String help) {
        try {
            RecordText text = RecordText.of(name, line, bytes);
            return text.text().isBlank() ? null : JsonCase.read(text, help).finish(vocabulary, seen);
        } catch (InvalidCaseException e) {
            return new Rejected(new Place(name, line, 0), e.problems());
        }
    }

    static Rejected tooLong(Place place) {
        return new Rejected(
                place,
                List.of(new Problem(
                        place,
                        "record-too-long",
                        "The record is longer than " + Lines.MOST_BYTES + " bytes.",
                        "It was not read.")));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
