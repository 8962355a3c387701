package rhomboid.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Binds one JSON object to a case, token by token. Not a data binder: those turn wrong data into plausible data, and stop at the
 * first problem.
 */
final class JsonCase {

    /** The deepest nesting that is read; only free text below {@code about} nests at all. */
    static final int MOST_DEPTH = 100;

    /** The longest number that is read, in digits. */
    static final int MOST_DIGITS = 1_000;

    /** The longest value that is a label and no text, in characters. */
    static final int MOST_LABEL = 60;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(MOST_DIGITS)
                    .maxStringLength(Lines.MOST_BYTES)
                    .maxNameLength(Lines.MOST_BYTES)
                    .build())
            // NaN is not JSON; it is read so that it can be named in the message.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final List<String> KEYS =
            List.of("id", "patient", "present", "absent", "measurements", "expected", "about", "uncoded");
    private static final List<String> PATIENT_KEYS = List.of("age", "sex");
    private static final List<String> EXPECTED_KEYS = List.of("urgency", "condition", "category", "diagnosis");

    private final RecordText text;
    private final String oneCaseHelp;
    private final Draft draft;
    private final JsonParser parser;

    private JsonCase(RecordText text, String oneCaseHelp, JsonParser parser) {
        this.text = text;
        this.oneCaseHelp = oneCaseHelp;
        this.parser = parser;
        draft = new Draft(text.start());
    }

    /**
     * Reads a record.
     *
     * @param oneCaseHelp how this format separates cases, for messages about text that holds less or more than one
     */
    static Draft read(RecordText text, String oneCaseHelp) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.text())) {
            var reader = new JsonCase(text, oneCaseHelp, parser);
            try {
                reader.document();
            } catch (JacksonException e) {
                reader.malformed(e);
            }
            return reader.draft;
        }
    }

    private void document() {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            object(KEYS, this::member);
            if (parser.nextToken() != null) {
                draft.problem(here(), "trailing-text", "There is more text after the case.", oneCaseHelp);
            }
        } else {
            draft.idTold();
            draft.problem(
                    here(),
                    "wrong-type",
                    "A case must be an object in braces, but this is " + kind() + ".",
                    oneCaseHelp);
        }
    }

    /** Reads the members of the object at whose brace the parser stands; unknown and repeated keys are reported here. */
    private void object(List<String> known, Consumer<String> member) {
        var seen = new HashSet<String>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            int at = offset();
            parser.nextToken();
            if (!known.contains(name)) {
                unknownKey(name, known, text.place(at));
                parser.skipChildren();
            } else if (!seen.add(name)) {
                duplicateKey(name, text.place(at));
                parser.skipChildren();
            } else {
                member.accept(name);
            }
        }
    }

    private void member(String name) {
        switch (name) {
            case "id" -> id();
            case "patient" -> inObject(name, PATIENT_KEYS, this::patient);
            case "present" -> codes(name, true);
            case "absent" -> codes(name, false);
            case "measurements" -> measurements();
            case "expected" -> {
                draft.expectedTold();
                inObject(name, EXPECTED_KEYS, this::expected);
            }
            default -> free(name.equals("about"));
        }
    }

    private void inObject(String name, List<String> known, Consumer<String> member) {
        if (is(JsonToken.START_OBJECT, name, "an object in braces")) {
            object(known, member);
        }
    }

    private void patient(String name) {
        if (name.equals("sex")) {
            if (is(JsonToken.VALUE_STRING, name, "text")) {
                draft.sex(quoted(name), parser.getString(), here());
            }
        } else if (isNumber(name)) {
            draft.age(quoted(name), parser.getDoubleValue(), parser.getString(), here());
        }
    }

    private void expected(String name) {
        if (!is(JsonToken.VALUE_STRING, name, "text")) {
            return;
        }
        String word = parser.getString();
        switch (name) {
            case "urgency" -> draft.expectedUrgency(quoted(name), word, here());
            case "condition" -> draft.expectedCondition(word, here());
            case "category" -> draft.expectedCategory(word, here());
            default -> {
                // The diagnosis is free text for readers of the file.
            }
        }
    }

    private void id() {
        draft.idTold();
        if (is(JsonToken.VALUE_STRING, "id", "text")) {
            draft.id(parser.getString(), here());
        }
    }

    private void codes(String name, boolean present) {
        if (!is(JsonToken.START_ARRAY, name, "a list of codes")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (is(JsonToken.VALUE_STRING, name, "a list of codes")) {
                draft.finding(parser.getString(), present, here());
            }
        }
    }

    private void measurements() {
        if (!is(JsonToken.START_OBJECT, "measurements", "an object in braces")) {
            return;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            int at = offset();
            parser.nextToken();
            if (draft.hasMeasurement(name)) {
                duplicateKey(name, text.place(at));
                parser.skipChildren();
            } else if (isNumber(name)) {
                draft.measurement(quoted(name), name, parser.getDoubleValue(), parser.getString(), text.place(at));
            }
        }
    }

    /** Passes over text that is never read by rules; short members may be labels. */
    private void free(boolean hasLabels) {
        boolean labelled = hasLabels && parser.currentToken() == JsonToken.START_OBJECT;
        int open = 0;
        do {
            JsonToken token = parser.currentToken();
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (labelled && open == 1 && isLabel(token)) {
                draft.label(parser.currentName(), parser.getString());
            }
            if (token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
                draft.problem(
                        here(),
                        "not-a-number",
                        "JSON has no word for this number",
                        RecordText.shown(parser.getString()),
                        "");
            }
        } while (open > 0 && parser.nextToken() != null);
    }

    private boolean isLabel(JsonToken token) {
        return token.isScalarValue() && token != JsonToken.VALUE_NULL && parser.getStringLength() <= MOST_LABEL;
    }

    private boolean isNumber(String name) {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                || is(JsonToken.VALUE_NUMBER_FLOAT, name, "a number");
    }

    /** Whether the value is of a kind; anything else is reported and passed over. */
    private boolean is(JsonToken token, String name, String wanted) {
        if (parser.currentToken() == token) {
            return true;
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            draft.problem(
                    here(),
                    "null-value",
                    quoted(name) + " must be " + wanted + ", but was null.",
                    name.equals("id") ? Draft.ID_HELP : "Leave out what is unknown.");
        } else {
            draft.problem(
                    here(),
                    "wrong-type",
                    quoted(name) + " must be " + wanted + ", but was " + kind() + ".",
                    help(wanted));
        }
        parser.skipChildren();
        return false;
    }

    private String help(String wanted) {
        boolean isText = parser.currentToken() == JsonToken.VALUE_STRING;
        return switch (wanted) {
            case "a number" -> isText ? "Write the number without quotes." : "";
            case "text" -> "Write it in double quotes.";
            case "a list of codes" -> "Write it as [ \"code\", \"code\" ].";
            default -> "";
        };
    }

    private String kind() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "null";
        };
    }

    private void unknownKey(String name, List<String> known, Place place) {
        String suggestion = Draft.suggestion(name, known);
        draft.problem(Problem.withValue(
                place,
                "unknown-key",
                "The key " + quoted(name) + " is unknown.",
                "A key is unknown.",
                (suggestion.isEmpty() ? "" : suggestion + " ") + "Known here: " + String.join(", ", known) + "."));
    }

    private void duplicateKey(String name, Place place) {
        draft.problem(Problem.withValue(
                place,
                "duplicate-key",
                "The key " + quoted(name) + " stands twice in the same object.",
                "A key stands twice in the same object.",
                "Remove one of the two."));
    }

    private void malformed(JacksonException e) {
        draft.idTold();
        draft.problem(JsonFault.of(e, parser, text, oneCaseHelp));
    }

    private static String quoted(String name) {
        return "\"" + RecordText.shown(name) + "\"";
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private Place here() {
        return text.place(offset());
    }
}
