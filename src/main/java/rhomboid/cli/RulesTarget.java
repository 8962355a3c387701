package rhomboid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Problem;
import rhomboid.rules.RuleFiles;

/**
 * What {@code check} and {@code test} look at: a rule set, or one file of it.
 *
 * @param files all files of the rule set
 * @param folder that holds the files; empty for the bundled rules
 * @param only the name of the file that alone is reported on, as messages show it; empty for all
 */
record RulesTarget(RuleFiles files, Optional<Path> folder, Optional<String> only) {

    /** The rule set or the file that the person named, or else the one of the options. */
    static RulesTarget of(@Nullable Path named, RulesOptions options, Root root) {
        if (named != null && Files.isRegularFile(named)) {
            Path folder = folderOf(named);
            return new RulesTarget(RuleFiles.ofFolder(folder), Optional.of(folder), Optional.of(shown(named)));
        }
        Optional<Path> folder = Optional.ofNullable(named).or(() -> options.folder(root));
        return new RulesTarget(folder.map(RuleFiles::ofFolder).orElseGet(RuleFiles::bundled), folder, Optional.empty());
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        while (folder != null && !Files.exists(folder.resolve("vocabulary.yaml"))) {
            folder = folder.getParent();
        }
        // A name without a folder in it lies in the working directory or directly below the rules folder.
        Path here = Path.of("");
        return folder != null ? folder : Files.exists(here.resolve("vocabulary.yaml")) ? here : Path.of("..");
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Those of the problems that are reported. */
    List<Problem> reported(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> isReported(problem.place().file()))
                .toList();
    }

    /** Whether a file is reported on; a rule file stands for its scenarios as well. */
    boolean isReported(String file) {
        return only.isEmpty() || concept(only.get()).equals(concept(file));
    }

    private static String concept(String file) {
        return file.replaceFirst("(\\.test)?\\.(drl|yaml)$", "");
    }

    /** The name for people. */
    String name() {
        return only.orElse(files.folder());
    }
}
