package rhomboid.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rhomboid.casefile.ColumnUse.Kind;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.Vocabulary;

/** What the columns of a CSV file mean. Immutable and thread-safe. */
public final class CsvMapping {

    private static final CsvMapping BY_HEADER = new CsvMapping(true, '\0', false, Map.of());

    private final boolean byHeader;
    private final char delimiter;
    private final boolean ignoreOthers;
    private final Map<String, ColumnUse> columns;

    private CsvMapping(boolean byHeader, char delimiter, boolean ignoreOthers, Map<String, ColumnUse> columns) {
        this.byHeader = byHeader;
        this.delimiter = delimiter;
        this.ignoreOthers = ignoreOthers;
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * The columns are named as in a case file: id, age, sex, present, absent, expected-urgency, expected-condition,
     * expected-category, or the code of a finding (yes, no or empty) or a measurement.
     */
    public static CsvMapping byHeader() {
        return BY_HEADER;
    }

    /**
     * Reads a mapping file.
     *
     * @param name of the file, for messages
     * @throws InvalidCaseException with everything that is wrong
     */
    public static CsvMapping read(String name, byte[] yaml, Vocabulary vocabulary) {
        return new MappingReader(name, vocabulary).read(yaml);
    }

    static CsvMapping of(char delimiter, boolean ignoreOthers, Map<String, ColumnUse> columns) {
        return new CsvMapping(false, delimiter, ignoreOthers, columns);
    }

    /** The sign between fields: as the mapping says, else the first of comma, semicolon and tab in the header, else a comma. */
    char delimiter(String header) {
        if (delimiter != '\0') {
            return delimiter;
        }
        return (char) header.chars()
                .filter(c -> c == ',' || c == ';' || c == '\t')
                .findFirst()
                .orElse(',');
    }

    /**
     * The use of each column.
     *
     * @throws InvalidCaseException if columns are missing, repeated or unknown
     */
    List<ColumnUse> uses(List<String> header, Place place, Vocabulary vocabulary) {
        var problems = new ArrayList<Problem>();
        var uses = new ArrayList<ColumnUse>();
        var seen = new LinkedHashSet<String>();
        for (String column : header) {
            if (!seen.add(column)) {
                problems.add(new Problem(
                        place,
                        "duplicate-column",
                        "The column " + quoted(column) + " stands twice in the header.",
                        ""));
            }
            uses.add(use(column, place, vocabulary, problems));
        }
        missing(seen, place, problems);
        repeated(uses, place, problems);
        if (problems.isEmpty() && uses.stream().noneMatch(use -> use.kind() == Kind.ID)) {
            problems.add(new Problem(
                    place,
                    "missing-column",
                    "No column gives the id of the case.",
                    "Name it \"id\", or say which it is in a mapping file."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems.stream().sorted().toList());
        }
        return List.copyOf(uses);
    }

    private ColumnUse use(String column, Place place, Vocabulary vocabulary, List<Problem> problems) {
        ColumnUse use = byHeader ? named(column, vocabulary) : columns.get(column);
        if (use == null && !ignoreOthers) {
            String suggestion = Draft.suggestion(column, byHeader ? names(vocabulary) : columns.keySet());
            String rest = byHeader
                    ? "A mapping file can say what a column means."
                    : "Add it to \"columns\" of the mapping, or set \"other-columns: ignore\".";
            problems.add(new Problem(
                    place,
                    "unknown-column",
                    "The column " + quoted(column) + " has no meaning.",
                    (suggestion.isEmpty() ? "" : suggestion + " ") + rest));
        }
        return use == null ? ColumnUse.of(Kind.IGNORED, "") : use;
    }

    /** A case has one age and one value of each measurement. */
    private static void repeated(List<ColumnUse> uses, Place place, List<Problem> problems) {
        var seen = new LinkedHashSet<String>();
        for (ColumnUse use : uses) {
            boolean many = use.kind() == Kind.PRESENT || use.kind() == Kind.ABSENT || use.kind() == Kind.IGNORED;
            String what = use.code().isEmpty() ? use.kind().word() : use.code();
            if (!many && !seen.add(what)) {
                problems.add(new Problem(
                        place, "repeated-use", "Two columns give " + quoted(what) + ".", "Set one of them to ignore."));
            }
        }
    }

    private void missing(LinkedHashSet<String> header, Place place, List<Problem> problems) {
        for (String column : columns.keySet()) {
            if (!header.contains(column)) {
                problems.add(new Problem(
                        place,
                        "missing-column",
                        "The column " + quoted(column) + " of the mapping is not in the header.",
                        ""));
            }
        }
    }

    /** The usual use of what bears this name in a header or mapping; null if nothing does. */
    static @Nullable ColumnUse named(String name, Vocabulary vocabulary) {
        for (Kind kind : Kind.values()) {
            if (!kind.word().isEmpty() && kind.word().equals(name)) {
                return ColumnUse.of(kind, "");
            }
        }
        if (vocabulary.findings().containsKey(name) || vocabulary.aliases().containsKey(name)) {
            return ColumnUse.of(Kind.FINDING, name);
        }
        return vocabulary.measurements().containsKey(name) ? ColumnUse.of(Kind.MEASUREMENT, name) : null;
    }

    /** Every name that {@link #named} knows. */
    static List<String> names(Vocabulary vocabulary) {
        var names = new ArrayList<String>();
        for (Kind kind : Kind.values()) {
            if (!kind.word().isEmpty()) {
                names.add(kind.word());
            }
        }
        names.addAll(vocabulary.findings().keySet());
        names.addAll(vocabulary.aliases().keySet());
        names.addAll(vocabulary.measurements().keySet());
        return names;
    }

    private static String quoted(String name) {
        return "\"" + RecordText.shown(name) + "\"";
    }
}
