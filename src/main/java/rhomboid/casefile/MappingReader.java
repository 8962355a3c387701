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
import rhomboid.casefile.MappingYaml.Node;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;

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
        Node root = MappingYaml.read(RecordText.of(name, 1, yaml), problems);
        char delimiter = '\0';
        boolean ignoreOthers = false;
        Map<String, ColumnUse> columns = Map.of();
        for (var entry : members(root, KEYS, "The mapping").entrySet()) {
            Node value = entry.getValue();
            switch (entry.getKey()) {
                case "delimiter" -> delimiter = delimiter(value);
                case "other-columns" -> ignoreOthers = ignoreOthers(value);
                default -> columns = columns(value);
            }
        }
        if (problems.isEmpty() && columns.values().stream().noneMatch(use -> use.kind() == Kind.ID)) {
            problem(Place.of(name), "missing-column", "No column gives the id of the case.", "Write \"<column>: id\" below \"columns\".");
        }
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems.stream().sorted().toList());
        }
        return CsvMapping.of(delimiter, ignoreOthers, columns);
    }

    private char delimiter(Node node) {
        String sign = node.text().equals("tab") ? "\t" : node.text();
        if (sign.length() == 1 && ",;|\t".contains(sign)) {
            return sign.charAt(0);
        }
        problem(node.place(), "wrong-value", "\"delimiter\" must be one of \",\", \";\", \"|\" and tab.", "");
        return ',';
    }

    private boolean ignoreOthers(Node node) {
        if (!node.text().equals("ignore") && !node.text().equals("error")) {
            problem(node.place(), "wrong-value", "\"other-columns\" must be ignore or error.", "");
        }
        return node.text().equals("ignore");
    }

    private Map<String, ColumnUse> columns(Node node) {
        var uses = new LinkedHashMap<String, ColumnUse>();
        for (var entry : members(node, null, "\"columns\"").entrySet()) {
            Node value = entry.getValue();
            uses.put(entry.getKey(), value.isText() ? named(value) : described(entry.getKey(), value));
        }
        return uses;
    }

    private ColumnUse named(Node node) {
        ColumnUse use = CsvMapping.named(node.text(), vocabulary);
        if (use != null) {
            return use;
        }
        String suggestion = Draft.suggestion(node.text(), CsvMapping.names(vocabulary));
        problem(node.place(), "unknown-use", "\"" + RecordText.shown(node.text()) + "\" is not something that a column can give.",
                (suggestion.isEmpty() ? "" : suggestion + " ")
                        + "A column gives id, age, sex, present, absent, expected-urgency, expected-condition, expected-category,"
                        + " ignore, or the code of a finding or measurement.");
        return ColumnUse.of(Kind.IGNORED, "");
    }

    private ColumnUse described(String column, Node node) {
        if (!node.isObject()) {
            problem(node.place(), "wrong-type", "The column \"" + RecordText.shown(column) + "\" must be a word or { as: <code>, .. }.", "");
            return ColumnUse.of(Kind.IGNORED, "");
        }
        Map<String, Node> members = members(node, COLUMN_KEYS, "The column \"" + RecordText.shown(column) + "\"");
        Node as = members.get("as");
        if (as == null) {
            problem(node.place(), "missing-key", "The column \"" + RecordText.shown(column) + "\" does not say \"as\".", "Write { as: <code>, .. }.");
            return ColumnUse.of(Kind.IGNORED, "");
        }
        ColumnUse usual = named(as);
        return new ColumnUse(
                usual.kind(),
                usual.code(),
                members.containsKey("values") ? values(members.get("values"), usual.kind()) : Map.of(),
                members.containsKey("present") ? words(members.get("present")) : usual.present(),
                members.containsKey("absent") ? words(members.get("absent")) : usual.absent(),
                members.containsKey("unknown") ? words(members.get("unknown")) : usual.unknown());
    }

    private Map<String, List<String>> values(Node node, Kind kind) {
        Collection<String> known = meanings(kind);
        var values = new LinkedHashMap<String, List<String>>();
        for (var entry : members(node, null, "\"values\"").entrySet()) {
            List<String> meant = texts(entry.getValue());
            meant.stream().filter(word -> !known.contains(word)).forEach(word -> {
                String suggestion = Draft.suggestion(word, known);
                problem(entry.getValue().place(), "unknown-value", "\"" + RecordText.shown(word) + "\" is not something that this column can mean.", suggestion);
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
            case EXPECTED_URGENCY -> Arrays.stream(Urgency.values()).map(Urgency::name).toList();
            case EXPECTED_CONDITION -> vocabulary.conditions().keySet();
            case EXPECTED_CATEGORY -> vocabulary.categories().keySet();
            default -> List.of();
        };
    }

    private Set<String> words(Node node) {
        var words = new TreeSet<String>();
        texts(node).forEach(word -> words.add(ColumnUse.lower(word)));
        return words;
    }

    private List<String> texts(Node node) {
        if (node.isText()) {
            return List.of(node.text());
        }
        if (!node.members().isEmpty() || node.items().stream().anyMatch(item -> !item.isText())) {
            problem(node.place(), "wrong-type", "This must be a word or a list of words.", "");
            return List.of();
        }
        return node.items().stream().map(Node::text).toList();
    }

    /** The members of an object; unknown keys are reported if the known ones are given. */
    private Map<String, Node> members(Node node, @Nullable List<String> known, String what) {
        if (!node.isObject()) {
            problem(node.place(), "wrong-type", what + " must be a list of \"key: value\".", "");
            return Map.of();
        }
        var members = new LinkedHashMap<>(node.members());
        if (known != null) {
            node.members().forEach((key, value) -> {
                if (!known.contains(key)) {
                    members.remove(key);
                    String suggestion = Draft.suggestion(key, known);
                    problem(value.place(), "unknown-key", "The key \"" + RecordText.shown(key) + "\" is unknown.",
                            (suggestion.isEmpty() ? "" : suggestion + " ") + "Known here: " + String.join(", ", known) + ".");
                }
            });
        }
        return members;
    }

    private void problem(Place place, String code, String message, String help) {
        problems.add(new Problem(place, code, message, help));
    }
}
