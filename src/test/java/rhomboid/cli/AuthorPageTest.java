package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.Folders;
import rhomboid.authoring.Watch;

/** The output that rules/README.md shows is what the commands print for the shipped rules. */
class AuthorPageTest {

    private static final Pattern SHOWN = Pattern.compile(
            "```text\\n\\$ \\./rhomboid ((?:diff|docs|explain|help|mutate|new|prove|read|test|watch) [^\\n]*)\\n(.*?)```",
            Pattern.DOTALL);
    private static final String EDITED = "red-flags/vital-signs.drl";
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder = Path.of("");

    private static List<MatchResult> shown() throws IOException {
        return SHOWN.matcher(Files.readString(Path.of("rules/README.md")))
                .results()
                .toList();
    }

    @Test
    void commands_print_what_the_page_shows() throws IOException {
        int count = 0;
        for (MatchResult block : shown()) {
            if (!block.group(1).matches("(watch|diff) .*")) {
                assertThat(uncounted(printed(block.group(1))))
                        .as(block.group(1))
                        .isEqualTo(uncounted(block.group(2)));
                count++;
            }
        }
        assertThat(count).isEqualTo(10);
    }

    /** Without times, and without what every new rule changes: how many there are, the digest, what comes of all scenarios. */
    private static String uncounted(String output) {
        return output.replaceAll("\\d+ (rules|scenarios|parts)", "N $1")
                .replaceAll("\\d+ of N parts", "N of N parts")
                .replaceAll("digest [0-9a-f]+", "digest N")
                .replaceAll("(?m)(?:^rules/.*\\n(?: {4}.*\\n)*)*^All: .*\\n", "")
                .replaceAll("after \\d+ ms", "after N ms");
    }

    private String printed(String line) {
        String[] arguments = ARGUMENT.matcher(line)
                .results()
                .map(argument -> argument.group(1) == null ? argument.group(2) : argument.group(1))
                .map(argument ->
                        argument.endsWith(".html") ? folder.resolve(argument).toString() : argument)
                .toArray(String[]::new);
        Command done = Command.run(Map.of("rhomboid.rules", "rules", "rhomboid.today", "2026-11-22"), "", arguments);
        assertThat(done.err()).isEmpty();
        return done.out().replace(folder + "/", "");
    }

    @Test
    void watch_prints_what_the_page_shows() throws IOException {
        Folders.copy(Path.of("rules"), folder);
        var edits = new ArrayDeque<>(List.of(folder.resolve(EDITED)));
        var printed = new StringBuilder();

        Watch.over(folder, Optional.of(Path.of("examples/cases/gallstones.json")), () -> 0)
                .run(
                        () -> {
                            if (edits.isEmpty()) {
                                return false;
                            }
                            Folders.replace(edits.remove(), "value >= 131", "value >= 132");
                            return true;
                        },
                        printed::append);

        assertThat(uncounted(printed.toString().replace(folder.toString(), "rules")))
                .isEqualTo(uncounted(block("watch")));
    }

    /** What the page shows for the first command that begins so. */
    private static String block(String command) throws IOException {
        return shown().stream()
                .filter(candidate -> candidate.group(1).startsWith(command))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    @Test
    void diff_prints_what_the_page_shows() throws IOException {
        Folders.copy(Path.of("rules"), folder);
        Folders.replace(folder.resolve(EDITED), "value >= 131", "value >= 132");

        Command done = Command.run("diff", "rules", folder.toString());

        assertThat(done.out().replaceAll("\\([0-9a-f]{12}\\)", "(...)")).isEqualTo(block("diff"));
    }

    @Test
    void a_scenario_that_is_missing_is_suggested_as_the_page_shows() throws IOException {
        Folders.copy(Path.of("rules"), folder);
        Path scenarios = folder.resolve("conditions/biliary-colic.test.yaml");
        String all = Files.readString(scenarios);
        int start = all.indexOf("- scenario: known gallstones may hurt only");
        Files.writeString(scenarios, all.substring(0, start) + all.substring(all.indexOf("- scenario:", start + 1)));

        Command done = Command.run("mutate", folder.toString(), "--only", "GALL-19");

        String begins = done.out().replace(folder.toString(), "rules").split("\n\n", 2)[0];
        assertThat(Files.readString(Path.of("rules/README.md"))).contains("```text\n" + begins + "\n```");
    }

    @Test
    void a_watch_over_nothing_is_refused() {
        assertThat(Command.run("watch", "no-such-folder")).isEqualTo(new Command(2, "", """
                rhomboid watch: there is no folder "no-such-folder". Name the folder of the rules.
                    See rhomboid watch --help.
                """));
    }
}
