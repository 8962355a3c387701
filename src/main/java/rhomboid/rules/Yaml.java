package rhomboid.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** A part of a YAML text that knows its place. Values have no types: what a text must look like is up to its reader. */
public sealed interface Yaml {

    /** Where it begins. */
    Place place();

    /** What it is, in words. */
    String kind();

    /**
     * A single value.
     *
     * @param text without quotes, and with lines folded as YAML says; without space at the ends
     * @param quoted true if it was written in quotes or as a block
     */
    record Scalar(Place place, String text, boolean quoted) implements Yaml {
        @Override
        public String kind() {
            return isEmpty() ? "empty" : "a text";
        }

        /** Nothing, or one of YAML's words for it. */
        public boolean isEmpty() {
            return text.isEmpty() || (!quoted && (text.equals("~") || text.equals("null")));
        }
    }

    /** A list. */
    record Items(Place place, List<Yaml> items) implements Yaml {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A map from keys to values, in the order of the text. */
    record Fields(Place place, Map<String, Field> fields) implements Yaml {
        /** Copies the map. */
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String kind() {
            return "a map of keys and values";
        }
    }

    /** One entry of a map, with the place of its key. */
    record Field(Place place, Yaml value) {}

    /** A file: what could be read of it, and what is wrong with it. Without problems there is a root. */
    record Document(Optional<Yaml> root, List<Problem> problems) {
        /** Copies the list. */
        public Document {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads one YAML document without anchors, aliases and tags, in UTF-8, up to 4 MB and 50 levels.
     *
     * @param file its name as the user knows it
     */
    static Document read(String file, byte[] bytes) {
        return new YamlParser(file).read(bytes);
    }
}
