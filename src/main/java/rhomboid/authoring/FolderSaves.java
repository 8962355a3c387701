package rhomboid.authoring;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import rhomboid.rules.Phase;

/**
 * Saves in folders, as the operating system tells them. Some editors save in several steps (an empty file first, or a new file that
 * is renamed), so it waits until nothing happens for a moment. Used by one thread; {@link #close} by any.
 */
public final class FolderSaves implements Saves, AutoCloseable {

    private static final long QUIET_MILLIS = 25;
    private static final int MOST_WAITS = 20;

    private final WatchService service;

    private FolderSaves(WatchService service) {
        this.service = service;
    }

    /**
     * Of a rules folder with its folders of rule files, and of the folders of further files.
     *
     * @throws IOException if the operating system cannot tell; then {@link PolledSaves} can
     */
    public static FolderSaves of(Path rules, List<Path> files) throws IOException {
        WatchService service = rules.getFileSystem().newWatchService();
        try {
            for (Path folder : folders(rules, files)) {
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
            return new FolderSaves(service);
        } catch (IOException | UnsupportedOperationException failed) {
            service.close();
            throw new IOException("The folders cannot be watched.", failed);
        }
    }

    /** The folders in which files are saved. */
    static List<Path> folders(Path rules, List<Path> files) {
        var beside = files.stream().map(file -> file.toAbsolutePath().getParent());
        var phases = Stream.of(Phase.values()).map(phase -> rules.resolve(phase.folder()));
        return Stream.concat(Stream.concat(Stream.of(rules), phases), beside)
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    @Override
    public boolean await() {
        try {
            drain(service.take());
            for (int waits = 0; waits < MOST_WAITS; waits++) {
                WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                if (more == null) {
                    return true;
                }
                drain(more);
            }
            return true;
        } catch (ClosedWatchServiceException over) {
            return false;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void drain(WatchKey key) {
        new ArrayList<>(key.pollEvents()).clear();
        key.reset();
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException nothingLeftToDo) {
            // The watch is over either way.
            return;
        }
    }
}
