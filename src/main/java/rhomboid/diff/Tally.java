package rhomboid.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * How many cases something was seen in.
 *
 * @param count all of them
 * @param examples ids of the first, at most {@value #MOST}
 */
public record Tally(int count, List<String> examples) {

    /** How many ids are kept. */
    public static final int MOST = 5;

    /** Not one. */
    static final Tally NONE = new Tally(0, List.of());

    /** Copies the list. */
    public Tally {
        examples = List.copyOf(examples);
    }

    Tally with(String id) {
        if (examples.size() == MOST) {
            return new Tally(count + 1, examples);
        }
        var more = new ArrayList<>(examples);
        more.add(id);
        return new Tally(count + 1, more);
    }
}
