package rhomboid.casefile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rhomboid.casefile.CaseRecord.Rejected;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.Vocabulary;

/** A file with a header and a case in each row. */
final class CsvRecords implements CaseStream.Records {

    private final CsvRows rows;
    private final Vocabulary vocabulary;
    private final SeenIds seen;
    private final CsvReader.CsvReaderBuilder parser;
    private final List<String> header;
    private final List<ColumnUse> uses;

    private CsvRecords(
            String name, CsvRows rows, RecordText first, Vocabulary vocabulary, SeenIds seen, CsvMapping mapping) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.seen = seen;
        char delimiter = mapping.delimiter(first.text());
        rows.delimiter(delimiter);
        parser = CsvReader.builder().fieldSeparator(delimiter).allowUnclosedQuote(false);
        header = fields(first).stream().map(String::strip).toList();
        uses = mapping.uses(header, first.start(), vocabulary);
    }

    /**
     * Reads the header.
     *
     * @throws InvalidCaseException if there is none or it is wrong; then the stream is closed
     */
    static CsvRecords open(String name, InputStream in, Vocabulary vocabulary, SeenIds seen, CsvMapping mapping) {
        var rows = new CsvRows(name, in);
        boolean open = false;
        try {
            RecordText first = rows.header();
            var records = new CsvRecords(name, rows, first, vocabulary, seen, mapping);
            open = true;
            return records;
        } catch (IOException e) {
            throw CaseStream.unreadable(name, e);
        } finally {
            if (!open) {
                closeQuietly(rows);
            }
        }
    }

    private static void closeQuietly(CsvRows rows) {
        try {
            rows.close();
        } catch (IOException e) {
            // The header's problem is being thrown, and matters more than a failed close.
        }
    }

    @Override
    public @Nullable CaseRecord next() throws IOException {
        while (rows.next()) {
            try {
                RecordText row = rows.row();
                if (!row.text().isBlank()) {
                    return record(row);
                }
            } catch (InvalidCaseException e) {
                return new Rejected(rows.start(), e.problems());
            }
        }
        return null;
    }

    private CaseRecord record(RecordText row) {
        List<String> fields = fields(row);
        Place place = row.start();
        if (fields.size() != header.size()) {
            String message = "The row has " + fields.size() + " fields, but the header has " + header.size() + ".";
            return new Rejected(
                    place,
                    List.of(new Problem(
                            place,
                            "column-count",
                            message,
                            "A field that holds the separator must stand in double quotes.")));
        }
        var draft = new Draft(place);
        for (int i = 0; i < uses.size(); i++) {
            uses.get(i).read(header.get(i), fields.get(i), draft, place, vocabulary);
        }
        return draft.finish(vocabulary, seen);
    }

    private List<String> fields(RecordText row) {
        try {
            return parser.ofSingleCsvRecord(row.text()).getFields();
        } catch (CsvParseException | IllegalStateException | IllegalArgumentException e) {
            throw new InvalidCaseException(List.of(CsvRows.malformed(row.start())));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
