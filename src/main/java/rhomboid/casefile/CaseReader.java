package rhomboid.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rhomboid.casefile.CaseRecord.Accepted;
import rhomboid.casefile.CaseRecord.Rejected;
import rhomboid.casefile.CaseStream.Records;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.Vocabulary;

/**
 * Reads cases strictly: what is unknown, misspelt, of the wrong kind or out of range is reported, never guessed or dropped, and
 * everything that is wrong with a case is reported at once. Thread-safe; the streams it opens are not.
 */
public final class CaseReader {

    private final Vocabulary vocabulary;

    /** Reads cases in the codes of a vocabulary. */
    public CaseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * One case.
     *
     * @param name of the file, for messages
     * @throws InvalidCaseException with everything that is wrong
     */
    public PatientCase readJson(String name, byte[] json) {
        CaseRecord record =
                open(name, new ByteArrayInputStream(json), Format.JSON).next();
        if (record instanceof Rejected rejected) {
            throw new InvalidCaseException(rejected.problems());
        }
        return ((Accepted) record).patientCase();
    }

    /**
     * The cases of a file, in the format that its name ends in; CSV without a mapping.
     *
     * @throws InvalidCaseException if the file is missing, a directory, unreadable or of no known format, or its header is wrong
     */
    public CaseStream open(Path file) {
        String name = name(file);
        Format format = Format.ofName(name)
                .orElseThrow(() -> new InvalidCaseException(List.of(new Problem(
                        Place.of(name),
                        "unknown-format",
                        "The name does not say how the cases are written.",
                        "It must end in .json, .jsonl, .ndjson or .csv."))));
        return open(file, format, CsvMapping.byHeader(), SeenIds.usual());
    }

    /**
     * The cases of a file.
     *
     * @param mapping what the columns mean; read for CSV only
     * @param seen ids that came before, which are extended
     * @throws InvalidCaseException if the file is missing, a directory or unreadable, or its header is wrong
     */
    public CaseStream open(Path file, Format format, CsvMapping mapping, SeenIds seen) {
        String name = name(file);
        if (!Files.exists(file)) {
            throw unusable(name, "missing-file", "There is no such file.");
        }
        if (Files.isDirectory(file)) {
            throw unusable(name, "directory", "This is a directory, not a file.");
        }
        if (!Files.isReadable(file)) {
            throw unusable(name, "unreadable", "The file may not be read by this user.");
        }
        try {
            return open(name, Files.newInputStream(file), format, mapping, seen);
        } catch (IOException e) {
            throw CaseStream.unreadable(name, e);
        }
    }

    /** The cases of a stream, which is closed with the result; CSV without a mapping. */
    public CaseStream open(String name, InputStream in, Format format) {
        return open(name, in, format, CsvMapping.byHeader(), SeenIds.usual());
    }

    /**
     * The cases of a stream, which is closed with the result.
     *
     * @param name of the input, for messages
     * @param mapping what the columns mean; read for CSV only
     * @param seen ids that came before, which are extended
     * @throws InvalidCaseException if the header of a CSV file is wrong; then the stream is closed
     */
    public CaseStream open(String name, InputStream in, Format format, CsvMapping mapping, SeenIds seen) {
        Records records = switch (format) {
            case JSON -> JsonRecords.file(name, in, vocabulary, seen);
            case JSONL -> JsonRecords.lines(name, in, vocabulary, seen);
            case CSV -> CsvRecords.open(name, in, vocabulary, seen, mapping);
        };
        return new CaseStream(name, records);
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static InvalidCaseException unusable(String name, String code, String message) {
        return new InvalidCaseException(List.of(new Problem(Place.of(name), code, message, "")));
    }
}
