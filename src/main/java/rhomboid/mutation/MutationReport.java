package rhomboid.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import rhomboid.mutation.MutantResult.Outcome;

/**
 * What became of all mutants.
 *
 * @param rules how many rules were changed
 * @param scenarios how many scenarios were tried
 * @param results in the order of the rule ids, and within a rule in its order
 */
public record MutationReport(int rules, int scenarios, List<MutantResult> results) {

    /** Copies the list. */
    public MutationReport {
        results = List.copyOf(results);
    }

    /**
     * Counts of some mutants.
     *
     * @param name what they have in common
     * @param mutants all of them
     * @param equivalent proved to make no difference
     * @param killed noticed by a scenario
     * @param survived the others
     */
    public record Row(String name, int mutants, int equivalent, int killed, int survived) {

        static Row of(String name, Collection<MutantResult> results) {
            return new Row(
                    name,
                    results.size(),
                    count(results, Outcome.EQUIVALENT),
                    count(results, Outcome.KILLED),
                    count(results, Outcome.SURVIVED));
        }

        private static int count(Collection<MutantResult> results, Outcome outcome) {
            return (int) results.stream().filter(result -> result.is(outcome)).count();
        }

        /** Per cent of those that can be noticed that are; 100 if there are none. Rounded down to a tenth. */
        public double score() {
            int noticeable = killed + survived;
            return noticeable == 0 ? 100 : Math.floor(1000.0 * killed / noticeable) / 10;
        }
    }

    /** A row for each kind of change that occurred, in the order of the kinds. */
    public List<Row> byOperator() {
        var rows = new ArrayList<Row>();
        for (Operator operator : Operator.values()) {
            List<MutantResult> results = only(result -> result.mutant().operator() == operator);
            if (!results.isEmpty()) {
                rows.add(Row.of(operator.words(), results));
            }
        }
        return rows;
    }

    /** Mutants that may change a level. */
    public Row urgency() {
        return Row.of("that may change a level", only(result -> result.mutant().isUrgency()));
    }

    /** All mutants. */
    public Row all() {
        return Row.of("all", results);
    }

    /** Those that no scenario noticed. */
    public List<MutantResult> survivors() {
        return only(result -> result.is(Outcome.SURVIVED));
    }

    /** Whether every mutant that may change a level is noticed, and enough of all. */
    public boolean isGood(double threshold) {
        return urgency().survived() == 0 && all().score() >= threshold;
    }

    private List<MutantResult> only(Predicate<MutantResult> wanted) {
        return results.stream().filter(wanted).toList();
    }
}
