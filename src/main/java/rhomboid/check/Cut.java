package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Rule;

/**
 * A number of a rule as the border between two bands. Scenarios should lie on both sides of it.
 *
 * @param measure code of the measurement, or {@code age}
 * @param number as the rule states it
 * @param belowIncludesIt whether the number itself belongs to the lower band
 */
public record Cut(String measure, double number, boolean belowIncludesIt) {

    /** The name that {@link #measure} has for the patient's age. */
    public static final String AGE = "age";

    /** Whether a value lies in the lower band. */
    public boolean isBelow(double value) {
        return belowIncludesIt ? value <= number : value < number;
    }

    /** The lowest whole number of the upper band. */
    public long firstAbove() {
        return belowIncludesIt ? (long) Math.floor(number) + 1 : (long) Math.ceil(number);
    }

    /** All cuts of a rule, in its order. */
    public static List<Cut> of(Rule rule) {
        List<Cut> cuts = new ArrayList<>();
        collect(rule.when(), cuts);
        return cuts;
    }

    private static void collect(Condition condition, List<Cut> cuts) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> collect(part, cuts));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> collect(part, cuts));
        } else if (condition instanceof Condition.Matches matches) {
            collect(matches.pattern(), cuts);
        } else if (condition instanceof Condition.Exists exists) {
            collect(exists.pattern(), cuts);
        } else if (condition instanceof Condition.None none) {
            collect(none.pattern(), cuts);
        }
    }

    private static void collect(Pattern pattern, List<Cut> cuts) {
        Optional<String> name = name(pattern);
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.literal() instanceof Pattern.Number number) {
                if (constraint.field() == Field.AGE) {
                    add(AGE, constraint.operator(), number.value(), cuts);
                } else if (constraint.field() == Field.VALUE && name.isPresent()) {
                    add(name.get(), constraint.operator(), number.value(), cuts);
                }
            }
        }
    }

    private static void add(String measure, Operator operator, double number, List<Cut> cuts) {
        switch (operator) {
            case LESS, AT_LEAST -> cuts.add(new Cut(measure, number, false));
            case AT_MOST, GREATER -> cuts.add(new Cut(measure, number, true));
            default -> {
                cuts.add(new Cut(measure, number, false));
                cuts.add(new Cut(measure, number, true));
            }
        }
    }

    private static Optional<String> name(Pattern pattern) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.field() == Field.NAME
                    && constraint.operator() == Operator.EQUAL
                    && constraint.literal() instanceof Pattern.Codes codes) {
                return Optional.of(codes.codes().get(0));
            }
        }
        return Optional.empty();
    }
}
