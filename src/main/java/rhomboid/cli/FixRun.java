package rhomboid.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import rhomboid.batch.OutputException;
import rhomboid.check.Fix;
import rhomboid.check.Fixer;
import rhomboid.check.LintSelection;

/** Repairs the files of a rules folder, each in one step. */
final class FixRun {

    private final RulesTarget target;
    private final Path folder;
    private final LintSelection selection;

    private FixRun(RulesTarget target, Path folder, LintSelection selection) {
        this.target = target;
        this.folder = folder;
        this.selection = selection;
    }

    static FixRun of(RulesTarget target, LintSelection selection, CommandSpec spec) {
        Path folder = target.folder()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--fix needs a rules folder; the rules of the program cannot be changed"));
        return new FixRun(target, folder, selection);
    }

    int run(Console console, boolean dryRun) throws OutputException {
        List<Fix> fixes = Fixer.of(target.files(), selection).fixes().stream()
                .filter(fix -> target.isReported(fix.file()))
                .toList();
        for (Fix fix : fixes) {
            console.println(fix.diff());
            if (!dryRun) {
                write(folder.resolve(fix.path()), fix.after());
            }
        }
        String count = Counts.of(fixes.size(), "file");
        console.println(
                fixes.isEmpty() ? "Nothing to repair." : count + (dryRun ? " would be repaired." : " repaired."));
        return ExitCode.FINE;
    }

    private static void write(Path file, String text) throws OutputException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.write(partial, text.getBytes(StandardCharsets.UTF_8));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new OutputException(file.toString(), failed);
        }
    }
}
