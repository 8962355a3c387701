package rhomboid.check;

import java.util.List;
import java.util.Optional;
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
            Optional.empty());

    /** Copies the lists. */
    public Expectation {
        candidates = List.copyOf(candidates);
        fired = List.copyOf(fired);
        notFired = List.copyOf(notFired);
        inferred = List.copyOf(inferred);
        advice = List.copyOf(advice);
        noAdvice = List.copyOf(noAdvice);
        withheld = List.copyOf(withheld);
    }

    /** Whether nothing is expected. */
    boolean isEmpty() {
        return equals(NOTHING);
    }
}
