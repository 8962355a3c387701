package rhomboid.interview;

import java.util.List;
import rhomboid.model.Urgency;

/**
 * That an interview may stop: no answer to a question that is still open can raise the level.
 *
 * @param urgency the level that is shown, and the highest that answers can lead to
 * @param least the lowest that answers can lead to; below the level where that rests on a likely candidate or on a number that
 *     nobody gave
 * @param undecided what the person did not know although it could raise the level, in the order of the vocabulary: findings,
 *     measurements, {@code age} and {@code sex}; empty if the level cannot rise whatever is found out
 */
public record Certificate(Urgency urgency, Urgency least, List<String> undecided) {

    /** Copies the list. */
    public Certificate {
        undecided = List.copyOf(undecided);
    }

    /** Whether the level cannot rise even if what the person did not know is found out. */
    public boolean isProven() {
        return undecided.isEmpty();
    }

    /** Whether the level can neither rise nor fall by questions that are still open. */
    public boolean isFixed() {
        return urgency == least;
    }

    /** What it says, for people; one or two sentences. */
    public String text() {
        String rise = isProven()
                ? "No further answer can raise the level above " + urgency + "."
                : "As far as these answers go, no further question can raise the level above " + urgency
                        + "; finding out what is not known could.";
        return isFixed() ? rise : rise + " Further answers could lower it to " + least + ".";
    }
}
