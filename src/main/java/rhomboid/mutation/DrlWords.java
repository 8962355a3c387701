package rhomboid.mutation;

import java.util.List;
import java.util.stream.Collectors;
import rhomboid.model.Sex;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Constraint;

/** Parts of a rule as its author wrote them, on one line. */
final class DrlWords {

    private DrlWords() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.parts(), " or ");
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return "at least " + atLeast.count() + " of " + String.join(", ", atLeast.findings());
        }
        if (condition instanceof Condition.Exists exists) {
            return "exists( " + of(exists.pattern()) + " )";
        }
        return condition instanceof Condition.None none
                ? "not " + of(none.pattern())
                : of(((Condition.Matches) condition).pattern());
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(DrlWords::of).collect(Collectors.joining(word, "( ", " )"));
    }

    static String of(Pattern pattern) {
        return pattern.drl(DrlWords::word);
    }

    static String of(Constraint constraint) {
        return constraint.drl(DrlWords::word);
    }

    private static String word(Enum<?> word) {
        return word instanceof Sex ? "Sex." + word.name() : word.name();
    }
}
