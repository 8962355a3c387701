package rhomboid.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The rule set inside this library, as files and as stored data; both are put there by the build. */
final class BundledRules {

    /** The name of the stored rule set, beside the files. */
    static final String STORED = "rule-set.bin";

    /** The name of the list of files; a jar cannot be listed. */
    static final String INDEX = "index.txt";

    // As in the repository, since these are the same files.
    private static final String FOLDER = "rules";

    private BundledRules() {}

    static RuleFiles files() {
        Map<String, byte[]> files = new HashMap<>();
        byte[] index = resource(INDEX).orElseThrow(() -> new IllegalStateException("This build has no bundled rules."));
        for (String path : new String(index, StandardCharsets.UTF_8).lines().toList()) {
            files.put(
                    path,
                    resource(path)
                            .orElseThrow(() -> new IllegalStateException("The bundled file " + path + " is missing.")));
        }
        return RuleFiles.of(FOLDER, files);
    }

    /** The stored rule set, if the build has made one. */
    static Optional<byte[]> stored() {
        return resource(STORED);
    }

    /** The text of the list of files. */
    static String index(RuleFiles files) {
        var paths = new TreeSet<>(files.rules().keySet());
        paths.addAll(files.scenarios().keySet());
        return String.join("\n", List.copyOf(paths)) + "\n";
    }

    static String folder() {
        return FOLDER;
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream in = BundledRules.class.getResourceAsStream("/rhomboid/bundled-rules/" + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled rules cannot be read.", e);
        }
    }
}
