package rhomboid.rules;

import java.util.List;
import java.util.Optional;
import rhomboid.model.Urgency;

/**
 * Something that must hold for every case.
 *
 * @param code its code
 * @param text what holds, as a sentence
 * @param demand what it says in a form that can be proved; empty if it is stated in words only
 */
public record Invariant(String code, String text, Optional<Demand> demand) {

    /**
     * What all cases of a kind must get, or must not.
     *
     * @param given which cases: a condition over the case and its level; an empty conjunction is every case
     * @param always whether what follows always holds for them; else it never does
     * @param atLeast the level is at least this; empty if nothing is said about it
     * @param advice codes of advice: all of it is given, or none
     * @param source key of the source
     */
    public record Demand(
            Condition given, boolean always, Optional<Urgency> atLeast, List<String> advice, String source) {
        /** Copies the list. */
        public Demand {
            advice = List.copyOf(advice);
        }
    }
}
