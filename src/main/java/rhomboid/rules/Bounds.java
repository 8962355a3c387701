package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import rhomboid.model.Decimal;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;

/** Reads {@code at-least} and {@code at-most} of a number. */
final class Bounds {

    private Bounds() {}

    /**
     * The bounds of a number; at least one must be there.
     *
     * @param what needs them, as the beginning of a sentence
     * @param name of the number, for messages; empty if it is not known, and then its range is not checked
     */
    static List<Constraint> read(YamlFields entry, String what, String name, Field field, double min, double max) {
        var constraints = new ArrayList<Constraint>();
        bound(entry, "at-least", Operator.AT_LEAST, field, constraints);
        bound(entry, "at-most", Operator.AT_MOST, field, constraints);
        for (String key : List.of("at-least", "at-most")) {
            OptionalDouble value = entry.optionalNumber(key);
            if (value.isPresent() && !name.isEmpty() && (value.getAsDouble() < min || value.getAsDouble() > max)) {
                entry.add(
                        entry.place(key),
                        "out-of-range",
                        "\"" + key + "\" is " + Decimal.of(value.getAsDouble()) + ", but \"" + name + "\" goes from "
                                + Decimal.of(min) + " to " + Decimal.of(max) + ".",
                        "");
            }
        }
        if (!entry.has("at-least") && !entry.has("at-most")) {
            entry.add(entry.place(""), "unclear-bounds", what + " needs \"at-least\" or \"at-most\".", "");
        }
        if (isEmpty(entry)) {
            entry.add(entry.place("at-most"), "empty-range", "\"at-most\" is less than \"at-least\".", "");
        }
        return constraints;
    }

    private static void bound(
            YamlFields entry, String key, Operator operator, Field field, List<Constraint> constraints) {
        entry.optionalNumber(key)
                .ifPresent(value -> constraints.add(new Constraint(field, operator, new Pattern.Number(value))));
    }

    private static boolean isEmpty(YamlFields entry) {
        OptionalDouble least = entry.optionalNumber("at-least");
        OptionalDouble most = entry.optionalNumber("at-most");
        return least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble();
    }
}
