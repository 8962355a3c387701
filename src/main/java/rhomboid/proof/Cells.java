package rhomboid.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.logicng.formulas.Literal;
import rhomboid.logic.Comparison;

/**
 * A number of a case, known or not. Rules compare it with finitely many limits, so all its values fall into finitely many cells
 * within which every comparison comes out the same; each cell has a variable and one value that stands for it.
 */
final class Cells {

    private final Circuit circuit;
    private final Collection<Comparison> compared;
    private final double min;
    private final double max;
    private final double step;
    private final Map<Literal, Double> values = new LinkedHashMap<>();

    /**
     * The cells of a number.
     *
     * @param whole whether only whole numbers are allowed
     * @param compared with what it is compared
     */
    Cells(Circuit circuit, String name, double min, double max, boolean whole, Collection<Comparison> compared) {
        this.circuit = circuit;
        this.compared = compared;
        this.min = min;
        this.max = max;
        step = whole ? 1 : 0.1;
        var outcomes = new LinkedHashMap<List<Boolean>, Double>();
        for (double value : candidates(whole)) {
            outcomes.putIfAbsent(compared.stream().map(one -> one.holds(value)).toList(), value);
        }
        for (double value : outcomes.values()) {
            values.put(circuit.fresh(name + "=" + value), value);
        }
        atMostOne();
    }

    private void atMostOne() {
        List<Literal> cells = List.copyOf(values.keySet());
        for (int one = 0; one < cells.size(); one++) {
            for (int other = one + 1; other < cells.size(); other++) {
                circuit.require(
                        List.of(cells.get(one).negate(), cells.get(other).negate()));
            }
        }
    }

    /** The limits and a value between each two: first the limits themselves, as these show a border best. */
    private List<Double> candidates(boolean whole) {
        var limits = new TreeSet<Double>();
        limits.add(min);
        limits.add(max);
        compared.forEach(one -> limits.add(Math.max(min, Math.min(max, one.limit()))));
        var candidates = new ArrayList<Double>();
        limits.forEach(limit -> candidates.add(whole ? Math.rint(limit) : limit));
        Double last = null;
        for (double limit : limits) {
            if (last != null) {
                candidates.addAll(between(last, limit, whole));
            }
            last = limit;
        }
        return candidates.stream()
                .filter(value -> value >= min && value <= max)
                .distinct()
                .toList();
    }

    /** Values strictly between two: the one just below the upper first, since it is the near miss. */
    private static List<Double> between(double low, double high, boolean whole) {
        if (whole) {
            double below = Math.ceil(high) - 1;
            return below > low ? List.of(below) : List.of();
        }
        var between = new ArrayList<Double>();
        for (double step : new double[] {1, 0.1, 0.01}) {
            double below = Math.round((high - step) * 1000) / 1000.0;
            if (below > low && below < high && high - low > 10 * step) {
                between.add(below);
            }
        }
        between.add((low + high) / 2);
        return between;
    }

    /** Whether the number is known and meets all comparisons. */
    Literal within(Collection<Comparison> comparisons) {
        return circuit.or(values.entrySet().stream()
                .filter(cell -> comparisons.stream().allMatch(one -> one.holds(cell.getValue())))
                .map(Map.Entry::getKey)
                .toList());
    }

    /** The cell of a value: the one whose value meets the same comparisons. */
    Literal cellOf(double value) {
        for (Map.Entry<Literal, Double> cell : values.entrySet()) {
            if (isAlike(value, cell.getValue())) {
                return cell.getKey();
            }
        }
        throw new IllegalArgumentException("No cell has the value " + value + ".");
    }

    /** The value of a cell that is closest to another value; of a number with a fraction, to a tenth beside a limit. */
    double nearest(Literal cell, double wanted) {
        double usual = values.getOrDefault(cell, wanted);
        Stream<Double> limits = compared.stream()
                .map(Comparison::limit)
                .flatMap(limit -> Stream.of(limit, limit - step, limit + step))
                .map(value -> Math.round(value * 1000) / 1000.0);
        return Stream.concat(limits, Stream.of(wanted, min, max))
                .filter(value -> value >= min && value <= max && isAlike(value, usual))
                .filter(value -> step < 1 || value == Math.rint(value))
                .reduce(usual, (one, other) -> Math.abs(other - wanted) < Math.abs(one - wanted) ? other : one);
    }

    private boolean isAlike(double one, double other) {
        return compared.stream().allMatch(comparison -> comparison.holds(one) == comparison.holds(other));
    }

    /** The cells, each with its value. */
    Map<Literal, Double> values() {
        return values;
    }
}
