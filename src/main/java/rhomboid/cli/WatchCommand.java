package rhomboid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import rhomboid.authoring.FolderSaves;
import rhomboid.authoring.PolledSaves;
import rhomboid.authoring.Saves;
import rhomboid.authoring.Watch;
import rhomboid.batch.OutputException;

/** Checks and tests after each save. */
@Command(
        name = "watch",
        header = "Check and test rules after each save, and show what a save does to one case.",
        footer = {
            "",
            "Examples:",
            "  rhomboid watch rules",
            "  rhomboid watch rules --case examples/cases/gallstones.json",
            "",
            "It goes on until it is stopped with Ctrl-C."
        })
final class WatchCommand implements Callable<Integer> {

    private static final long PAUSE_MILLIS = 150;

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "RULES",
            description = "A rules folder. Default: as --rules, or rules here.")
    private @Nullable Path rules;

    @Option(names = "--case", paramLabel = "FILE", description = "One case as JSON; its assessment is shown.")
    private @Nullable Path caseFile;

    @Option(names = "--poll", description = "Look for changes again and again, for network folders.")
    private boolean poll;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        Path folder = folder(root);
        Console console = root.console();
        Watch watch = Watch.over(folder, Optional.ofNullable(caseFile), System::nanoTime);
        watch.run(saves(folder), lines -> {
            console.print(lines);
            console.flush();
        });
        return ExitCode.FINE;
    }

    private Path folder(Root root) {
        Path usual = Path.of("rules");
        Path folder = Optional.ofNullable(rules).or(() -> options.folder(root)).orElse(usual);
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder \"" + folder + "\". Name the folder of the rules");
        }
        return folder;
    }

    private Saves saves(Path folder) {
        List<Path> files = caseFile == null ? List.of() : List.of(caseFile);
        if (!poll) {
            try {
                FolderSaves saves = FolderSaves.of(folder, files);
                Runtime.getRuntime().addShutdownHook(new Thread(saves::close, "end of watch"));
                return saves;
            } catch (IOException cannotTell) {
                // Looking again and again works everywhere.
                return polled(folder, files);
            }
        }
        return polled(folder, files);
    }

    private static Saves polled(Path folder, List<Path> files) {
        var over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(over::countDown, "end of watch"));
        return PolledSaves.of(folder, files, () -> {
            try {
                return !over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }
}
