package rhomboid.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.Yaml;

/** One map of a scenario file: gives its values in the kind that is needed and reports what is not. */
final class Fields {

    private final Place place;
    private final String what;
    private final Map<String, Yaml.Field> fields;
    private final Codes codes;
    private final List<Problem> problems;

    Fields(Yaml yaml, String what, Codes codes, List<Problem> problems) {
        this.place = yaml.place();
        this.what = what;
        this.codes = codes;
        this.problems = problems;
        if (yaml instanceof Yaml.Fields map) {
            this.fields = map.fields();
        } else {
            this.fields = Map.of();
            report(place, "wrong-kind", what + " must be a map of keys and values, but is " + yaml.kind() + ".", "");
        }
    }

    /** The line on which the map starts. */
    Place line() {
        return new Place(place.file(), place.line(), 0);
    }

    Place place(String key) {
        Yaml.Field field = fields.get(key);
        return field == null ? place : field.value().place();
    }

    /** Reports every key that is not one of these. */
    void allow(String... known) {
        List<String> keys = List.of(known);
        fields.forEach((key, field) -> {
            if (!keys.contains(key)) {
                Problem unknown = codes.unknown(field.place(), "key", key, keys);
                report(field.place(), unknown.code(), what + " has the unknown key \"" + key + "\".", unknown.help());
            }
        });
    }

    Optional<Fields> map(String key, String name) {
        return Optional.ofNullable(fields.get(key)).map(field -> new Fields(field.value(), name, codes, problems));
    }

    Collection<String> keys() {
        return fields.keySet();
    }

    Optional<String> text(String key) {
        Yaml.Field field = fields.get(key);
        if (field == null) {
            return Optional.empty();
        }
        if (field.value() instanceof Yaml.Scalar scalar && !scalar.isEmpty()) {
            return Optional.of(scalar.text());
        }
        String kind = field.value().kind();
        report(field.value().place(), "wrong-kind", "\"" + key + "\" must be a text, but is " + kind + ".", "");
        return Optional.empty();
    }

    Optional<Double> number(String key) {
        Optional<String> text = text(key);
        if (text.isPresent() && !text.get().matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            report(place(key), "wrong-kind", "\"" + key + "\" must be a number, but is \"" + text.get() + "\".", "");
            return Optional.empty();
        }
        return text.map(Double::valueOf);
    }

    /** A list of words, each with its place. */
    List<Word> words(String key) {
        Yaml.Field field = fields.get(key);
        List<Word> words = new ArrayList<>();
        if (field == null) {
            return words;
        }
        if (!(field.value() instanceof Yaml.Items list)) {
            report(
                    field.value().place(),
                    "wrong-kind",
                    "\"" + key + "\" must be a list, but is " + field.value().kind() + ".",
                    "Put it in square brackets: " + key + ": [ .. ]");
            return words;
        }
        for (Yaml item : list.items()) {
            if (item instanceof Yaml.Scalar scalar && !scalar.isEmpty()) {
                words.add(new Word(scalar.text(), scalar.place()));
            } else {
                report(item.place(), "wrong-kind", "\"" + key + "\" lists words, but this is " + item.kind() + ".", "");
            }
        }
        return words;
    }

    /** A list of words that must all be known. */
    List<String> codes(String key, String kind, Collection<String> known) {
        List<Word> words = words(key);
        for (Word word : words) {
            if (!known.contains(word.text())) {
                problems.add(codes.unknown(word.place(), kind, word.text(), known));
            }
        }
        return words.stream().map(Word::text).toList();
    }

    /** One word that must be known. */
    Optional<String> code(String key, String kind, Collection<String> known) {
        Optional<String> word = text(key);
        if (word.isPresent() && !known.contains(word.get())) {
            problems.add(codes.unknown(place(key), kind, word.get(), known));
            return Optional.empty();
        }
        return word;
    }

    void report(Place where, String code, String message, String help) {
        String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        problems.add(new Problem(where, code, sentence, help));
    }

    /** A word and where it stands. */
    record Word(String text, Place place) {}
}
