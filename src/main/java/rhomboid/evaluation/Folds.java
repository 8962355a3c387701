package rhomboid.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Cases dealt into parts of equal size and much the same levels. The same ids, levels and seed give the same parts, in whatever
 * order the cases come.
 *
 * @param parts with at least two cases in each
 */
public record Folds(List<List<CaseResult>> parts) {

    /** Copies the lists. */
    public Folds {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /**
     * Deals cases.
     *
     * @param count how many parts, at least 2
     * @throws IllegalArgumentException if there are not two cases for each part
     */
    public static Folds of(List<CaseResult> results, int count, long seed) {
        if (count < 2 || results.size() < 2 * count) {
            throw new IllegalArgumentException("Folds need at least two parts and two cases in each, but there were "
                    + count + " parts for " + results.size() + " cases.");
        }
        List<CaseResult> dealt = new ArrayList<>(results);
        dealt.sort(Comparator.comparing(CaseResult::id));
        Collections.shuffle(dealt, new Random(seed));
        // The sort is stable: shuffled within each level, so that every part gets its share of emergencies.
        dealt.sort(Comparator.comparing(
                result -> result.score().expected().map(Enum::ordinal).orElse(-1)));
        List<List<CaseResult>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            List<CaseResult> members = new ArrayList<>();
            for (int i = part; i < dealt.size(); i += count) {
                members.add(dealt.get(i));
            }
            parts.add(members);
        }
        return new Folds(parts);
    }

    /** The counts of each part. */
    public List<Comparison> comparisons() {
        return parts.stream()
                .map(part -> Comparison.of(part.stream().map(CaseResult::score).toList()))
                .toList();
    }
}
