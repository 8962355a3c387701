package rhomboid.site;

import java.util.List;

/**
 * A sentence, or the beginning of one and its parts.
 *
 * @param text a whole sentence with a full stop, or words that end in a colon
 * @param parts what follows the colon; empty for a whole sentence
 */
public record Clause(String text, List<Clause> parts) {

    /** Copies the list. */
    public Clause {
        parts = List.copyOf(parts);
    }

    /** A whole sentence. */
    static Clause of(String sentence) {
        return new Clause(sentence, List.of());
    }
}
