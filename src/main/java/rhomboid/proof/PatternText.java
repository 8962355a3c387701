package rhomboid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rhomboid.model.Decimal;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;

/** Patterns for people who write rules: {@code fever present}, {@code heart-rate >= 131}. */
final class PatternText {

    private PatternText() {}

    static String of(Pattern pattern) {
        List<String> codes = new ArrayList<>();
        List<String> limits = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.literal() instanceof Pattern.Codes named) {
                codes.addAll(named.codes());
            } else {
                limits.add(constraint.operator().drl() + " " + literal(constraint.literal()));
            }
        }
        String subject = String.join(" or ", codes);
        if (pattern.type() == FactType.PRESENT || pattern.type() == FactType.ABSENT) {
            return subject + " " + pattern.type().name().toLowerCase(Locale.ROOT);
        }
        return limits.stream().map(limit -> (subject + " " + limit).strip()).collect(Collectors.joining(" and "));
    }

    private static String literal(Pattern.Literal literal) {
        if (literal instanceof Pattern.Number number) {
            return Decimal.of(number.value());
        }
        return ((Pattern.Word) literal).value().name();
    }
}
