package rhomboid.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rhomboid.model.Decimal;
import rhomboid.model.Likelihood;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;

/** Says what a single fact must be like. */
final class PatternWords {

    private final PlainWords words;

    PatternWords(PlainWords words) {
        this.words = words;
    }

    /** That such a fact is known. */
    Clause known(Pattern pattern) {
        List<String> codes = codes(pattern);
        if (codes.size() > 1) {
            return new Clause(
                    start(pattern.type(), quality(pattern)),
                    codes.stream()
                            .map(code -> Clause.of(label(pattern, code) + "."))
                            .toList());
        }
        return Clause.of(capital(single(pattern, codes)) + ".");
    }

    /** That no such fact is known. */
    Clause unknown(Pattern pattern) {
        List<String> codes = codes(pattern);
        if (pattern.type() == FactType.CANDIDATE) {
            return new Clause(
                    "None of these may be a candidate" + quality(pattern) + ":",
                    codes.stream()
                            .map(code -> Clause.of(label(pattern, code) + "."))
                            .toList());
        }
        return Clause.of("It must not be known that " + single(pattern, codes)
                + ". What nobody has asked or measured meets this too.");
    }

    private String label(Pattern pattern, String code) {
        return words.label(Code.of(pattern.type(), code));
    }

    private static String start(FactType type, String quality) {
        return switch (type) {
            case ABSENT -> "At least one of these must be known to be absent:";
            case CANDIDATE -> "At least one of these must be a candidate" + quality + ":";
            case MEASUREMENT -> "At least one of these must be measured" + quality + ":";
            default -> "At least one of these must be present:";
        };
    }

    private String single(Pattern pattern, List<String> codes) {
        String code = codes.isEmpty() ? "" : codes.get(0);
        String label = codes.isEmpty() ? "anything" : label(pattern, code);
        return switch (pattern.type()) {
            case PRESENT -> label + " is present";
            case ABSENT -> label + " is known to be absent";
            case MEASUREMENT -> label + " is " + measured(pattern, words.unit(code));
            case CANDIDATE -> label + " is a candidate" + quality(pattern);
            case LEVEL -> level(pattern);
            case PATIENT -> person(pattern);
        };
    }

    private static String measured(Pattern pattern, String unit) {
        List<Constraint> numbers = of(pattern, Field.VALUE);
        return numbers.isEmpty()
                ? "measured"
                : numbers.stream().map(PatternWords::limit).collect(Collectors.joining(" and ")) + unit;
    }

    private static String limit(Constraint constraint) {
        String number = Decimal.of(((Pattern.Number) constraint.literal()).value());
        return switch (constraint.operator()) {
            case AT_LEAST -> "at least " + number;
            case GREATER -> "more than " + number;
            case AT_MOST -> "at most " + number;
            case LESS -> "less than " + number;
            case NOT_EQUAL -> "not " + number;
            default -> number;
        };
    }

    private static String person(Pattern pattern) {
        var parts = new ArrayList<String>();
        of(pattern, Field.AGE).forEach(constraint -> parts.add(limit(constraint) + " years old"));
        of(pattern, Field.SEX)
                .forEach(constraint -> parts.add((constraint.operator() == Operator.NOT_EQUAL ? "not known to be " : "")
                        + PlainWords.lower(((Pattern.Word) constraint.literal()).value())));
        return parts.isEmpty() ? "there is a person" : "the person is " + String.join(" and ", parts);
    }

    private static String level(Pattern pattern) {
        return "the level is "
                + of(pattern, Field.URGENCY).stream().map(PatternWords::step).collect(Collectors.joining(" and "));
    }

    private static String step(Constraint constraint) {
        String urgency = PlainWords.urgency((Urgency) ((Pattern.Word) constraint.literal()).value());
        return switch (constraint.operator()) {
            case AT_LEAST -> "at least " + urgency;
            case GREATER -> "above " + urgency;
            case AT_MOST -> "at most " + urgency;
            case LESS -> "below " + urgency;
            case NOT_EQUAL -> "not " + urgency;
            default -> urgency;
        };
    }

    /** How well a candidate must fit, with a space before it, or nothing. */
    private static String quality(Pattern pattern) {
        var parts = new ArrayList<String>();
        of(pattern, Field.LIKELIHOOD).forEach(constraint -> parts.add(fit(constraint)));
        of(pattern, Field.SCORE).forEach(constraint -> parts.add("has a score of " + limit(constraint) + " decibans"));
        of(pattern, Field.VALUE).forEach(constraint -> parts.add("is " + limit(constraint)));
        return parts.isEmpty() ? "" : " that " + String.join(" and ", parts);
    }

    private static String fit(Constraint constraint) {
        Likelihood likelihood = (Likelihood) ((Pattern.Word) constraint.literal()).value();
        String word = "\"" + PlainWords.lower(likelihood) + "\"";
        return switch (constraint.operator()) {
            case AT_LEAST -> likelihood == Likelihood.LIKELY ? "is " + word : "is at least " + word;
            case GREATER -> "is more than " + word;
            case AT_MOST -> "is at most " + word;
            case LESS -> "is less than " + word;
            case NOT_EQUAL -> "is not " + word;
            default -> "is " + word;
        };
    }

    private static List<Constraint> of(Pattern pattern, Field field) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.field() == field)
                .toList();
    }

    /** The codes that a pattern names. */
    static List<String> codes(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.literal() instanceof Codes)
                .flatMap(constraint -> ((Codes) constraint.literal()).codes().stream())
                .toList();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
