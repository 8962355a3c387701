package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is there and works. */
@Isolated("captures the standard output")
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("^\\./rhomboid (\\w+)(.*)$", Pattern.MULTILINE);
    private static final Pattern FILE = Pattern.compile("\\b(?:examples|rules)[\\w./-]*");

    @Test
    void the_snippet_compiles_and_runs(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        List<String> snippets = blocks("java");
        assertThat(snippets).hasSize(2);
        String program = """
                import rhomboid.Rhomboid;
                import rhomboid.interview.Interview;
                import rhomboid.interview.Step;
                import rhomboid.model.Assessment;
                import rhomboid.model.PatientCase;
                import rhomboid.model.Sex;

                public final class Snippet {
                    public static void main(String[] args) {
                %s
                        System.out.print(assessment.urgency());
                    }
                }
                """.formatted(String.join("", snippets));

        String printed = Compiled.of("Snippet", program, folder).run("Snippet");

        assertThat(printed).isIn("SELF_CARE", "ROUTINE", "SOON");
    }

    @Test
    void the_rule_is_one_of_the_shipped_rules() throws IOException {
        List<String> rules =
                blocks("").stream().filter(block -> block.startsWith("rule ")).toList();

        assertThat(rules).hasSize(1);
        assertThat(Files.readString(Path.of("rules/conditions/biliary-colic.drl")))
                .contains(rules.get(0));
    }

    @Test
    void the_commands_exist_and_so_do_their_files() throws IOException {
        var commands = COMMAND.matcher(String.join("\n", blocks("sh")));
        int count = 0;
        while (commands.find()) {
            count++;
            String name = commands.group(1);
            String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Command.java";
            assertThat(Path.of("src/main/java/rhomboid/cli", type))
                    .as(commands.group())
                    .exists();
            var files = FILE.matcher(commands.group(2).replaceAll("#.*", ""));
            while (files.find()) {
                assertThat(Path.of(files.group())).exists();
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(4);
        assertThat(Path.of("rhomboid")).isExecutable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "rules/README.md",
                "docs/architecture.md",
                "docs/case-format.md",
                "docs/decisions.md",
                "docs/diff.md",
                "docs/evaluation.md",
                "docs/explanation.md",
                "docs/hazards.md",
                "docs/interview.md",
                "docs/proofs.md",
                "docs/rule-language.md"
            })
    void every_link_leads_somewhere(String page) throws IOException {
        Path path = Path.of(page);

        List<Path> broken = LINK.matcher(Files.readString(path))
                .results()
                .map(link -> path.resolveSibling(link.group(1)).normalize())
                .filter(Files::notExists)
                .toList();

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/architecture.md",
                "docs/evaluation.md",
                "docs/hazards.md",
                "docs/interview.md",
                "docs/proofs.md",
                "docs/decisions.md",
                "CONTRIBUTING.md"
            })
    void every_test_that_a_page_names_exists(String page) throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }

        List<String> missing = Pattern.compile("`(\\w+Test)`")
                .matcher(Files.readString(Path.of(page)))
                .results()
                .map(named -> named.group(1))
                .filter(named -> !tests.contains(named))
                .distinct()
                .toList();

        assertThat(missing).isEmpty();
    }

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
