package rhomboid.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import rhomboid.model.Place;

/** The codes of one kind that a file has defined so far, so that none is defined twice. */
final class CodeRegister {

    private static final Place INHERITED = Place.of("");

    private final Map<String, Place> places = new HashMap<>();

    /** Takes codes that another rule set has defined. */
    void inherit(Collection<String> codes) {
        codes.forEach(code -> places.put(code, INHERITED));
    }

    /** Takes the code under the key; empty, after a problem, if it is missing, malformed or taken. */
    String define(YamlFields fields, String key) {
        return define(fields, key, fields.code(key));
    }

    /** Takes a word that need not be a code. */
    String define(YamlFields fields, String key, String word) {
        if (word.isEmpty()) {
            return "";
        }
        Place first = places.putIfAbsent(word, fields.place(key));
        if (first == null) {
            return word;
        }
        fields.add(
                fields.place(key),
                "duplicate-code",
                "\"" + Words.shown(word) + "\" is already defined in "
                        + (first == INHERITED ? "the bundled rules." : "line " + first.line() + "."),
                "Give each a code of its own, or remove one of the two.");
        return "";
    }
}
