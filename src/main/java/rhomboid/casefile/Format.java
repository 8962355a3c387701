package rhomboid.casefile;

import java.util.Locale;
import java.util.Optional;

/** How cases are written in a file. */
public enum Format {
    /** One case, as one JSON object. */
    JSON,
    /** Many cases, one JSON object on each line. */
    JSONL,
    /** Many cases, one in each row below a header. */
    CSV;

    /** The format that a file name ends in: {@code .json}, {@code .jsonl} or {@code .ndjson}, {@code .csv}; upper case is fine. */
    public static Optional<Format> ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Optional.of(JSONL);
        }
        return name.endsWith(".csv") ? Optional.of(CSV) : Optional.empty();
    }
}
