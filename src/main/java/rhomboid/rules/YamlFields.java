package rhomboid.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import rhomboid.model.Decimal;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/**
 * The keys and values of one YAML map, taken one by one. What is missing or of the wrong form is added to a list of problems, and a
 * harmless value is given in its place, so that one pass finds everything. Call {@link #end} last. Not thread-safe.
 */
public final class YamlFields {

    private final Yaml.Fields map;
    private final String name;
    private final List<Problem> problems;
    private final Set<String> asked = new TreeSet<>();
    private final boolean real;

    private YamlFields(Yaml.Fields map, String name, List<Problem> problems, boolean real) {
        this.map = map;
        this.name = name;
        this.problems = problems;
        this.real = real;
    }

    /**
     * The fields of a value that must be a map.
     *
     * @param what what it describes, as messages call it: finding, scenario ...
     * @param nameKey the key whose value names it in messages; empty if there is none
     * @param problems takes what is wrong
     */
    public static YamlFields of(Yaml value, String what, String nameKey, List<Problem> problems) {
        if (value instanceof Yaml.Fields fields) {
            var named = fields.fields().get(nameKey);
            String name = named != null && named.value() instanceof Yaml.Scalar scalar && !scalar.isEmpty()
                    ? "The " + what + " \"" + Words.shown(scalar.text()) + "\""
                    : unnamed(what, nameKey);
            return new YamlFields(fields, name, problems, true);
        }
        problems.add(new Problem(
                value.place(),
                "not-a-map",
                unnamed(what, nameKey) + " must be a map of keys and values, but is " + value.kind() + ".",
                "Write each key on a line of its own: \"key: value\"."));
        return new YamlFields(new Yaml.Fields(value.place(), Map.of()), what, problems, false);
    }

    private static String unnamed(String what, String nameKey) {
        return nameKey.isEmpty() ? "The " + what : "aeiou".indexOf(what.charAt(0)) >= 0 ? "An " + what : "A " + what;
    }

    /** What it describes, as the beginning of a sentence: {@code The finding "fever"}. */
    public String name() {
        return name;
    }

    /** Whether it was a map at all; if not, nothing more is reported. */
    public boolean isMap() {
        return real;
    }

    /** Where the value of a key begins; the place of the map if the key is not there. */
    public Place place(String key) {
        var field = map.fields().get(key);
        return field == null ? map.place() : field.value().place();
    }

    /** All keys that the map has, in its order. */
    public Set<String> keys() {
        return map.fields().keySet();
    }

    /** Whether the map has the key. */
    public boolean has(String key) {
        asked.add(key);
        return map.fields().containsKey(key);
    }

    /** The value of a key as it stands. */
    public Optional<Yaml> value(String key) {
        asked.add(key);
        return Optional.ofNullable(map.fields().get(key)).map(Yaml.Field::value);
    }

    /** The text of a key that must be there; empty if it is not. */
    public String text(String key) {
        required(key);
        return optionalText(key).orElse("");
    }

    /** The text of a key. */
    public Optional<String> optionalText(String key) {
        return value(key).flatMap(value -> textOf(value, "\"" + key + "\"")).map(Yaml.Scalar::text);
    }

    /** The code of a key that must be there: lower-case letters, digits and hyphens; empty if it is not. */
    public String code(String key) {
        String code = text(key);
        if (code.isEmpty() || Words.isCode(code)) {
            return code;
        }
        add(
                place(key),
                "not-a-code",
                "\"" + Words.shown(code) + "\" cannot be a code.",
                "A code is at most 60 small letters and digits, with single hyphens between them, such as"
                        + " weight-loss.");
        return "";
    }

    /** The number of a key. */
    public OptionalDouble optionalNumber(String key) {
        var text = optionalText(key);
        var number = text.map(Words::parseNumber).orElse(OptionalDouble.empty());
        if (text.isPresent() && number.isEmpty()) {
            String message = "\"" + key + "\" must be a number, but was \"" + Words.shown(text.get()) + "\".";
            add(place(key), "not-a-number", message, "");
        }
        return number;
    }

    /** The whole number of a key, within a range. */
    public Optional<Integer> optionalWhole(String key, int least, int most) {
        var number = optionalNumber(key);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || value < least || value > most) {
            add(
                    place(key),
                    "out-of-range",
                    "\"" + key + "\" must be a whole number from " + least + " to " + most + ", but was "
                            + Decimal.of(value) + ".",
                    "");
            return Optional.empty();
        }
        return Optional.of((int) value);
    }

    /** The value true or false of a key; false if it is not there. */
    public boolean flag(String key) {
        return oneOf(key, List.of("true", "false")).filter("true"::equals).isPresent();
    }

    /** The value of a key that is one of a few words. */
    public Optional<String> oneOf(String key, List<String> words) {
        Optional<String> word = optionalText(key);
        if (word.isEmpty() || words.contains(word.get())) {
            return word;
        }
        add(
                place(key),
                "unknown-word",
                "\"" + key + "\" must be " + Words.anyOf(words) + ", but was \"" + Words.shown(word.get()) + "\".",
                Words.didYouMean(word.get(), words));
        return Optional.empty();
    }

    /** The constant of a key, written as in Java or, if {@code lower}, in small letters with hyphens. */
    public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type, boolean lower) {
        var constants = type.getEnumConstants();
        var words = Arrays.stream(constants)
                .map(one -> lower ? one.name().toLowerCase(Locale.ROOT).replace('_', '-') : one.name())
                .toList();
        return oneOf(key, words).map(word -> constants[words.indexOf(word)]);
    }

    /** The texts of a key that is a list; empty if it is not there. */
    public List<Yaml.Scalar> texts(String key) {
        var texts = new ArrayList<Yaml.Scalar>();
        var seen = new HashSet<String>();
        for (Yaml item : items(key)) {
            textOf(item, "An entry of \"" + key + "\"").ifPresent(text -> {
                if (seen.add(text.text())) {
                    texts.add(text);
                } else {
                    add(
                            text.place(),
                            "listed-twice",
                            "\"" + key + "\" lists \"" + Words.shown(text.text()) + "\" twice.",
                            "Keep one of the two.");
                }
            });
        }
        return texts;
    }

    /** The entries of a key that is a list, each of any form; empty if it is not there. */
    public List<Yaml> items(String key) {
        Optional<Yaml> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Yaml.Items items) {
            return items.items();
        }
        add(
                value.get().place(),
                "not-a-list",
                "\"" + key + "\" must be a list, but is " + value.get().kind() + ".",
                "Write [ one, two ], or [] for an empty list.");
        return List.of();
    }

    /** The maps of a key that is a list of maps; see {@link #of} for the arguments. */
    public List<YamlFields> maps(String key, String what, String nameKey) {
        return items(key).stream()
                .map(item -> of(item, what, nameKey, problems))
                .filter(YamlFields::isMap)
                .toList();
    }

    /** The map of a key, if it is there. */
    public Optional<YamlFields> fields(String key) {
        return value(key)
                .map(value -> of(value, "value of \"" + key + "\"", "", problems))
                .filter(YamlFields::isMap);
    }

    /** The code of a key that must be there and must be known; empty if it is not. */
    public String reference(String key, String kind, Collection<String> known) {
        required(key);
        return optionalReference(key, kind, known).orElse("");
    }

    /** The code of a key that must be known. */
    public Optional<String> optionalReference(String key, String kind, Collection<String> known) {
        return optionalText(key).filter(code -> isKnown(place(key), code, kind, known));
    }

    /** The codes of a key that is a list; all must be known. */
    public List<String> references(String key, String kind, Collection<String> known) {
        return texts(key).stream()
                .filter(code -> isKnown(code.place(), code.text(), kind, known))
                .map(Yaml.Scalar::text)
                .toList();
    }

    /** Whether a code is known; reports it if it is not. */
    boolean isKnown(Place place, String code, String kind, Collection<String> known) {
        if (known.contains(code)) {
            return true;
        }
        add(
                place,
                "unknown-" + kind.replace(' ', '-'),
                name + " names the unknown " + kind + " \"" + Words.shown(code) + "\".",
                Words.didYouMean(code, known));
        return false;
    }

    /** Reports the key if it is missing. */
    public void required(String key) {
        if (!has(key) && real) {
            add(map.place(), "missing-key", name + " has no \"" + key + "\".", "");
        }
    }

    /** Reports the keys that nobody asked for. */
    public void end() {
        map.fields().forEach((key, field) -> {
            if (!asked.contains(key)) {
                String suggestion = Words.didYouMean(key, asked);
                add(
                        field.place(),
                        "unknown-key",
                        name + " has the unknown key \"" + Words.shown(key) + "\".",
                        suggestion.isEmpty() ? "Its keys are " + String.join(", ", asked) + "." : suggestion);
            }
        });
    }

    /** Adds a problem of this map. */
    public void add(Place place, String code, String message, String help) {
        problems.add(new Problem(place, code, message, help));
    }

    private Optional<Yaml.Scalar> textOf(Yaml value, String subject) {
        if (value instanceof Yaml.Scalar scalar && !scalar.isEmpty()) {
            return Optional.of(scalar);
        }
        add(value.place(), "not-a-text", subject + " must be a single value, but is " + value.kind() + ".", "");
        return Optional.empty();
    }
}
