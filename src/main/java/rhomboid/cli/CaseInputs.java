package rhomboid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.CaseStream;
import rhomboid.casefile.CsvMapping;
import rhomboid.casefile.Format;
import rhomboid.casefile.SeenIds;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.Vocabulary;

/** The arguments that name cases, and the cases that they name. */
final class CaseInputs {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "1..*",
            paramLabel = "CASE",
            description =
                    "Files of cases: .json (one), .jsonl or .ndjson (one a line), .csv (one a row); - for standard input.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            description = "json, jsonl or csv, for standard input and for names that do not say it.")
    private @Nullable Format format;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of CSV files mean. Default: they are named as in a case file.")
    private @Nullable Path mapping;

    /** The files, without standard input. */
    List<Path> files() {
        return names.stream()
                .filter(name -> !name.equals(STANDARD_INPUT))
                .map(Path::of)
                .toList();
    }

    /** How many inputs there are. */
    int count() {
        return names.size();
    }

    /**
     * Refuses outputs that are inputs.
     *
     * @param outputs null for one that is not written
     * @throws ParameterException if an input would be overwritten
     */
    void refuseToOverwrite(CommandSpec spec, @Nullable Path... outputs) {
        for (Path file : files()) {
            for (Path output : outputs) {
                if (output != null && isSame(file, output)) {
                    throw new ParameterException(
                            spec.commandLine(), "\"" + file + "\" is an input and would be overwritten");
                }
            }
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isRegularFile(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * The cases of all inputs, in order. Every file is opened once beforehand, so that a long run does not fail late.
     *
     * @param standardInput the format of standard input, unless told otherwise
     * @throws InvalidCaseException with everything that cannot be used
     */
    Iterator<CaseRecord> open(Console console, Vocabulary vocabulary, Format standardInput) {
        return open(console, vocabulary, standardInput, SeenIds.usual());
    }

    /** As above, remembering the ids in {@code seen}. */
    Iterator<CaseRecord> open(Console console, Vocabulary vocabulary, Format standardInput, SeenIds seen) {
        CaseReader reader = new CaseReader(vocabulary);
        CsvMapping columns = mapping(vocabulary);
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            if (!Files.exists(file) || Files.isRegularFile(file) || Files.isDirectory(file)) {
                try {
                    file(reader, file, columns, SeenIds.upTo(0)).close();
                } catch (InvalidCaseException unusable) {
                    problems.addAll(unusable.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        return new Chain(name -> name.equals(STANDARD_INPUT)
                ? reader.open("standard input", console.in(), format == null ? standardInput : format, columns, seen)
                : file(reader, Path.of(name), columns, seen));
    }

    private CaseStream file(CaseReader reader, Path file, CsvMapping columns, SeenIds seen) {
        // Without a format the reader says what is wrong with the name, or with a folder, whatever it is called.
        Optional<Format> known = Optional.ofNullable(format)
                .or(() -> Format.ofName(file.toString()))
                .or(() -> Files.isDirectory(file) ? Optional.of(Format.JSON) : Optional.empty());
        return known.isPresent() ? reader.open(file, known.get(), columns, seen) : reader.open(file);
    }

    private CsvMapping mapping(Vocabulary vocabulary) {
        if (mapping == null) {
            return CsvMapping.byHeader();
        }
        try {
            return CsvMapping.read(mapping.toString(), Files.readAllBytes(mapping), vocabulary);
        } catch (IOException unreadable) {
            throw new InvalidCaseException(List.of(new Problem(
                    Place.of(mapping.toString()),
                    "unreadable",
                    "The mapping cannot be read.",
                    "Check its name and permissions.")));
        }
    }

    private interface Opener {
        CaseStream open(String name);
    }

    /** One input after the other. */
    private final class Chain implements Iterator<CaseRecord> {

        private final Opener opener;
        private final Iterator<String> rest = names.iterator();
        private @Nullable CaseStream stream;

        Chain(Opener opener) {
            this.opener = opener;
        }

        @Override
        public boolean hasNext() {
            while (stream == null || !stream.hasNext()) {
                if (stream != null) {
                    stream.close();
                    stream = null;
                }
                if (!rest.hasNext()) {
                    return false;
                }
                stream = opener.open(rest.next());
            }
            return true;
        }

        @Override
        public CaseRecord next() {
            if (!hasNext() || stream == null) {
                throw new NoSuchElementException("There are no more cases.");
            }
            return stream.next();
        }
    }
}
