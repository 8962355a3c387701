package rhomboid.rules;

import java.util.List;
import rhomboid.model.Decimal;
import rhomboid.rules.DrlSyntax.ConstraintSyntax;
import rhomboid.rules.DrlSyntax.PatternSyntax;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** Checks that the numbers of a fact can occur, each alone and all together. */
final class NumberCheck {

    private NumberCheck() {}

    /** Whether the number of a comparison is within a closed range and whole where it must be; a problem if not. */
    static boolean inRange(
            RuleScope scope, ConstraintSyntax constraint, double min, double max, boolean whole, String noun) {
        double number = Double.parseDouble(constraint.values().get(0).written());
        String written = constraint.values().get(0).written();
        if (number < min || number > max) {
            scope.problem(
                    constraint.values().get(0).token(),
                    "out-of-range",
                    "compares " + constraint.field().text() + " with " + written + ", which never occurs.",
                    noun + " is from " + Decimal.of(min) + " to " + Decimal.of(max) + ".");
            return false;
        }
        if (whole && number != Math.rint(number)) {
            scope.problem(
                    constraint.values().get(0).token(),
                    "not-whole",
                    "compares " + constraint.field().text() + " with " + written + ".",
                    noun + " is a whole number.");
            return false;
        }
        return true;
    }

    /** Checks the values of a measurement against its range, and that the comparisons of each field can hold together. */
    static void check(RuleScope scope, PatternSyntax written, List<Constraint> constraints) {
        boolean right = true;
        boolean whole = true;
        for (Constraint constraint : constraints) {
            if (constraint.field() == Field.NAME && constraint.literal() instanceof Codes names) {
                for (String name : names.codes()) {
                    MeasurementKind kind =
                            scope.known().vocabulary().measurements().get(name);
                    // An unknown name has been reported already.
                    if (kind != null) {
                        whole &= kind.whole();
                        right &= inRange(scope, written, kind);
                    }
                }
            }
        }
        if (right) {
            together(scope, written, constraints, Field.AGE, true);
            together(scope, written, constraints, Field.SCORE, true);
            together(scope, written, constraints, Field.VALUE, whole);
        }
    }

    private static boolean inRange(RuleScope scope, PatternSyntax written, MeasurementKind kind) {
        boolean right = true;
        for (ConstraintSyntax constraint : written.constraints()) {
            if (constraint.field().is("value")) {
                right &= inRange(scope, constraint, kind.min(), kind.max(), kind.whole(), "\"" + kind.code() + "\"");
            }
        }
        return right;
    }

    private static void together(
            RuleScope scope, PatternSyntax written, List<Constraint> constraints, Field field, boolean whole) {
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        // A strict bound on a number with steps is a closed bound one step further; four decimals are the finest step.
        double step = whole ? 1 : 0.0001;
        for (Constraint constraint : constraints) {
            if (constraint.field() == field && constraint.literal() instanceof Pattern.Number number) {
                double value = number.value();
                switch (constraint.operator()) {
                    case EQUAL -> {
                        least = Math.max(least, value);
                        most = Math.min(most, value);
                    }
                    case LESS -> most = Math.min(most, value - step);
                    case AT_MOST -> most = Math.min(most, value);
                    case GREATER -> least = Math.max(least, value + step);
                    case AT_LEAST -> least = Math.max(least, value);
                    case NOT_EQUAL, IN -> {}
                }
            }
        }
        if (least > most) {
            scope.problem(
                    written.type(),
                    "never-holds",
                    "compares " + field.drl() + " so that it can never hold.",
                    "No number is both that large and that small.");
        }
    }
}
