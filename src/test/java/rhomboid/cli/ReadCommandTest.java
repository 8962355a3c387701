package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading rules in plain words, one by one and as a page. */
class ReadCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_rule_is_said_with_its_grounds_its_scenarios_and_its_place() {
        assertThat(Command.run("read", "GALL-03")).isEqualTo(new Command(0, """
                GALL-03  Gallstones: age
                  Gallstones are more common from the age of forty.

                When
                  The person is at least 40 years old.

                Then
                  This speaks weakly for "Gallstones": likelihood ratio 1.6 (1.6 times as frequent in people with it
                  as in people without it), weight +2 decibans.

                Rests on
                  basis ordinal: the source names the link, its strength is ours
                  source A paper. A journal, 2020 (paper; read: full)
                         https://example.org/a

                Scenarios
                  fires:         pain at the right shoulder blade after fatty food points to the gallbladder
                                 (src/test/resources/cli/rules/conditions/gallstones.test.yaml:1)
                  does not fire: pain on lifting does not
                                 (src/test/resources/cli/rules/conditions/gallstones.test.yaml:4)
                  border at age 40: tried on both sides

                Where
                  src/test/resources/cli/rules/conditions/gallstones.drl:33, last compared with its source on
                  2026-11-22

                Not a diagnosis.
                """, ""));
    }

    @Test
    void the_code_of_a_condition_or_a_finding_names_every_rule_about_it() {
        assertThat(Command.run("read", "biliary-colic").out()).contains("GALL-01  ", "GALL-02  ", "GALL-03  ");
        assertThat(Command.run("read", "worse-lifting", "STRN-01").out())
                .containsOnlyOnce("STRN-01  ")
                .doesNotContain("GALL");
    }

    @Test
    void an_unknown_name_is_answered_with_the_closest() {
        assertThat(Command.run("read", "GALL-3")).isEqualTo(new Command(2, "", """
                rhomboid read: there is no rule "GALL-3", nor a code of that name; perhaps "GALL-03" is meant.
                    See rhomboid read --help.
                """));
        assertThat(Command.run("read", "nothing-like-it")).isEqualTo(new Command(2, "", """
                rhomboid read: there is no rule "nothing-like-it", nor a code of that name.
                    See rhomboid read --help.
                """));
        assertThat(Command.run("read", "call-again")).isEqualTo(new Command(2, "", """
                rhomboid read: no rule uses "call-again".
                    See rhomboid read --help.
                """));
    }

    @Test
    void a_rule_can_be_had_as_json() {
        assertThat(Command.run("read", "GALL-03", "--format", "json").out()).isEqualTo("""
                [{"id":"GALL-03","title":"Gallstones: age","because":"Gallstones are more common from the age of forty.",\
                "when":{"text":"The person is at least 40 years old.","parts":[]},"then":["This speaks weakly for \
                \\"Gallstones\\": likelihood ratio 1.6 (1.6 times as frequent in people with it as in people without it), \
                weight +2 decibans."],"uses":[],"basis":"ordinal","sources":[{"key":"paper","title":"A paper",\
                "publisher":"A journal","year":2020,"address":"https://example.org/a"}],"claims":[],"fires":[{"scenario":\
                "pain at the right shoulder blade after fatty food points to the gallbladder","place":\
                "src/test/resources/cli/rules/conditions/gallstones.test.yaml:1"}],"doesNotFire":[{"scenario":\
                "pain on lifting does not","place":"src/test/resources/cli/rules/conditions/gallstones.test.yaml:4"}],\
                "borders":[{"measure":"age","number":40.0,"triedBelow":true,"triedAbove":true}],\
                "reviewed":"2026-11-22","place":"src/test/resources/cli/rules/conditions/gallstones.drl:33:7"}]
                """);
    }

    @Test
    void the_page_is_written_into_a_file_or_a_folder() throws IOException {
        Path file = folder.resolve("rules.html");

        Command toFile = Command.run("docs", "-o", file.toString());
        Command toFolder = Command.run("docs", "-o", folder.toString());

        assertThat(toFile).isEqualTo(new Command(0, file + ": 10 rules and 2 conditions.\n", ""));
        assertThat(toFolder.exitCode()).isZero();
        assertThat(folder.resolve("rhomboid.html")).hasSameTextualContentAs(file);
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }
}
