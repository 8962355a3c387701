package rhomboid.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was read from files before, so that only changed files are read again. A file counts as unchanged if all its bytes are the
 * same, and for a rule file also everything that its rules may name. Never changes a result. Used by one thread.
 */
public final class RuleSetCache {

    private final Map<String, Read<Yaml.Document>> documents = new HashMap<>();
    private final Map<String, Read<DrlReader.Result>> rules = new HashMap<>();
    private Optional<Object> named = Optional.empty();

    private record Read<T>(byte[] bytes, T result) {}

    /** Nothing was read before. */
    public RuleSetCache() {}

    /** A YAML file, by its name for messages. */
    Yaml.Document document(String shown, byte[] bytes) {
        return read(documents, shown, bytes, () -> Yaml.read(shown, bytes));
    }

    /** Says what rule files may name; if that changed, all of them are read again. */
    void naming(Object known) {
        if (!named.equals(Optional.of(known))) {
            rules.clear();
            named = Optional.of(known);
        }
    }

    /** A rule file, by its name for messages. */
    DrlReader.Result rules(String shown, byte[] bytes, DrlReader reader) {
        return read(rules, shown, bytes, () -> reader.read(shown, bytes));
    }

    private static <T> T read(Map<String, Read<T>> before, String shown, byte[] bytes, Supplier<T> reader) {
        Read<T> known = before.get(shown);
        if (known != null && Arrays.equals(known.bytes(), bytes)) {
            return known.result();
        }
        T result = reader.get();
        before.put(shown, new Read<>(bytes.clone(), result));
        return result;
    }
}
