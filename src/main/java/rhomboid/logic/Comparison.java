package rhomboid.logic;

import java.util.List;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;

/**
 * A number against a limit; words of an ordered enum are compared by their position.
 *
 * @param operator any but {@code IN}
 * @param limit what the number is compared with
 */
public record Comparison(Operator operator, double limit) {

    /** The comparisons of a pattern with one of its fields, in its order. */
    public static List<Comparison> of(Pattern pattern, Field field) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.field() == field)
                .map(constraint -> new Comparison(constraint.operator(), number(constraint.literal())))
                .toList();
    }

    private static double number(Pattern.Literal literal) {
        if (literal instanceof Pattern.Number number) {
            return number.value();
        }
        if (literal instanceof Pattern.Word word) {
            return word.value().ordinal();
        }
        throw new IllegalArgumentException("A number or a word was expected, but was " + literal + ".");
    }

    /** Whether a number meets it. */
    public boolean holds(double value) {
        return switch (operator) {
            case EQUAL -> value == limit;
            case NOT_EQUAL -> value != limit;
            case LESS -> value < limit;
            case AT_MOST -> value <= limit;
            case GREATER -> value > limit;
            case AT_LEAST -> value >= limit;
            case IN -> throw new IllegalStateException("A number is never compared with several codes.");
        };
    }

    static boolean all(Comparison[] comparisons, double value) {
        for (Comparison comparison : comparisons) {
            if (!comparison.holds(value)) {
                return false;
            }
        }
        return true;
    }
}
