package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands of docs/explanation.md print what the page shows. */
class ExplanationPageTest {

    private static final Path PAGE = Path.of("docs/explanation.md");
    private static final Pattern COMMAND =
            Pattern.compile("```sh\\n\\./rhomboid (explain [^\\n]*)\\n```\\n(?:\\n```\\n(.*?)```\\n)?", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Test
    void every_command_prints_what_the_page_shows() throws IOException {
        Matcher shown = COMMAND.matcher(Files.readString(PAGE));
        int count = 0;
        while (shown.find()) {
            count++;
            assertThat(output(shown.group(1))).as(shown.group(1)).isEqualTo(shown.group(2));
        }
        assertThat(count).isGreaterThanOrEqualTo(5);
    }

    /** What a command prints on the shipped rules, without the statement and the rule set. */
    private static String output(String line) {
        var words = new ArrayList<String>();
        WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .forEach(words::add);
        words.addAll(List.of("--rules", "rules"));
        Command command = Command.run(words.toArray(String[]::new));
        assertThat(command.exitCode()).as(command.err()).isZero();
        List<String> lines = command.out().lines().toList();
        return Stream.concat(lines.subList(0, lines.size() - 2).stream(), Stream.of(""))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }
}
