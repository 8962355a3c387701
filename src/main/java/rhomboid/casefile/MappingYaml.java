package rhomboid.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** YAML as a tree of words with their places. */
final class MappingYaml {

    private static final int MOST_DEPTH = 10;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
            .build();

    private final RecordText text;
    private final List<Problem> problems;
    private final JsonParser parser;

    private MappingYaml(RecordText text, List<Problem> problems, JsonParser parser) {
        this.text = text;
        this.problems = problems;
        this.parser = parser;
    }

    /**
     * A word, a list or an object.
     *
     * @param scalar the word; null for lists and objects
     * @param object whether it is an object
     */
    record Node(Place place, @Nullable String scalar, List<Node> items, boolean object, Map<String, Node> members) {

        boolean isText() {
            return scalar != null;
        }

        boolean isObject() {
            return object;
        }

        /** The word; empty for lists and objects. */
        String text() {
            return scalar == null ? "" : scalar;
        }
    }

    /**
     * Reads a file.
     *
     * @throws InvalidCaseException if it is not YAML at all
     */
    static Node read(RecordText text, List<Problem> problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.text())) {
            var reader = new MappingYaml(text, problems, parser);
            if (parser.nextToken() == null) {
                return new Node(Place.of(text.file()), "", List.of(), false, Map.of());
            }
            return reader.node();
        } catch (JacksonException e) {
            Place place = e.getLocation() == null
                    ? Place.of(text.file())
                    : new Place(text.file(), e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw new InvalidCaseException(List.of(new Problem(
                    place, "malformed-yaml", "The file is not well-formed YAML from here on.", "Check indentation, quotes and brackets.")));
        }
    }

    private Node node() {
        Place place = place();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return new Node(place, null, List.of(), true, members());
        }
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<Node>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new Node(place, null, items, false, Map.of());
        }
        return new Node(place, token == JsonToken.VALUE_NULL ? "" : parser.getString(), List.of(), false, Map.of());
    }

    private Map<String, Node> members() {
        var members = new LinkedHashMap<String, Node>();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            Place place = place();
            parser.nextToken();
            if (members.put(key, node()) != null) {
                problems.add(new Problem(
                        place, "duplicate-key", "The key \"" + RecordText.shown(key) + "\" stands twice.", "Remove one of the two."));
            }
        }
        return members;
    }

    private Place place() {
        var location = parser.currentTokenLocation();
        return new Place(text.file(), location.getLineNr(), location.getColumnNr());
    }
}
