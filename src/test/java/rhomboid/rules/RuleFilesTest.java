package rhomboid.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Problem;

class RuleFilesTest {

    @TempDir
    private Path folder;

    @Test
    void reads_rules_and_texts_apart_from_scenarios() throws IOException {
        write("vocabulary.yaml", "a: 1\n");
        write("red-flags/cancer.drl", "package x\n");
        write("red-flags/cancer.test.yaml", "[]\n");
        write("README.md", "read me\n");
        write("notes.txt", "x");
        write(".git/config.yaml", "x");
        write("red-flags/.#cancer.drl", "x");

        var files = RuleFiles.ofFolder(folder, "rules/");

        assertThat(files.paths()).containsExactly("red-flags/cancer.drl", "vocabulary.yaml");
        assertThat(files.scenarios()).containsOnlyKeys("red-flags/cancer.test.yaml");
        assertThat(files.rules().get("vocabulary.yaml")).isEqualTo("a: 1\n".getBytes(UTF_8));
        assertThat(files.shown("red-flags/cancer.drl")).isEqualTo("rules/red-flags/cancer.drl");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void names_files_below_the_folder_that_was_given() throws IOException {
        write("vocabulary.yaml", "a: 1\n");

        var files = RuleFiles.ofFolder(folder);

        assertThat(files.folder()).isEqualTo(folder.toString());
        assertThat(files.shown("x.yaml")).isEqualTo(folder + "/x.yaml");
        assertThat(RuleFiles.of("", Map.of()).shown("x.yaml")).isEqualTo("x.yaml");
    }

    @Test
    void a_missing_folder_is_refused() {
        assertThatThrownBy(() -> RuleFiles.ofFolder(folder.resolve("none"), "none"))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("""
                    none: There is no such folder.
                        Give the folder that holds vocabulary.yaml.\
                    """);
    }

    @Test
    void a_file_instead_of_a_folder_is_refused() throws IOException {
        write("vocabulary.yaml", "a: 1\n");

        assertThatThrownBy(() -> RuleFiles.ofFolder(folder.resolve("vocabulary.yaml"), "vocabulary.yaml"))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("""
                    vocabulary.yaml: This is a file, but rules are a folder.
                        Give the folder that holds vocabulary.yaml.\
                    """);
    }

    @Test
    void a_folder_without_rule_files_is_refused() throws IOException {
        write("README.md", "read me\n");

        assertThatThrownBy(() -> RuleFiles.ofFolder(folder, "empty"))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("""
                    empty: The folder has no rule files.
                        Give the folder that holds vocabulary.yaml.\
                    """);
    }

    @Test
    void a_folder_with_thousands_of_files_is_refused() throws IOException {
        for (int i = 0; i <= 5_000; i++) {
            Files.createFile(folder.resolve(i + ".txt"));
        }

        assertThatThrownBy(() -> RuleFiles.ofFolder(folder, "home"))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("""
                    home: The folder holds more than 5000 files.
                        Give the folder that holds vocabulary.yaml.\
                    """);
    }

    @Test
    void files_that_cannot_be_used_are_all_told() throws IOException {
        write("vocabulary.yml", "a: 1\n");
        write("red-flags/Cancer 1.drl", "x");
        write("conditions/SHOUT.YAML", "x");
        Files.createSymbolicLink(folder.resolve("sources.yaml"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("again"), folder);
        write("large.yaml", "#".repeat((4 << 20) + 1));

        assertThat(reported(RuleFiles.ofFolder(folder, "rules"))).isEqualTo("""
            rules/again: This link leads back to a folder above it.
                Remove the link.
            rules/conditions/SHOUT.YAML: The name of a rule file holds only small letters, digits and hyphens.
                Rename the file.
            rules/large.yaml: The file is larger than 4 MB.
                Split it, or remove what is not needed.
            rules/red-flags/Cancer 1.drl: The name of a rule file holds only small letters, digits and hyphens.
                Rename the file.
            rules/sources.yaml: The file or folder cannot be read.
                Check that it exists and is not a broken link.
            rules/vocabulary.yml: The names of YAML files end in ".yaml" here.
                Rename the file.\
            """);
    }

    @Test
    void linked_files_are_read() throws IOException {
        write("shared/vocabulary.yaml", "a: 1\n");
        Files.createDirectory(folder.resolve("rules"));
        Files.createSymbolicLink(folder.resolve("rules/vocabulary.yaml"), folder.resolve("shared/vocabulary.yaml"));

        assertThat(RuleFiles.ofFolder(folder.resolve("rules")).paths()).containsExactly("vocabulary.yaml");
    }

    @Test
    void the_digest_depends_on_everything_that_can_change_an_answer() {
        var files = RuleSetFiles.aRuleSet();
        String digest = files.files().digest();

        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(RuleFiles.of("elsewhere", files.bytes()).digest()).isEqualTo(digest);
        assertThat(files.with("red-flags/fever.test.yaml", "[]\n").files().digest())
                .isEqualTo(digest);
        assertThat(files.with("retired.yaml", "retired: []\n").files().digest()).isNotEqualTo(digest);
    }

    @Test
    void the_digest_does_not_depend_on_line_ends() {
        String unix = RuleFiles.of("r", Map.of("a.yaml", "a: 1\nb: 2\n".getBytes(UTF_8)))
                .digest();

        assertThat(RuleFiles.of("r", Map.of("a.yaml", "a: 1\r\nb: 2\r\n".getBytes(UTF_8)))
                        .digest())
                .isEqualTo(unix);
        assertThat(RuleFiles.of("r", Map.of("a.yaml", "a: 1\rb: 2\r".getBytes(UTF_8)))
                        .digest())
                .isEqualTo(unix);
        assertThat(RuleFiles.of("r", Map.of("a.yaml", "a: 1\n\nb: 2\n".getBytes(UTF_8)))
                        .digest())
                .isNotEqualTo(unix);
    }

    @Test
    void the_digest_tells_a_path_from_a_content() {
        String one = RuleFiles.of("r", Map.of("a.yaml", "bc".getBytes(UTF_8))).digest();
        String other = RuleFiles.of("r", Map.of("a.yam", "lbc".getBytes(UTF_8))).digest();

        assertThat(one).isNotEqualTo(other);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String reported(RuleFiles files) {
        return files.problems().stream().sorted().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
