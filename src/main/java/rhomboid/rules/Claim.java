package rhomboid.rules;

import java.util.List;
import java.util.Optional;

/**
 * A checkable statement of the seed article.
 *
 * @param id S-01 and so on
 * @param fact the statement, in our words
 * @param implementedBy kind and code of everything that implements it, such as {@code rule GALL-03}; empty when waived
 * @param waiver why nothing implements it, if so
 */
public record Claim(String id, String fact, List<String> implementedBy, Optional<String> waiver) {

    /** Copies the list. */
    public Claim {
        implementedBy = List.copyOf(implementedBy);
    }
}
