package rhomboid.logic;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers on which a rule's condition rests while it is not known.
 *
 * @param answers findings and measurements, {@value Closed#AGE} and {@value Closed#SEX}, in the order of the vocabulary
 * @param conditions whose place among the candidates it rests on beside that
 */
public record Unsettled(Set<String> answers, List<String> conditions) {

    /** Copies the list; the set keeps its order. */
    public Unsettled {
        answers = Collections.unmodifiableSet(new LinkedHashSet<>(answers));
        conditions = List.copyOf(conditions);
    }
}
