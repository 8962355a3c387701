package rhomboid.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rhomboid.model.Decimal;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.Operator;

/** Patterns in words for people, such as {@code present: fever} or {@code pain-score >= 8}. */
final class Words {

    private Words() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().map(Words::of).collect(Collectors.joining(" and "));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream()
                    .map(part -> part instanceof Condition.AllOf ? "( " + of(part) + " )" : of(part))
                    .collect(Collectors.joining(" or ", "( ", " )"));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return of(atLeast);
        }
        if (condition instanceof Condition.None none) {
            return "not known: " + of(none.pattern());
        }
        return of(
                condition instanceof Condition.Exists exists
                        ? exists.pattern()
                        : ((Condition.Matches) condition).pattern());
    }

    static String of(Condition.AtLeast atLeast) {
        return "present: at least " + atLeast.count() + " of " + String.join(", ", atLeast.findings());
    }

    static String of(Pattern pattern) {
        String codes = codes(pattern);
        List<String> limits = limits(pattern);
        return switch (pattern.type()) {
            case PRESENT -> "present: " + (codes.isEmpty() ? "any finding" : codes);
            case ABSENT -> "absent: " + (codes.isEmpty() ? "any finding" : codes);
            case MEASUREMENT -> measurement(codes.isEmpty() ? "any measurement" : codes, limits);
            case PATIENT -> limits.isEmpty() ? "a patient" : String.join(" and ", limits);
            case CANDIDATE -> candidate(codes.isEmpty() ? "any condition" : codes, limits);
            case LEVEL -> limits.isEmpty() ? "a level" : String.join(" and ", limits);
        };
    }

    private static String measurement(String codes, List<String> limits) {
        return limits.isEmpty()
                ? codes + " known"
                : codes + " " + String.join(" and ", limits).replace("value ", "");
    }

    private static String candidate(String codes, List<String> limits) {
        return "candidate: " + codes + (limits.isEmpty() ? "" : " with " + String.join(" and ", limits));
    }

    private static String codes(Pattern pattern) {
        var parts = new ArrayList<String>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.literal() instanceof Codes codes) {
                parts.add(
                        switch (constraint.operator()) {
                            case IN -> "one of " + String.join(", ", codes.codes());
                            case NOT_EQUAL -> "other than " + String.join(", ", codes.codes());
                            default -> String.join(", ", codes.codes());
                        });
            }
        }
        return String.join(" and ", parts);
    }

    private static List<String> limits(Pattern pattern) {
        var limits = new ArrayList<String>();
        for (Constraint constraint : pattern.constraints()) {
            if (!(constraint.literal() instanceof Codes)) {
                limits.add(limit(constraint));
            }
        }
        return limits;
    }

    private static String limit(Constraint constraint) {
        String value = value(constraint.literal());
        if (constraint.field() == Pattern.Field.SEX && constraint.operator() == Operator.EQUAL) {
            return "sex " + value;
        }
        return constraint.field().drl() + " " + constraint.operator().drl() + " " + value;
    }

    private static String value(Pattern.Literal literal) {
        if (literal instanceof Pattern.Number number) {
            return Decimal.of(number.value());
        }
        Enum<?> word = ((Pattern.Word) literal).value();
        return word instanceof rhomboid.model.Urgency
                ? word.name()
                : word.name().toLowerCase(Locale.ROOT);
    }
}
