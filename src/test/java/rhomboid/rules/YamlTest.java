package rhomboid.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rhomboid.model.Place;
import rhomboid.model.Problem;

class YamlTest {

    @Test
    void every_part_of_the_tree_knows_its_place() {
        var document = Yaml.read("f.yaml", "a: 1\nbb:\n  - \"x: y\"\n  - { c: no }\n".getBytes(UTF_8));

        assertThat(document.problems()).isEmpty();
        var root = (Yaml.Fields) document.root().orElseThrow();
        assertThat(root.fields().keySet()).containsExactly("a", "bb");
        assertThat(root.fields().get("a").value()).isEqualTo(new Yaml.Scalar(at(1, 4), "1", false));
        assertThat(root.fields().get("bb").place()).isEqualTo(at(2, 1));
        var list = (Yaml.Items) root.fields().get("bb").value();
        assertThat(list.items().get(0)).isEqualTo(new Yaml.Scalar(at(3, 5), "x: y", true));
        var inner = (Yaml.Fields) list.items().get(1);
        assertThat(inner.place()).isEqualTo(at(4, 5));
        assertThat(inner.fields().get("c").value()).isEqualTo(new Yaml.Scalar(at(4, 10), "no", false));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_change_nothing() {
        var plain = Yaml.read("f.yaml", "a: 1\nb: >-\n  two\n  lines\n".getBytes(UTF_8));
        var windows = Yaml.read("f.yaml", "\uFEFFa: 1\r\nb: >-\r\n  two\r\n  lines\r\n".getBytes(UTF_8));

        assertThat(windows).isEqualTo(plain);
        assertThat(windows.problems()).isEmpty();
    }

    @Test
    void columns_count_characters_not_bytes() {
        var document = Yaml.read("f.yaml", "\u00e4\ud83d\ude00: { a: 1, a: 2 }\n".getBytes(UTF_8));

        assertThat(reported(document)).isEqualTo("""
            f.yaml:1:13: The key "a" is already given in line 1.
                Keep one of the two.\
            """);
    }

    @ParameterizedTest
    @MethodSource
    void says_what_is_wrong_and_where(String text, String expected) {
        assertThat(reported(Yaml.read("f.yaml", text.getBytes(UTF_8)))).isEqualTo(expected);
    }

    static Stream<Arguments> says_what_is_wrong_and_where() {
        String reference =
                "Write the text out where it is needed; put a text that begins with & * or ! in double quotes.";
        String indentation =
                "Give all entries of a list or map the same indentation; nothing may follow a closing quote or"
                        + " bracket.";
        String colon =
                "Check the indentation of this line and the line above; put a text that holds \": \" in double quotes.";
        return Stream.of(
                wrong("", "f.yaml: The file is empty."),
                wrong("# only a comment\n", "f.yaml: The file is empty."),
                wrong(
                        "a: 1\n\tb: 2\n",
                        "f.yaml:2:1: A tab stands where only spaces may.",
                        "Replace the tab by spaces."),
                wrong(
                        "a: [1, 2\nb: 3\n",
                        "f.yaml:1:4: The list that opens with \"[\" is not closed.",
                        "Add the closing \"]\", or a comma that is missing between two of its words."),
                wrong("a: [\n", "f.yaml:2:1: The file ends too early.", "Close every bracket and every quote."),
                wrong(
                        "a: {b: 1\n",
                        "f.yaml:1:4: The map that opens with \"{\" is not closed.",
                        "Add the closing \"}\", or a comma that is missing between two of its entries."),
                wrong(
                        "a: 'x\nb: 3\n",
                        "f.yaml:1:4: The text that opens with a quote is not closed.",
                        "Add the closing quote, of the same kind."),
                wrong(
                        "a: \"\\q\"\n",
                        "f.yaml:1:6: The text holds a backslash that means nothing.",
                        "Put the text in single quotes, where a backslash is only a backslash."),
                wrong("a: b: c\n", "f.yaml:1:5: This \":\" is not expected here.", colon),
                wrong("a: 1\n  b: 2\n", "f.yaml:2:4: This \":\" is not expected here.", colon),
                wrong("- a\nb: 1\n", "f.yaml:2:1: This does not fit what stands before it.", indentation),
                wrong("a: \"x\" y\n", "f.yaml:1:8: This does not fit what stands before it.", indentation),
                wrong(
                        "a: @x\n",
                        "f.yaml:1:4: A text may not begin with this character.",
                        "Put the text in double quotes."),
                wrong(
                        "a: 1\nb\n",
                        "f.yaml:2:1: This line is neither \"key: value\" nor \"- entry\".",
                        "Put a colon and a space after the key, or a space after the hyphen."),
                wrong(
                        "a: ,\n",
                        "f.yaml:1:4: A value is missing here.",
                        "Put a text that begins with , [ ] { or } in double quotes."),
                wrong(
                        "a: - b\n",
                        "f.yaml:1:4: A \"- entry\" may not stand in the line of its key.",
                        "Begin the list in the next line; put a text that begins with \"- \" in double quotes."),
                wrong("%YAML 7.1\n---\na: 1\n", "f.yaml: The file is not valid YAML."),
                wrong(
                        "%YAML x\n---\na: 1\n",
                        "f.yaml:1:7: This is not valid YAML.", "Check indentation, quotes and brackets at this place."),
                wrong(
                        "a: 1\n---\nb: 2\n",
                        "f.yaml:2:1: A second document begins here.",
                        "Remove the \"---\"; a file holds one document."),
                wrong("a: &x 1\n", "f.yaml:1:4: The anchor \"&x\" is not allowed.", reference),
                wrong("a: *x\n", "f.yaml:1:4: The reference \"*x\" is not allowed.", reference),
                wrong(
                        "a: !!javax.script.ScriptEngineManager [1]\n",
                        "f.yaml:1:4: The tag \"tag:yaml.org,2002:javax.script.ScriptEngineManager\" is not allowed.",
                        reference),
                wrong("a: !x y\n", "f.yaml:1:4: The tag \"!x\" is not allowed.", reference),
                wrong(
                        "a: 1\nb: 2\na: 3\n",
                        "f.yaml:3:1: The key \"a\" is already given in line 1.",
                        "Keep one of the two."),
                wrong(
                        "[ a ]: 1\n",
                        "f.yaml:1:1: A key must be a word, but is a list.",
                        "Put a text that begins with [ or { in double quotes."),
                wrong(
                        "a: 1\nb: x\u0001\n",
                        "f.yaml:2:5: The text holds the control character U+0001.",
                        "Delete it; most editors can show invisible characters."));
    }

    @Test
    void a_text_in_another_encoding_is_refused_where_it_begins() {
        byte[] latin1 = {'a', ':', ' ', '1', '\r', '\n', 'b', ':', ' ', (byte) 0xE4, '\n'};

        assertThat(reported(Yaml.read("f.yaml", latin1))).isEqualTo("""
            f.yaml:2:4: The file is not written in UTF-8.
                Save it in the encoding UTF-8.\
            """);
    }

    @Test
    void a_hundred_thousand_brackets_are_refused() {
        String tooDeep = "f.yaml:1:51: Lists and maps are nested more than 50 levels deep here.";

        assertThat(reported(Yaml.read("f.yaml", "[".repeat(100_000).getBytes(UTF_8))))
                .isEqualTo(tooDeep);
        assertThat(reported(Yaml.read(
                        "f.yaml", "[".repeat(50).concat("]".repeat(50)).getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        byte[] large = new byte[(4 << 20) + 1];

        assertThat(reported(Yaml.read("f.yaml", large))).isEqualTo("""
            f.yaml: The file is larger than 4 MB.
                Split it, or remove what is not needed.\
            """);
    }

    private static Arguments wrong(String text, String message) {
        return Arguments.of(text, message);
    }

    private static Arguments wrong(String text, String message, String help) {
        return Arguments.of(text, message + "\n    " + help);
    }

    private static Place at(int line, int column) {
        return new Place("f.yaml", line, column);
    }

    private static String reported(Yaml.Document document) {
        return document.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
