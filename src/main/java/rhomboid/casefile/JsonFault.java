package rhomboid.casefile;

import java.util.Locale;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in our words why a text is not JSON; the parser's own message quotes the text and changes with its version. */
final class JsonFault {

    private JsonFault() {}

    /**
     * What is wrong.
     *
     * @param oneCaseHelp how the format separates cases
     */
    static Problem of(JacksonException e, JsonParser parser, RecordText text, String oneCaseHelp) {
        // Exceeded limits carry no place of their own.
        var location = e.getLocation() == null || e.getLocation().getCharOffset() < 0
                ? parser.currentLocation()
                : e.getLocation();
        int length = text.text().length();
        int at = (int) Math.max(0, Math.min(location.getCharOffset(), length));
        if (e instanceof StreamConstraintsException) {
            boolean deep = parser.streamReadContext().getNestingDepth() >= JsonCase.MOST_DEPTH;
            return deep ? tooDeep(text.place(at)) : tooLong(text.place(at));
        }
        if (e instanceof UnexpectedEndOfInputException || at >= length) {
            return new Problem(
                    text.place(length),
                    "malformed-json",
                    "The JSON ends in the middle of the case.",
                    "A brace, bracket or quote is not closed. " + oneCaseHelp);
        }
        char sign = text.text().charAt(at);
        return Problem.withValue(
                text.place(at),
                "malformed-json",
                "The JSON is not well-formed: " + shown(sign) + " cannot stand here.",
                "The JSON is not well-formed.",
                hint(sign));
    }

    private static Problem tooDeep(Place place) {
        return new Problem(place, "too-deep", "The JSON nests more than " + JsonCase.MOST_DEPTH + " levels deep.", "");
    }

    private static Problem tooLong(Place place) {
        return new Problem(place, "number-too-long", "A number has more than " + JsonCase.MOST_DIGITS + " digits.", "");
    }

    private static String shown(char sign) {
        if (sign == '"') {
            return "a double quote";
        }
        return sign > ' ' && sign < 0x7F
                ? "\"" + sign + "\""
                : String.format(Locale.ROOT, "the character U+%04X", (int) sign);
    }

    private static String hint(char sign) {
        return switch (sign) {
            case '}', ']' -> "There may be a comma too many before it, or the bracket is of the wrong kind.";
            case '\'' -> "JSON uses double quotes.";
            case '/', '#' -> "JSON has no comments; free text can stand under \"about\".";
            case '"' -> "There may be a comma or colon missing before it.";
            case '\u201C', '\u201D', '\u2018', '\u2019' ->
                "These are typographic quotes; JSON uses straight double quotes.";
            default -> sign < ' ' ? "Line ends and tabs inside text are written \\n and \\t." : "";
        };
    }
}
