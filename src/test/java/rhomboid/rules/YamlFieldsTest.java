package rhomboid.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Urgency;

class YamlFieldsTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void gives_values_in_the_form_that_is_asked_for() {
        var fields = thing("""
            code: a-b
            text: some words
            number: -1.5
            whole: 20
            flag: true
            level: SELF_CARE
            asked: core
            list: [ x, y ]
            maps: [ { code: z } ]
            """);

        assertThat(fields.name()).isEqualTo("The thing \"a-b\"");
        assertThat(fields.code("code")).isEqualTo("a-b");
        assertThat(fields.text("text")).isEqualTo("some words");
        assertThat(fields.optionalNumber("number")).hasValue(-1.5);
        assertThat(fields.optionalWhole("whole", 1, 20)).contains(20);
        assertThat(fields.flag("flag")).isTrue();
        assertThat(fields.constant("level", Urgency.class, false)).contains(Urgency.SELF_CARE);
        assertThat(fields.constant("asked", Vocabulary.Asked.class, true)).contains(Vocabulary.Asked.CORE);
        assertThat(fields.references("list", "letter", List.of("x", "y"))).containsExactly("x", "y");
        assertThat(fields.maps("maps", "part", "code"))
                .extracting(YamlFields::name)
                .containsExactly("The part \"z\"");
        assertThat(fields.place("text")).isEqualTo(new Place("f.yaml", 2, 7));
        fields.end();
        assertThat(problems).isEmpty();
    }

    @Test
    void gives_nothing_for_keys_that_are_not_there() {
        var fields = thing("code: a\n");

        assertThat(fields.optionalText("text")).isEmpty();
        assertThat(fields.optionalNumber("number")).isEqualTo(OptionalDouble.empty());
        assertThat(fields.optionalWhole("whole", 0, 1)).isEmpty();
        assertThat(fields.flag("flag")).isFalse();
        assertThat(fields.oneOf("word", List.of("x"))).isEqualTo(Optional.empty());
        assertThat(fields.texts("texts")).isEmpty();
        assertThat(fields.fields("fields")).isEmpty();
        assertThat(fields.optionalReference("reference", "letter", List.of())).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void reports_missing_keys() {
        var fields = thing("code: a\n");

        fields.text("text");
        fields.required("number");
        fields.reference("letter", "letter", List.of());

        assertThat(reported()).isEqualTo("""
            f.yaml:1:1: The thing "a" has no "text".
            f.yaml:1:1: The thing "a" has no "number".
            f.yaml:1:1: The thing "a" has no "letter".\
            """);
    }

    @Test
    void reports_unknown_keys_with_the_one_that_was_probably_meant() {
        var fields = thing("code: a\nlable: x\nzzz: 1\n");

        fields.code("code");
        fields.optionalText("label");
        fields.end();

        assertThat(reported()).isEqualTo("""
            f.yaml:2:1: The thing "a" has the unknown key "lable".
                Did you mean "label"?
            f.yaml:3:1: The thing "a" has the unknown key "zzz".
                Its keys are code, label.\
            """);
    }

    @Test
    void reports_values_of_the_wrong_form() {
        var fields = thing("""
            code: A b
            text: [ x ]
            empty:
            tilde: ~
            number: ten
            huge: 1e999
            whole: 2.5
            flag: yes
            word: cor
            list: x
            none:
            """);

        fields.code("code");
        fields.text("text");
        fields.text("empty");
        fields.text("tilde");
        fields.optionalNumber("number");
        fields.optionalNumber("huge");
        fields.optionalWhole("whole", 1, 20);
        fields.flag("flag");
        fields.oneOf("word", List.of("core", "conditional", "exam"));
        fields.texts("list");
        fields.items("none");

        assertThat(reported()).isEqualTo("""
            f.yaml:1:7: "A b" cannot be a code.
                A code is at most 60 small letters and digits, with single hyphens between them, such as weight-loss.
            f.yaml:2:7: "text" must be a single value, but is a list.
            f.yaml:3:7: "empty" must be a single value, but is empty.
            f.yaml:4:8: "tilde" must be a single value, but is empty.
            f.yaml:5:9: "number" must be a number, but was "ten".
            f.yaml:6:7: "huge" must be a number, but was "1e999".
            f.yaml:7:8: "whole" must be a whole number from 1 to 20, but was 2.5.
            f.yaml:8:7: "flag" must be true or false, but was "yes".
            f.yaml:9:7: "word" must be core, conditional or exam, but was "cor".
                Did you mean "core"?
            f.yaml:10:7: "list" must be a list, but is a text.
                Write [ one, two ], or [] for an empty list.
            f.yaml:11:6: "none" must be a list, but is empty.
                Write [ one, two ], or [] for an empty list.\
            """);
    }

    @Test
    void reports_list_entries_of_the_wrong_form() {
        var fields = thing("code: a\nlist: [ x, [ y ], x, zz ]\nmaps: [ z ]\n");

        fields.references("list", "letter", List.of("x", "y"));
        fields.maps("maps", "part", "code");

        assertThat(reported()).isEqualTo("""
            f.yaml:2:12: An entry of "list" must be a single value, but is a list.
            f.yaml:2:19: "list" lists "x" twice.
                Keep one of the two.
            f.yaml:2:22: The thing "a" names the unknown letter "zz".
            f.yaml:3:9: A part must be a map of keys and values, but is a text.
                Write each key on a line of its own: "key: value".\
            """);
    }

    @Test
    void reports_a_value_that_is_no_map() {
        thing("code: a\nmap: x\n").fields("map");

        assertThat(reported()).isEqualTo("""
            f.yaml:2:6: The value of "map" must be a map of keys and values, but is a text.
                Write each key on a line of its own: "key: value".\
            """);
    }

    private YamlFields thing(String text) {
        var root = Yaml.read("f.yaml", text.getBytes(UTF_8)).root().orElseThrow();
        return YamlFields.of(root, "thing", "code", problems);
    }

    private String reported() {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
