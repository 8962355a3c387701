package rhomboid.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Problem;

/** The files of a rule set as they were read: rules and texts, and apart from them the scenarios. Immutable and thread-safe. */
public final class RuleFiles {

    /** How the names of scenario files end. */
    static final String SCENARIOS = ".test.yaml";

    private final String folder;
    private final SortedMap<String, byte[]> rules = new TreeMap<>();
    private final SortedMap<String, byte[]> scenarios = new TreeMap<>();
    private final List<Problem> problems;

    private RuleFiles(String folder, Map<String, byte[]> files, List<Problem> problems) {
        this.folder = folder;
        this.problems = List.copyOf(problems);
        files.forEach((path, bytes) -> (path.endsWith(SCENARIOS) ? scenarios : rules).put(path, bytes.clone()));
    }

    /**
     * Reads the files of a folder.
     *
     * @throws InvalidRulesException if there is no such folder or it has no rule files
     */
    public static RuleFiles ofFolder(Path folder) {
        return new FolderReader(folder, folder.toString().replace('\\', '/')).read();
    }

    /** As {@link #ofFolder(Path)}, with the name that messages give to the folder. */
    static RuleFiles ofFolder(Path folder, String shownAs) {
        return new FolderReader(folder, shownAs).read();
    }

    /**
     * Files that are in memory.
     *
     * @param folder the name that messages give to their folder
     * @param files from paths with forward slashes, such as {@code red-flags/cancer.drl}, to contents
     */
    public static RuleFiles of(String folder, Map<String, byte[]> files) {
        return new RuleFiles(folder, files, List.of());
    }

    /** Files of which some could not be read. */
    static RuleFiles of(String folder, Map<String, byte[]> files, List<Problem> problems) {
        return new RuleFiles(folder, files, problems);
    }

    /**
     * The files of the bundled rule set.
     *
     * @throws IllegalStateException if this build of the library has none
     */
    public static RuleFiles bundled() {
        return BundledRules.files();
    }

    /** The rule set's files by path, sorted: rules, vocabulary and texts, but no scenarios. Do not change the contents. */
    SortedMap<String, byte[]> rules() {
        return Collections.unmodifiableSortedMap(rules);
    }

    /** The scenario files by path, sorted; copies. */
    public SortedMap<String, byte[]> scenarios() {
        var copies = new TreeMap<String, byte[]>();
        scenarios.forEach((path, bytes) -> copies.put(path, bytes.clone()));
        return Collections.unmodifiableSortedMap(copies);
    }

    /**
     * The content of a file; a copy.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public byte[] contentOf(String path) {
        return content(path)
                .orElseThrow(() -> new IllegalArgumentException("The rule set has no file \"" + path + "\"."));
    }

    /** The paths of the rule set's files, sorted, without scenarios. */
    public List<String> paths() {
        return List.copyOf(rules.keySet());
    }

    /**
     * The content of a file of rules, texts or scenarios, if there is such a file; a copy.
     *
     * @param path with forward slashes, below the folder
     */
    public Optional<byte[]> content(String path) {
        return Optional.ofNullable(path.endsWith(SCENARIOS) ? scenarios.get(path) : rules.get(path))
                .map(byte[]::clone);
    }

    /**
     * These files with some of them added or replaced.
     *
     * @param changed from paths with forward slashes to contents
     */
    public RuleFiles with(Map<String, byte[]> changed) {
        var all = new TreeMap<>(rules);
        all.putAll(scenarios);
        all.putAll(changed);
        return new RuleFiles(folder, all, problems);
    }

    /** What was wrong with reading the files. */
    List<Problem> problems() {
        return problems;
    }

    /** The path as messages name it: below the folder that the user gave. */
    public String shown(String path) {
        return folder.isEmpty() ? path : folder.endsWith("/") ? folder + path : folder + "/" + path;
    }

    /** The name of the folder, as the user gave it. */
    public String folder() {
        return folder;
    }

    /**
     * SHA-256 over the paths and contents of everything that can change an answer, in lower-case hexadecimal. Line ends count alike
     * whether written by Unix or by Windows; scenarios do not count.
     */
    public String digest() {
        return digest(sha256());
    }

    /** The digest of these files on top of a rule set with the given digest. */
    String digestOn(String base) {
        MessageDigest digest = sha256();
        add(digest, base.getBytes(StandardCharsets.UTF_8));
        return digest(digest);
    }

    private String digest(MessageDigest digest) {
        rules.forEach((path, bytes) -> {
            add(digest, path.getBytes(StandardCharsets.UTF_8));
            add(digest, withUnixLineEnds(bytes));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    // The length goes first, so that no two different sets of files give the same sequence of bytes.
    private static void add(MessageDigest digest, byte[] bytes) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >>> shift));
        }
        digest.update(bytes);
    }

    private static byte[] withUnixLineEnds(byte[] bytes) {
        byte[] unix = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r') {
                unix[length++] = bytes[i];
            } else if (i + 1 == bytes.length || bytes[i + 1] != '\n') {
                unix[length++] = '\n';
            }
        }
        return Arrays.copyOf(unix, length);
    }
}
