package rhomboid.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** Builds the tree of one text from the events of the YAML parser, without recursion. */
final class YamlParser {

    /** The largest file, in bytes. */
    static final int MOST_BYTES = 4 << 20;

    /** The deepest nesting of lists and maps. */
    static final int MOST_LEVELS = 50;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Yaml root;

    YamlParser(String file) {
        this.file = file;
    }

    Yaml.Document read(byte[] bytes) {
        decode(bytes).ifPresent(this::parse);
        problems.sort(null);
        return new Yaml.Document(Optional.ofNullable(root), problems);
    }

    private Optional<String> decode(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            add(
                    Place.of(file),
                    "file-too-large",
                    "The file is larger than 4 MB.",
                    "Split it, or remove what is not needed.");
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return hasControlCharacter(text) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            add(
                    placeAfter(before.startsWith("\uFEFF") ? before.substring(1) : before),
                    "not-utf-8",
                    "The file is not written in UTF-8.",
                    "Save it in the encoding UTF-8.");
            return Optional.empty();
        }
    }

    private boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ((Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t') || sign >= '\uFFFE') {
                add(
                        placeAfter(text.substring(0, i)),
                        "control-character",
                        String.format("The text holds the control character U+%04X.", (int) sign),
                        "Delete it; most editors can show invisible characters.");
                return true;
            }
        }
        return false;
    }

    private Place placeAfter(String before) {
        String lines = before.replace("\r\n", "\n").replace('\r', '\n');
        String last = lines.substring(lines.lastIndexOf('\n') + 1);
        int line = 1 + (int) lines.chars().filter(sign -> sign == '\n').count();
        return new Place(file, line, last.codePointCount(0, last.length()) + 1);
    }

    private void parse(String text) {
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(MOST_BYTES)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!accept(event)) {
                    return;
                }
            }
        } catch (YamlEngineException e) {
            root = null;
            problems.add(YamlSyntax.problem(file, e));
            return;
        }
        if (root == null && problems.isEmpty()) {
            add(Place.of(file), "empty-file", "The file is empty.", "");
        }
    }

    /** Takes one event; false if the rest must not be read. */
    private boolean accept(Event event) {
        Place place = event.getStartMark().map(this::place).orElse(Place.of(file));
        if (event.getEventId() == Event.ID.DocumentStart && root != null) {
            add(
                    place,
                    "second-document",
                    "A second document begins here.",
                    "Remove the \"---\"; a file holds one document.");
            return false;
        }
        if (event instanceof NodeEvent node) {
            refuseReferences(place, node);
        }
        if (event instanceof ScalarEvent scalar) {
            put(place, new Yaml.Scalar(place, scalar.getValue().strip(), !scalar.isPlain()));
        } else if (event instanceof AliasEvent) {
            put(place, new Yaml.Scalar(place, "", true));
        } else if (event instanceof CollectionStartEvent start) {
            open.push(new Open(place, start.getEventId() == Event.ID.MappingStart));
            if (open.size() > MOST_LEVELS) {
                add(place, "nested-too-deep", "Lists and maps are nested more than 50 levels deep here.", "");
                return false;
            }
        } else if (event.getEventId() == Event.ID.SequenceEnd || event.getEventId() == Event.ID.MappingEnd) {
            Open closed = open.pop();
            put(closed.place, closed.close());
        }
        return true;
    }

    private void refuseReferences(Place place, NodeEvent node) {
        String help = "Write the text out where it is needed; put a text that begins with & * or ! in double quotes.";
        if (node instanceof AliasEvent alias) {
            add(
                    place,
                    "yaml-alias",
                    "The reference \"*" + Words.shown(alias.getAlias().getValue()) + "\" is not allowed.",
                    help);
        } else if (node.getAnchor().isPresent()) {
            String anchor = node.getAnchor().get().getValue();
            add(place, "yaml-anchor", "The anchor \"&" + Words.shown(anchor) + "\" is not allowed.", help);
        }
        Optional<String> tag = node instanceof ScalarEvent scalar
                ? scalar.getTag()
                : node instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        tag.ifPresent(name -> add(place, "yaml-tag", "The tag \"" + Words.shown(name) + "\" is not allowed.", help));
    }

    private void put(Place place, Yaml value) {
        Open parent = open.peek();
        if (parent == null) {
            root = value;
        } else if (!parent.isMap) {
            parent.items.add(value);
        } else if (parent.key == null) {
            parent.key = value;
        } else {
            putField(parent, parent.key, value);
            parent.key = null;
        }
    }

    private void putField(Open map, Yaml key, Yaml value) {
        if (!(key instanceof Yaml.Scalar word) || word.isEmpty()) {
            add(
                    key.place(),
                    "not-a-key",
                    "A key must be a word, but is " + key.kind() + ".",
                    "Put a text that begins with [ or { in double quotes.");
            return;
        }
        var first = map.fields.putIfAbsent(word.text(), new Yaml.Field(key.place(), value));
        if (first != null) {
            add(
                    key.place(),
                    "duplicate-key",
                    "The key \"" + Words.shown(word.text()) + "\" is already given in line "
                            + first.place().line() + ".",
                    "Keep one of the two.");
        }
    }

    private Place place(Mark mark) {
        return YamlSyntax.place(file, mark);
    }

    private void add(Place place, String code, String message, String help) {
        problems.add(new Problem(place, code, message, help));
    }

    /** A list or map that is not closed yet. */
    private static final class Open {
        private final Place place;
        private final boolean isMap;
        private final List<Yaml> items = new ArrayList<>();
        private final Map<String, Yaml.Field> fields = new LinkedHashMap<>();
        private @Nullable Yaml key;

        Open(Place place, boolean isMap) {
            this.place = place;
            this.isMap = isMap;
        }

        Yaml close() {
            return isMap ? new Yaml.Fields(place, fields) : new Yaml.Items(place, items);
        }
    }
}
