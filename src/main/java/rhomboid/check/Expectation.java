package rhomboid.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import rhomboid.model.Urgency;

/**
 * What a scenario expects. What is empty is not compared.
 *
 * @param urgency the level
 * @param top the best candidate
 * @param candidates conditions that must be among the candidates
 * @param fired ids of rules that must fire
 * @param notFired ids of rules that must not fire
 * @param inferred findings that the rules must infer
 * @param advice that must be given
 * @param noAdvice that must not be given
 * @param withheld advice that must be withheld
 * @param evidence by condition, the weights of all rules about it together, in decibans, candidate or not
 * @param incomplete whether an unanswered question must be able to raise the level
 */
public record Expectation(
        Optional<Urgency> urgency,
        Optional<String> top,
        List<String> candidates,
        List<String> fired,
        List<String> notFired,
        List<String> inferred,
        List<String> advice,
        List<String> noAdvice,
        List<String> withheld,
        SortedMap<String, Integer> evidence,
        Optional<Boolean> incomplete) {

    /** Nothing. */
    static final Expectation NOTHING = new Expectation(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Collections.emptySortedMap(),
            Optional.empty());

    /** Copies the collections. */
    public Expectation {
        candidates = List.copyOf(candidates);
        fired = List.copyOf(fired);
        notFired = List.copyOf(notFired);
        inferred = List.copyOf(inferred);
        advice = List.copyOf(advice);
        noAdvice = List.copyOf(noAdvice);
        withheld = List.copyOf(withheld);
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    }

    /** Whether nothing is expected. */
    boolean isEmpty() {
        return equals(NOTHING);
    }
}
