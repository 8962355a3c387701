package rhomboid.interview;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.logic.Closed;
import rhomboid.model.Sex;

/**
 * What a person answers, or tells unasked. Replaces what was said of the same things before.
 *
 * @param present findings that apply
 * @param absent findings that do not apply
 * @param unknown what the person does not know: findings and measurements, {@code age} and {@code sex}
 * @param numbers measurements by code, and {@code age} in years
 * @param sex recorded at birth, if that was told
 */
public record Reply(
        SortedSet<String> present,
        SortedSet<String> absent,
        SortedSet<String> unknown,
        SortedMap<String, Double> numbers,
        Optional<Sex> sex) {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if something is answered in two ways
     */
    public Reply {
        present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
        absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
        unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        var all = new TreeSet<String>();
        for (Collection<String> codes : List.of(present, absent, unknown, numbers.keySet(), sexCode(sex))) {
            for (String code : codes) {
                if (!all.add(code)) {
                    throw new IllegalArgumentException("\"" + code + "\" is answered in two ways.");
                }
            }
        }
    }

    private static List<String> sexCode(Optional<Sex> sex) {
        return sex.isPresent() ? List.of(Closed.SEX) : List.of();
    }

    /** Findings. */
    static Reply of(Collection<String> present, Collection<String> absent, Collection<String> unknown) {
        return new Reply(
                new TreeSet<>(present),
                new TreeSet<>(absent),
                new TreeSet<>(unknown),
                new TreeMap<>(),
                Optional.empty());
    }

    /** These findings apply. */
    public static Reply present(String... findings) {
        return of(List.of(findings), List.of(), List.of());
    }

    /** These findings do not apply. */
    public static Reply absent(String... findings) {
        return of(List.of(), List.of(findings), List.of());
    }

    /** The person does not know these. */
    public static Reply unknown(Collection<String> codes) {
        return of(List.of(), List.of(), codes);
    }

    /** A measurement in the unit of the vocabulary, or {@code age} in years. */
    public static Reply number(String code, double value) {
        return new Reply(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>(Map.of(code, value)),
                Optional.empty());
    }

    /** The sex recorded at birth; {@code UNKNOWN} is the answer that it is not known. */
    public static Reply sex(Sex sex) {
        return sex == Sex.UNKNOWN
                ? unknown(List.of(Closed.SEX))
                : new Reply(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), Optional.of(sex));
    }
}
