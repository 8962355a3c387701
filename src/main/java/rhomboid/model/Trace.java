package rhomboid.model;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An assessment with every rule that fired for it.
 *
 * @param assessment what the rules say
 * @param fired ids of all rules that fired, in every phase
 */
public record Trace(Assessment assessment, SortedSet<String> fired) {

    /** Copies the set. */
    public Trace {
        fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
    }
}
