package rhomboid.rules;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** Says what the YAML parser means, in words for people who do not know its grammar. */
final class YamlSyntax {

    private YamlSyntax() {}

    static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Problem problem(String file, YamlEngineException e) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return new Problem(Place.of(file), "yaml", "The file is not valid YAML.", "");
        }
        String said = String.valueOf(marked.getProblem());
        Place here = marked.getProblemMark().map(mark -> place(file, mark)).orElse(Place.of(file));
        Place start = marked.getContextMark().map(mark -> place(file, mark)).orElse(here);
        String context = String.valueOf(marked.getContext());
        if (context.contains("flow sequence")) {
            return new Problem(
                    start,
                    "yaml",
                    "The list that opens with \"[\" is not closed.",
                    "Add the closing \"]\", or a comma that is missing between two of its words.");
        }
        if (context.contains("flow mapping")) {
            return new Problem(
                    start,
                    "yaml",
                    "The map that opens with \"{\" is not closed.",
                    "Add the closing \"}\", or a comma that is missing between two of its entries.");
        }
        if (context.contains("quoted scalar")) {
            return quoted(start, here, said);
        }
        if (said.contains("could not find expected ':'")) {
            return new Problem(
                    start,
                    "yaml",
                    "This line is neither \"key: value\" nor \"- entry\".",
                    "Put a colon and a space after the key, or a space after the hyphen.");
        }
        return other(here, said);
    }

    private static Problem quoted(Place start, Place here, String said) {
        if (said.contains("escape")) {
            return new Problem(
                    here,
                    "yaml",
                    "The text holds a backslash that means nothing.",
                    "Put the text in single quotes, where a backslash is only a backslash.");
        }
        return new Problem(
                start,
                "yaml",
                "The text that opens with a quote is not closed.",
                "Add the closing quote, of the same kind.");
    }

    private static Problem other(Place here, String said) {
        if (said.contains("(TAB)")) {
            return new Problem(here, "yaml-tab", "A tab stands where only spaces may.", "Replace the tab by spaces.");
        }
        if (said.contains("cannot start any token")) {
            return new Problem(
                    here, "yaml", "A text may not begin with this character.", "Put the text in double quotes.");
        }
        if (said.contains("mapping values are not allowed")) {
            return new Problem(
                    here,
                    "yaml",
                    "This \":\" is not expected here.",
                    "Check the indentation of this line and the line above; put a text that holds \": \" in double"
                            + " quotes.");
        }
        if (said.contains("sequence entries are not allowed")) {
            return new Problem(
                    here,
                    "yaml",
                    "A \"- entry\" may not stand in the line of its key.",
                    "Begin the list in the next line; put a text that begins with \"- \" in double quotes.");
        }
        if (said.contains("<stream end>")) {
            return new Problem(here, "yaml", "The file ends too early.", "Close every bracket and every quote.");
        }
        if (said.contains("expected the node content")) {
            return new Problem(
                    here,
                    "yaml",
                    "A value is missing here.",
                    "Put a text that begins with , [ ] { or } in double quotes.");
        }
        if (said.contains("expected <block end>") || said.contains("expected '<document start>'")) {
            return new Problem(
                    here,
                    "yaml",
                    "This does not fit what stands before it.",
                    "Give all entries of a list or map the same indentation; nothing may follow a closing quote or"
                            + " bracket.");
        }
        return new Problem(
                here, "yaml", "This is not valid YAML.", "Check indentation, quotes and brackets at this place.");
    }
}
