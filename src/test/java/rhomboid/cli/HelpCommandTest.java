package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rhomboid.check.Lint;

class HelpCommandTest {

    private static final String START = "<!-- checks -->\n";

    @ParameterizedTest
    @EnumSource(Lint.class)
    void every_check_has_a_page(Lint lint) {
        Command done = Command.run("help", lint.id());

        assertThat(done.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(done.out())
                .startsWith("# " + lint.id() + " " + lint.title() + "\n\nLevel: "
                        + lint.severity().word() + ".\n\n")
                .contains("\n## What to do\n\n")
                .endsWith("\n");
    }

    @Test
    void without_a_topic_checks_and_commands_are_listed() {
        assertThat(Command.run("help").out())
                .startsWith(
                        "Checks of rules that load without a mistake:\n  L01  warning      An ignore comment does nothing\n")
                .contains("\nCommands:\n  assess        Assess")
                .endsWith("\nRead one with: rhomboid help TOPIC\n");
    }

    @Test
    void a_command_has_its_own_help() {
        assertThat(Command.run("help", "check").out())
                .isEqualTo(Command.run("check", "--help").out());
    }

    @Test
    void an_unknown_topic_is_wrong_usage() {
        assertThat(Command.run("help", "chekc")).isEqualTo(new Command(2, "", """
                rhomboid help: there is no topic "chekc", perhaps for "check".
                    See rhomboid help --help.
                """));
    }

    @Test
    void the_page_of_all_checks_is_made_of_their_pages() throws IOException {
        String page = Files.readString(Path.of("docs/checks.md"));
        StringBuilder pages = new StringBuilder();
        for (Lint lint : Lint.values()) {
            pages.append("\n").append(lint.page().replaceAll("(?m)^#", "##"));
        }

        assertThat(page.substring(page.indexOf(START) + START.length())).isEqualTo(pages.toString());
    }
}
