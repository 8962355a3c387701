package rhomboid.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Saves in folders, found by looking again and again: for folders about which the operating system tells nothing. For one thread. */
public final class PolledSaves implements Saves {

    private final List<Path> folders;
    private final BooleanSupplier pause;
    private SortedMap<String, String> before;

    private PolledSaves(List<Path> folders, BooleanSupplier pause) {
        this.folders = folders;
        this.pause = pause;
        before = look();
    }

    /**
     * Of a rules folder with its folders of rule files, and of the folders of further files.
     *
     * @param pause waits a little between two looks; false if the watch is over
     */
    public static PolledSaves of(Path rules, List<Path> files, BooleanSupplier pause) {
        return new PolledSaves(FolderSaves.folders(rules, files), pause);
    }

    /** Waits until something differs, and then until it stays as it is. */
    @Override
    public boolean await() {
        boolean changed = false;
        while (pause.getAsBoolean()) {
            SortedMap<String, String> now = look();
            boolean same = now.equals(before);
            before = now;
            if (changed && same) {
                return true;
            }
            changed |= !same;
        }
        return false;
    }

    private SortedMap<String, String> look() {
        var seen = new TreeMap<String, String>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    seen.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
                }
            } catch (IOException goneMeanwhile) {
                seen.put(folder.toString(), "unreadable");
            }
        }
        return seen;
    }
}
