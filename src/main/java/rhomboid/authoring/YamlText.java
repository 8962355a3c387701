package rhomboid.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rhomboid.rules.Yaml;

/** The text of a YAML file into which entries are put without touching anything else: comments, layout and line ends stay. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9(][A-Za-z0-9 ,.;?()/'+%_-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9.+-]+");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off");
    private static final int WIDTH = 120;
    private static final int INDENT = 2;

    private final List<String> lines;
    private final String lineEnd;

    private YamlText(List<String> lines, String lineEnd) {
        this.lines = new ArrayList<>(lines);
        this.lineEnd = lineEnd;
    }

    /** The text of a file; empty bytes for one that does not exist yet. */
    static YamlText of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        return new YamlText(
                text.isEmpty() ? List.of() : List.of(text.stripTrailing().split("\r?\n", -1)), lineEnd);
    }

    /** The file with a line end after its last line. */
    byte[] bytes() {
        return (String.join(lineEnd, lines) + lineEnd).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Adds an entry to a list at the top level, after the last entry of its kind, or else at the end of the list.
     *
     * @param key of the list; added at the end of the file if it is not there
     * @param entry its keys and values, in order, written already
     * @param alike tells the entries after which the new one may stand
     * @return the number of the line at which it stands, from 1
     */
    int add(String key, Map<String, String> entry, Predicate<Yaml.Fields> alike) {
        List<Yaml> items = items(key);
        if (items.isEmpty()) {
            return start(key, entry);
        }
        int after = items.size() - 1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Yaml.Fields fields && alike.test(fields)) {
                after = i;
            }
        }
        int end = after + 1 < items.size()
                ? items.get(after + 1).place().line() - 1
                : endOfBlock(items.get(after).place().line());
        while (isBlankOrComment(lines.get(end - 1))) {
            end--;
        }
        String first = lines.get(items.get(after).place().line() - 1);
        lines.addAll(end, written(first.length() - first.stripLeading().length(), entry));
        return end + 1;
    }

    /** Puts a code into a list of codes, such as the members of a category. */
    void addMember(String key, String code, String listKey, String member) {
        Yaml.Items members = items(key).stream()
                .filter(item -> item instanceof Yaml.Fields fields
                        && text(fields, "code").filter(code::equals).isPresent())
                .map(item -> ((Yaml.Fields) item).fields().get(listKey))
                .filter(field -> field != null
                        && field.value() instanceof Yaml.Items list
                        && !list.items().isEmpty())
                .map(field -> (Yaml.Items) field.value())
                .findFirst()
                .orElseThrow(() -> new RefusedException("There is no " + key + " entry \"" + code + "\" with " + listKey
                        + " in vocabulary.yaml.\n    Add \"" + member + "\" there by hand."));
        Yaml.Scalar last = (Yaml.Scalar) members.items().get(members.items().size() - 1);
        String line = lines.get(last.place().line() - 1);
        int end = last.place().column() - 1 + last.text().length() + (last.quoted() ? 2 : 0);
        String before = line.substring(0, end);
        if (line.substring(0, last.place().column() - 1).strip().equals("-")) {
            lines.add(last.place().line(), line.substring(0, last.place().column() - 1) + member);
        } else if (line.length() + member.length() + 2 <= WIDTH) {
            lines.set(last.place().line() - 1, before + ", " + member + line.substring(end));
        } else {
            lines.set(last.place().line() - 1, before + ",");
            lines.add(last.place().line(), " ".repeat(3 * INDENT) + member + line.substring(end));
        }
    }

    /** Adds lines at the end, after an empty one. */
    void append(List<String> more) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(more);
    }

    private int start(String key, Map<String, String> entry) {
        List<String> written = written(INDENT, entry);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(key + ":\\s*(\\[\\s*])?\\s*")) {
                lines.set(i, key + ":");
                lines.addAll(i + 1, written);
                return i + 2;
            }
        }
        append(List.of(key + ":"));
        lines.addAll(written);
        return lines.size() - written.size() + 1;
    }

    private static List<String> written(int indent, Map<String, String> entry) {
        var written = new ArrayList<String>();
        entry.forEach((key, value) ->
                written.add(" ".repeat(indent) + (written.isEmpty() ? "- " : "  ") + key + ": " + value));
        return written;
    }

    private List<Yaml> items(String key) {
        return Yaml.read("", bytes()).root().stream()
                .filter(Yaml.Fields.class::isInstance)
                .map(root -> ((Yaml.Fields) root).fields().get(key))
                .filter(field -> field != null && field.value() instanceof Yaml.Items)
                .findFirst()
                .map(field -> ((Yaml.Items) field.value()).items())
                .orElse(List.of());
    }

    /** The number of the last line before the next key at the top level. */
    private int endOfBlock(int from) {
        for (int line = from; line < lines.size(); line++) {
            String text = lines.get(line);
            if (!text.isEmpty()
                    && !Character.isWhitespace(text.charAt(0))
                    && text.charAt(0) != '#'
                    && text.charAt(0) != '-') {
                return line;
            }
        }
        return lines.size();
    }

    private static boolean isBlankOrComment(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    /** The text of a value, if it has one. */
    static Optional<String> text(Yaml.Fields fields, String key) {
        Yaml.Field field = fields.fields().get(key);
        return field != null && field.value() instanceof Yaml.Scalar scalar
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** A text as a YAML value on one line, in quotes where it needs them. */
    static String value(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && text.equals(text.strip())
                && !NUMBER.matcher(text).matches()
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Codes as a YAML list on one line. */
    static String list(List<String> codes) {
        return codes.isEmpty() ? "[]" : "[ " + String.join(", ", codes) + " ]";
    }
}
