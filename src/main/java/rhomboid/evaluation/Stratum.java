package rhomboid.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The cases that share a trait.
 *
 * @param value of the trait
 * @param comparison of these cases
 */
public record Stratum(String value, Comparison comparison) {

    /** One stratum for each value, sorted; cases without the trait are in none. */
    static List<Stratum> of(List<CaseResult> results, Function<CaseResult, Optional<String>> trait) {
        SortedMap<String, Comparison.Counter> counters = new TreeMap<>();
        for (CaseResult result : results) {
            trait.apply(result)
                    .ifPresent(value -> counters.computeIfAbsent(value, any -> new Comparison.Counter())
                            .add(result.score()));
        }
        return counters.entrySet().stream()
                .map(entry -> new Stratum(entry.getKey(), entry.getValue().comparison()))
                .toList();
    }
}
