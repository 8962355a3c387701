package rhomboid.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The checked form of a rule set as data, so that the bundled rules need no DRL and no YAML at start-up. The build calls
 * {@link #main}; the data belongs to the same build of the library and is not an exchange format.
 */
public final class RuleSetStore {

    private static final byte[] MAGIC = "RHOMBOID".getBytes(StandardCharsets.US_ASCII);

    /** Raised whenever {@link StoreOutput} changes. */
    private static final int FORMAT = 3;

    private static final int HEADER = MAGIC.length + Integer.BYTES + Long.BYTES;

    private RuleSetStore() {}

    /**
     * Checks a rules folder and stores it: the rule set in a file, and beside it {@code index.txt}, the list of the folder's files.
     *
     * @param arguments the rules folder and the file to write
     * @throws rhomboid.model.InvalidRulesException if the rules have problems; nothing is written then
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Give the rules folder and the file to write.");
        }
        RuleFiles files = RuleFiles.ofFolder(Path.of(arguments[0]), BundledRules.folder());
        byte[] stored = toBytes(RuleSetReader.read(files));
        Path file = Path.of(arguments[1]).toAbsolutePath();
        Path index = file.resolveSibling(BundledRules.INDEX);
        Files.createDirectories(file.resolve("..").normalize());
        Files.write(file, stored);
        Files.writeString(index, BundledRules.index(files));
    }

    /** The rule set as data. */
    static byte[] toBytes(RuleSet ruleSet) {
        byte[] body = StoreOutput.bytes(ruleSet);
        return ByteBuffer.allocate(HEADER + body.length)
                .put(MAGIC)
                .putInt(FORMAT)
                .putLong(checksum(ByteBuffer.wrap(body)))
                .put(body)
                .array();
    }

    /**
     * The rule set that the data holds.
     *
     * @throws IllegalStateException if the data is damaged or of another format; there is no half-read rule set
     */
    static RuleSet fromBytes(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            if (bytes.length < HEADER || !in.slice().limit(MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
                throw new IllegalArgumentException("This is not a stored rule set.");
            }
            in.position(MAGIC.length);
            int format = in.getInt();
            if (format != FORMAT) {
                throw new IllegalArgumentException(
                        "The stored rule set has format " + format + ", not " + FORMAT + ".");
            }
            if (in.getLong() != checksum(in.slice())) {
                throw new IllegalArgumentException("The stored rule set is damaged.");
            }
            return StoreInput.ruleSet(in.slice());
        } catch (RuntimeException | CharacterCodingException e) {
            throw new IllegalStateException(
                    "The stored rule set cannot be used; build the library again. " + e.getMessage(), e);
        }
    }

    /** The bundled rule set in its stored form, if the build has made one. */
    static Optional<RuleSet> bundled() {
        return BundledRules.stored().map(RuleSetStore::fromBytes);
    }

    private static long checksum(ByteBuffer bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
