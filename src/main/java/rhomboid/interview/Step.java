package rhomboid.interview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.model.Sex;
import rhomboid.rules.Vocabulary.Asked;
import rhomboid.rules.Vocabulary.Finding;

/**
 * The next question of an interview, and the replies to it.
 *
 * @param kind how it is answered
 * @param text the question, for people
 * @param items what is asked, in the order of the vocabulary: findings of a panel, or the one number or sex
 * @param purpose why it is asked
 */
public record Step(Kind kind, String text, List<Item> items, Purpose purpose) {

    /** The most findings that are asked at once. */
    public static final int MOST_ITEMS = 8;

    /** Copies the list. */
    public Step {
        items = List.copyOf(items);
    }

    /** How a question is answered. */
    public enum Kind {
        /** By marking the findings that apply; one finding is answered with yes or no. */
        FINDINGS,
        /** By numbers, as far as they are known: measurements, or the age in years. */
        NUMBERS,
        /** By the sex recorded at birth. */
        SEX
    }

    /**
     * One thing that is asked.
     *
     * @param code finding or measurement, {@code age} or {@code sex}
     * @param question the lay question
     * @param unit of a number; empty otherwise
     */
    public record Item(String code, String question, String unit) {}

    /** What findings that are asked together have in common: the group, and whether an examiner finds them. */
    public static String topic(Finding finding) {
        return (finding.asked() == Asked.EXAM ? "exam " : "") + finding.group();
    }

    /** The codes that are asked, in order. */
    public List<String> codes() {
        return items.stream().map(Item::code).toList();
    }

    /** None of the findings apply. */
    public Reply none() {
        return findings(Set.of(), Set.of());
    }

    /**
     * These findings apply and the others of the question do not.
     *
     * @throws IllegalArgumentException if the question does not ask for one of them
     */
    public Reply present(String... findings) {
        return findings(Set.of(findings), Set.of());
    }

    /**
     * Some findings apply, some are not known, and the others of the question do not apply.
     *
     * @throws IllegalArgumentException if the question does not ask for one of them, or one is in both
     */
    public Reply findings(Collection<String> present, Collection<String> unknown) {
        require(Kind.FINDINGS);
        present.forEach(this::require);
        unknown.forEach(this::require);
        var absent = new TreeSet<>(codes());
        absent.removeAll(present);
        absent.removeAll(unknown);
        return Reply.of(present, absent, unknown);
    }

    /** The person does not know. */
    public Reply unknown() {
        return Reply.unknown(codes());
    }

    /**
     * The number that was asked for, in the unit of the question.
     *
     * @throws IllegalArgumentException if not one number was asked for
     */
    public Reply number(double value) {
        require(Kind.NUMBERS);
        if (items.size() > 1) {
            throw new IllegalArgumentException(
                    "The question asks for " + String.join(", ", codes()) + ", so a number needs its name.");
        }
        return numbers(Map.of(items.get(0).code(), value));
    }

    /**
     * Numbers by code, in the units of the question; the others that were asked for are not known.
     *
     * @throws IllegalArgumentException if the question does not ask for one of them
     */
    public Reply numbers(Map<String, Double> values) {
        require(Kind.NUMBERS);
        values.keySet().forEach(this::require);
        var unknown = new TreeSet<>(codes());
        unknown.removeAll(values.keySet());
        return new Reply(new TreeSet<>(), new TreeSet<>(), unknown, new TreeMap<>(values), Optional.empty());
    }

    /**
     * The sex recorded at birth.
     *
     * @throws IllegalArgumentException if it was not asked for
     */
    public Reply sex(Sex sex) {
        require(Kind.SEX);
        return Reply.sex(sex);
    }

    private void require(Kind wanted) {
        if (kind != wanted) {
            throw new IllegalArgumentException(
                    "The question \"" + text + "\" is answered by " + kind + ", not by " + wanted + ".");
        }
    }

    private void require(String code) {
        if (!codes().contains(code)) {
            throw new IllegalArgumentException("The question does not ask for \"" + code + "\".");
        }
    }
}
