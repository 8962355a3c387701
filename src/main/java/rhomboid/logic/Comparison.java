package rhomboid.logic;

import rhomboid.rules.Pattern.Operator;

/** A number against a limit; words of an ordered enum are compared by their position. */
record Comparison(Operator operator, double limit) {

    boolean holds(double value) {
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
