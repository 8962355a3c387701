package rhomboid.interview;

import java.util.List;
import rhomboid.model.Urgency;

/**
 * Why a question is asked.
 *
 * @param couldReach the highest urgency that the answer could lead to; the level so far where it is not asked for the level
 * @param rules ids of the rules for whose sake it is asked, the most urgent first
 * @param text the reason in a sentence, for people
 */
public record Purpose(Urgency couldReach, List<String> rules, String text) {

    /** Copies the list. */
    public Purpose {
        rules = List.copyOf(rules);
    }
}
