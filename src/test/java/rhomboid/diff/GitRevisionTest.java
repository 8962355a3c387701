package rhomboid.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.Folders;
import rhomboid.model.InvalidRulesException;
import rhomboid.rules.RuleFiles;

class GitRevisionTest {

    @TempDir
    private Path repository = Path.of("");

    @BeforeEach
    void commit_the_small_rules() throws IOException, InterruptedException {
        Folders.copy(Edited.SMALL, repository.resolve("rules"));
        Folders.copy(Edited.SMALL, repository.resolve("other/rules"));
        Files.writeString(repository.resolve("rules/README.md"), "Not a rule file.\n");
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "First");
        git("tag", "v1");
    }

    @Test
    void a_revision_gives_the_files_as_they_were() throws IOException {
        Files.writeString(repository.resolve("rules/ruleset.yaml"), "spoiled");

        RuleFiles files = Versions.read("HEAD", repository);

        assertThat(files.digest()).isEqualTo(RuleFiles.ofFolder(Edited.SMALL).digest());
        assertThat(files.paths()).doesNotContain("README.md");
        assertThat(files.scenarios()).hasSize(5);
        assertThat(files.shown("ruleset.yaml")).isEqualTo("HEAD:rules/ruleset.yaml");
    }

    @Test
    void a_revision_may_name_the_folder() {
        assertThat(Versions.read("v1:other/rules/", repository).digest())
                .isEqualTo(Versions.read("v1", repository).digest());
    }

    @Test
    void a_folder_inside_the_repository_may_be_the_working_directory() {
        assertThat(Versions.read("v1", repository.resolve("other")).paths())
                .isEqualTo(Versions.read("v1", repository).paths());
    }

    @Test
    void a_folder_comes_before_a_revision() throws IOException {
        Folders.copy(Edited.SMALL, repository.resolve("v1"));

        assertThat(Versions.read("v1", repository).folder()).endsWith("/v1");
    }

    @Test
    void an_unknown_revision_is_refused() {
        assertRefused("v2", """
                v2: There is no such folder, and no revision "v2" in this repository.
                    Give a rules folder, "bundled", or a git revision such as HEAD or v1.0.0:rules.""");
        assertRefused("--all", """
                --all: There is no such folder, and no revision "--all" in this repository.
                    Give a rules folder, "bundled", or a git revision such as HEAD or v1.0.0:rules.""");
    }

    @Test
    void a_revision_without_the_folder_is_refused() {
        assertRefused("v1:rule", """
                v1:rule: The revision has no rule files in "rule".
                    Name the folder that holds vocabulary.yaml, from the top of the repository: v1:FOLDER.""");
    }

    @Test
    void a_folder_without_a_repository_is_refused(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> Versions.read("v1", elsewhere))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("""
                v1: There is no such folder, and this is not a git repository.
                    Give a rules folder, "bundled", or a git revision such as HEAD or v1.0.0:rules.""");
    }

    @Test
    void a_machine_without_git_is_told_so() {
        assertThatThrownBy(() -> new GitRevision("v1", repository, "no-such-program").files())
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("""
                v1: There is no such folder, and the program "no-such-program" that reads revisions cannot be run.
                    Install git, or give a rules folder.""");
    }

    private void assertRefused(String name, String message) {
        assertThatThrownBy(() -> Versions.read(name, repository))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage(message);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(repository.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
