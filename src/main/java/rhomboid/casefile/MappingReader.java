package rhomboid.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rhomboid.casefile.ColumnUse.Kind;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Yaml;
import rhomboid.rules.Yaml.Field;

/** Reads a mapping file and reports everything that is wrong with it. */
final class MappingReader {

    private static final List<String> KEYS = List.of("delimiter", "other-columns", "columns");
    private static final List<String> COLUMN_KEYS = List.of("as", "values", "present", "absent", "unknown");

    private final String name;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    MappingReader(String name, Vocabulary vocabulary) {
        this.name = name;
        this.vocabulary = vocabulary;
    }

    CsvMapping read(byte[] yaml) {
        Yaml.Document document = Yaml.read(name, yaml);
        problems.addAll(document.problems());
        if (document.root().isEmpty()) {
            throw new InvalidCaseException(problems.stream().sorted().toList());
        }
        char delimiter = '\0';
        boolean ignoreOthers = false;
        Map<String, ColumnUse> columns = Map.of();
        for (var entry : members(document.root().get(), KEYS, "The mapping").entrySet()) {
            Yaml value = entry.getValue().value();
            switch (entry.getKey()) {
                case "delimiter" -> delimiter = delimiter(value);
                case "other-columns" -> ignoreOthers = ignoreOthers(value);
                default -> columns = columns(value);
            }
        }
        if (problems.isEmpty() && columns.values().stream().noneMatch(use -> use.kind() == Kind.ID)) {
            problem(
                    Place.of(name),
                    "missing-column",
                    "No column gives the id of the case.",
                    "Write \"<column>: id\" below \"columns\".");
        }
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems.stream().sorted().toList());
        }
        return CsvMapping.of(delimiter, ignoreOthers, columns);
    }

    private char delimiter(Yaml node) {
        String sign = text(node).equals("tab") ? "\t" : text(node);
        if (sign.length() == 1 && ",;|\t".contains(sign)) {
            return sign.charAt(0);
        }
        problem(node.place(), "wrong-value", "\"delimiter\" must be one of \",\", \";\", \"|\" and tab.", "");
        return ',';
    }

    private boolean ignoreOthers(Yaml node) {
        if (!text(node).equals("ignore") && !text(node).equals("error")) {
            problem(node.place(), "wrong-value", "\"other-columns\" must be ignore or error.", "");
        }
        return text(node).equals("ignore");
    }

    private Map<String, ColumnUse> columns(Yaml node) {
        var uses = new LinkedHashMap<String, ColumnUse>();
        for (var entry : members(node, null, "\"columns\"").entrySet()) {
            Yaml value = entry.getValue().value();
            uses.put(entry.getKey(), value instanceof Yaml.Scalar ? named(value) : described(entry.getKey(), value));
        }
        return uses;
    }

    private ColumnUse named(Yaml node) {
        ColumnUse use = CsvMapping.named(text(node), vocabulary);
        if (use != null) {
            return use;
        }
        String suggestion = Draft.suggestion(text(node), CsvMapping.names(vocabulary));
        problem(
                node.place(),
                "unknown-use",
                "\"" + RecordText.shown(text(node)) + "\" is not something that a column can give.",
                (suggestion.isEmpty() ? "" : suggestion + " ")
                        + "A column gives id, age, sex, present, absent, expected-urgency, expected-condition, expected-category,"
                        + " ignore, or the code of a finding or measurement.");
        return ColumnUse.of(Kind.IGNORED, "");
    }

    private ColumnUse described(String column, Yaml node) {
        if (!(node instanceof Yaml.Fields)) {
            problem(
                    node.place(),
                    "wrong-type",
                    "The column \"" + RecordText.shown(column) + "\" must be a word or { as: <code>, .. }.",
                    "");
            return ColumnUse.of(Kind.IGNORED, "");
        }
        Map<String, Field> members = members(node, COLUMN_KEYS, "The column \"" + RecordText.shown(column) + "\"");
        Yaml as = value(members, "as");
        if (as == null) {
            problem(
                    node.place(),
                    "missing-key",
                    "The column \"" + RecordText.shown(column) + "\" does not say \"as\".",
                    "Write { as: <code>, .. }.");
            return ColumnUse.of(Kind.IGNORED, "");
        }
        ColumnUse usual = named(as);
        Yaml values = value(members, "values");
        var use = new ColumnUse(
                usual.kind(),
                usual.code(),
                values == null ? Map.of() : values(values, usual.kind()),
                words(members, "present", usual.present()),
                words(members, "absent", usual.absent()),
                words(members, "unknown", usual.unknown()));
        ambiguous(use, column, node.place());
        return use;
    }

    /** A word must not have two meanings, of which one would win in silence. */
    private void ambiguous(ColumnUse use, String column, Place place) {
        var meanings = new ArrayList<String>();
        meanings.addAll(use.unknown());
        meanings.addAll(use.values().keySet());
        if (use.kind() == Kind.FINDING) {
            meanings.addAll(use.present());
            meanings.addAll(use.absent());
        }
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        meanings.stream().filter(word -> !seen.add(word)).forEach(twice::add);
        for (String word : twice) {
            problem(
                    place,
                    "wrong-value",
                    "The word \"" + RecordText.shown(word) + "\" of column \"" + RecordText.shown(column)
                            + "\" has two meanings.",
                    "\"present\", \"absent\", \"unknown\" and \"values\" must differ.");
        }
    }

    private Map<String, List<String>> values(Yaml node, Kind kind) {
        Collection<String> known = meanings(kind);
        var values = new LinkedHashMap<String, List<String>>();
        for (var entry : members(node, null, "\"values\"").entrySet()) {
            List<String> meant = texts(entry.getValue().value());
            meant.stream().filter(word -> !known.contains(word)).forEach(word -> {
                String suggestion = Draft.suggestion(word, known);
                problem(
                        entry.getValue().value().place(),
                        "unknown-value",
                        "\"" + RecordText.shown(word) + "\" is not something that this column can mean.",
                        suggestion);
            });
            values.put(ColumnUse.lower(entry.getKey()), meant);
        }
        return values;
    }

    /** What the values of a column may be; empty for kinds that have none. */
    private Collection<String> meanings(Kind kind) {
        return switch (kind) {
            case SEX -> Draft.SEXES.keySet();
            case PRESENT, ABSENT -> {
                var findings = new ArrayList<>(vocabulary.findings().keySet());
                findings.addAll(vocabulary.aliases().keySet());
                yield findings;
            }
            case EXPECTED_URGENCY ->
                Arrays.stream(Urgency.values()).map(Urgency::name).toList();
            case EXPECTED_CONDITION -> vocabulary.conditions().keySet();
            case EXPECTED_CATEGORY -> vocabulary.categories().keySet();
            default -> List.of();
        };
    }

    private Set<String> words(Map<String, Field> members, String key, Set<String> usual) {
        Yaml node = value(members, key);
        if (node == null) {
            return usual;
        }
        var words = new TreeSet<String>();
        texts(node).forEach(word -> words.add(ColumnUse.lower(word)));
        return words;
    }

    private List<String> texts(Yaml node) {
        if (node instanceof Yaml.Scalar scalar) {
            return List.of(scalar.text());
        }
        if (node instanceof Yaml.Items list && list.items().stream().allMatch(Yaml.Scalar.class::isInstance)) {
            return list.items().stream().map(MappingReader::text).toList();
        }
        problem(node.place(), "wrong-type", "This must be a word or a list of words.", "");
        return List.of();
    }

    /** The words of a scalar; empty for anything else. */
    private static String text(Yaml node) {
        return node instanceof Yaml.Scalar scalar ? scalar.text() : "";
    }

    private static @Nullable Yaml value(Map<String, Field> members, String key) {
        Field field = members.get(key);
        return field == null ? null : field.value();
    }

    /** The members of an object; unknown keys are reported if the known ones are given. */
    private Map<String, Field> members(Yaml node, @Nullable List<String> known, String what) {
        if (!(node instanceof Yaml.Fields fields)) {
            problem(node.place(), "wrong-type", what + " must be a list of \"key: value\".", "");
            return Map.of();
        }
        var members = new LinkedHashMap<>(fields.fields());
        if (known != null) {
            members.keySet().retainAll(known);
            fields.fields().forEach((key, field) -> {
                if (!known.contains(key)) {
                    unknownKey(key, field.place(), known);
                }
            });
        }
        return members;
    }

    private void unknownKey(String key, Place place, List<String> known) {
        String suggestion = Draft.suggestion(key, known);
        problem(
                place,
                "unknown-key",
                "The key \"" + RecordText.shown(key) + "\" is unknown.",
                (suggestion.isEmpty() ? "" : suggestion + " ") + "Known here: " + String.join(", ", known) + ".");
    }

    private void problem(Place place, String code, String message, String help) {
        problems.add(new Problem(place, code, message, help));
    }
}
