package rhomboid.check;

import java.util.List;
import java.util.Optional;
import rhomboid.model.Decimal;
import rhomboid.model.Patient;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.MeasurementKind;

/**
 * The values of one number that a pattern accepts.
 *
 * @param measure code of the measurement, or {@code age}
 * @param low the least value
 * @param lowIn whether the least value itself is accepted
 * @param high the greatest value
 * @param highIn whether the greatest value itself is accepted
 */
record Range(String measure, double low, boolean lowIn, double high, boolean highIn) {

    /** The range of a leaf that asks about one number and nothing else; empty for every other leaf. */
    static Optional<Range> of(Condition leaf, Vocabulary vocabulary) {
        if (!(leaf instanceof Condition.Matches matches)) {
            return Optional.empty();
        }
        Pattern pattern = matches.pattern();
        boolean age = pattern.type() == FactType.PATIENT
                && pattern.constraints().stream().allMatch(constraint -> constraint.field() == Field.AGE);
        if (!age && pattern.type() != FactType.MEASUREMENT) {
            return Optional.empty();
        }
        String measure = age ? Cut.AGE : Leaves.codes(leaf).get(0);
        MeasurementKind kind = vocabulary.measurements().get(measure);
        Range range = new Range(
                measure,
                kind == null ? Patient.LEAST_AGE : kind.min(),
                true,
                kind == null ? Patient.MOST_AGE : kind.max(),
                true);
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.literal() instanceof Pattern.Number number) {
                range = range.cut(constraint.operator(), number.value());
            }
        }
        return Optional.of(kind == null || kind.whole() ? range.whole() : range);
    }

    private Range cut(Operator operator, double value) {
        return switch (operator) {
            case LESS -> new Range(measure, low, lowIn, value, false);
            case AT_MOST -> new Range(measure, low, lowIn, value, true);
            case GREATER -> new Range(measure, value, false, high, highIn);
            case AT_LEAST -> new Range(measure, value, true, high, highIn);
            default -> new Range(measure, value, true, value, true);
        };
    }

    private Range whole() {
        double from = lowIn ? Math.ceil(low) : Math.floor(low) + 1;
        double to = highIn ? Math.floor(high) : Math.ceil(high) - 1;
        return new Range(measure, from, true, to, true);
    }

    /** Whether this one begins below the other and ends below it, so that they follow each other or overlap in part. */
    boolean isBefore(Range other) {
        boolean begins = low < other.low || (low == other.low && lowIn && !other.lowIn);
        boolean ends = high < other.high || (high == other.high && !highIn && other.highIn);
        return begins && ends;
    }

    /** Whether a value belongs to this one, which begins lower, and to the other. */
    boolean reaches(Range other) {
        return high > other.low || (high == other.low && highIn && other.lowIn);
    }

    /** Whether only a narrow gap separates this one from the other, which begins higher. */
    boolean narrowlyMisses(Range other, Vocabulary vocabulary) {
        MeasurementKind kind = vocabulary.measurements().get(measure);
        double gap = other.low - high;
        if (kind == null || kind.whole()) {
            return gap == 2;
        }
        return gap > 0 ? gap <= (kind.max() - kind.min()) / 100 : !highIn && !other.lowIn;
    }

    /** The values that belong to both, or that lie between this one and the other, in words. */
    String between(Range other, Vocabulary vocabulary) {
        MeasurementKind kind = vocabulary.measurements().get(measure);
        if (reaches(other)) {
            return high == other.low ? Decimal.of(high) : Decimal.of(other.low) + " to " + Decimal.of(high);
        }
        if (kind == null || kind.whole()) {
            return Decimal.of(high + 1);
        }
        return high == other.low ? Decimal.of(high) : "between " + Decimal.of(high) + " and " + Decimal.of(other.low);
    }

    /** Whether one of the ranges holds the values that lie between this one and the other. */
    boolean isBridged(Range other, List<Range> all) {
        double middle = (high + other.low) / 2;
        return all.stream()
                .anyMatch(range -> (range.low < middle || (range.low == middle && range.lowIn))
                        && (range.high > middle || (range.high == middle && range.highIn)));
    }
}
