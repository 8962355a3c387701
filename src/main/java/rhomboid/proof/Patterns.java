package rhomboid.proof;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rhomboid.logic.Comparison;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;

/** The patterns of a condition. */
final class Patterns {

    /** Comparisons by limit, then by operator. */
    static final Comparator<Comparison> ORDER =
            Comparator.comparingDouble(Comparison::limit).thenComparing(Comparison::operator);

    private Patterns() {}

    /** Every pattern of a condition, in its order; counts of findings have none. */
    static Stream<Pattern> in(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().flatMap(Patterns::in);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().flatMap(Patterns::in);
        }
        if (condition instanceof Condition.AtLeast) {
            return Stream.empty();
        }
        if (condition instanceof Condition.Exists exists) {
            return Stream.of(exists.pattern());
        }
        return Stream.of(
                condition instanceof Condition.None none ? none.pattern() : ((Condition.Matches) condition).pattern());
    }

    /** Whether it asks for candidates or the level, which the ranking decides, and not for the answers alone. */
    static boolean readsConclusions(Condition condition) {
        return in(condition)
                .anyMatch(pattern -> pattern.type() == FactType.CANDIDATE || pattern.type() == FactType.LEVEL);
    }

    /** The levels that a pattern over the level allows. */
    static Stream<Urgency> levels(Pattern pattern) {
        List<Comparison> comparisons = Comparison.of(pattern, Field.URGENCY);
        return Stream.of(Urgency.values())
                .filter(level -> comparisons.stream().allMatch(one -> one.holds(level.ordinal())));
    }
}
