package rhomboid.logic;

import java.util.List;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Field;

/** Compiles conditions to formulas. */
final class Formulas {

    private final Codes codes;

    Formulas(Codes codes) {
        this.codes = codes;
    }

    /**
     * The formula of a condition.
     *
     * @throws IllegalArgumentException if it uses an unknown code, or {@code not} over findings
     */
    Formula compile(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().size() == 1 ? compile(all.parts().get(0)) : new AllOf(compileAll(all.parts()));
        }
        if (condition instanceof Condition.AnyOf any) {
            return new AnyOf(compileAll(any.parts()));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            int[] ids = atLeast.findings().stream()
                    .mapToInt(codes::finding)
                    .distinct()
                    .toArray();
            return new Findings(ids, atLeast.count(), Words.of(atLeast));
        }
        if (condition instanceof Condition.None none) {
            return not(none.pattern());
        }
        return compile(
                condition instanceof Condition.Exists exists
                        ? exists.pattern()
                        : ((Condition.Matches) condition).pattern());
    }

    private List<Formula> compileAll(List<Condition> conditions) {
        return conditions.stream().map(this::compile).toList();
    }

    private Formula not(Pattern pattern) {
        if (compile(pattern) instanceof KnownFact known) {
            return new Not(known);
        }
        throw new IllegalArgumentException("A rule may not ask that there be no finding: unknown is not absent.");
    }

    private Formula compile(Pattern pattern) {
        String words = Words.of(pattern);
        return switch (pattern.type()) {
            case PRESENT -> new Findings(ids(pattern, codes.findings()), 1, words);
            case ABSENT -> new AbsentFindings(ids(pattern, codes.findings()), words);
            case MEASUREMENT -> new Measured(ids(pattern, codes.measurements()), limits(pattern, Field.VALUE), words);
            case PATIENT -> new Person(limits(pattern, Field.AGE), limits(pattern, Field.SEX), words);
            case CANDIDATE ->
                new Ranked(
                        ids(pattern, codes.conditions()),
                        limits(pattern, Field.SCORE),
                        limits(pattern, Field.LIKELIHOOD),
                        words);
            case LEVEL -> new AtLevel(limits(pattern, Field.URGENCY), words);
        };
    }

    /** The positions of the codes that a pattern allows, in the order of the rule where it names them. */
    private static int[] ids(Pattern pattern, List<String> vocabulary) {
        return pattern.allowed(vocabulary).stream()
                .mapToInt(code -> position(vocabulary, code))
                .toArray();
    }

    private static int position(List<String> vocabulary, String code) {
        int position = vocabulary.indexOf(code);
        if (position < 0) {
            throw new IllegalArgumentException("The vocabulary does not have \"" + code + "\".");
        }
        return position;
    }

    private static Comparison[] limits(Pattern pattern, Field field) {
        return Comparison.of(pattern, field).toArray(Comparison[]::new);
    }
}
