package rhomboid.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a run writes. A file is written under its name with {@code .partial} added and gets its own name only when the run is
 * complete, so what looks complete is complete. A device or a named pipe is written directly. Every failure is reported.
 */
public final class Output implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final OutputStream out;
    private final Optional<Path> partial;
    private final Optional<Path> target;

    private Output(String name, OutputStream out, Optional<Path> partial, Optional<Path> target) {
        this.name = name;
        this.out = new BufferedOutputStream(out, BUFFER);
        this.partial = partial;
        this.target = target;
    }

    /** A stream that belongs to somebody else: flushed at the end, never closed. */
    public static Output of(String name, OutputStream stream) {
        return new Output(name, stream, Optional.empty(), Optional.empty());
    }

    /**
     * A file.
     *
     * @throws OutputException if it cannot be opened
     */
    public static Output of(Path file) throws OutputException {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return new Output(file.toString(), Files.newOutputStream(file), Optional.empty(), Optional.of(file));
            }
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            return new Output(file.toString(), Files.newOutputStream(partial), Optional.of(partial), Optional.of(file));
        } catch (IOException failed) {
            throw new OutputException(file.toString(), failed);
        }
    }

    /** The name for people. */
    public String name() {
        return name;
    }

    /**
     * Writes bytes and a line end.
     *
     * @throws OutputException if they cannot be written
     */
    public void line(byte[] bytes) throws OutputException {
        try {
            out.write(bytes);
            out.write('\n');
        } catch (IOException failed) {
            throw new OutputException(name, failed);
        }
    }

    /**
     * Everything is written: gives the file its name.
     *
     * @throws OutputException if the rest cannot be written
     */
    public void complete() throws OutputException {
        try {
            out.flush();
            if (target.isPresent()) {
                out.close();
            }
            if (partial.isPresent()) {
                move(partial.get(), target.get());
            }
        } catch (IOException failed) {
            throw new OutputException(name, failed);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Lets go of the file; without {@link #complete} it keeps the name that ends in {@code .partial}. */
    @Override
    public void close() {
        if (target.isEmpty()) {
            return;
        }
        try {
            out.close();
        } catch (IOException alreadyReported) {
            // The run has failed or is complete; either way this write was reported before or never happened.
            return;
        }
    }
}
