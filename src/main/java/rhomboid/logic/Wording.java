package rhomboid.logic;

import java.util.stream.Collectors;
import rhomboid.rules.Condition;

/** Conditions in words for people, such as {@code present: fever} or {@code pain-score >= 8}. */
public final class Wording {

    private Wording() {}

    /** A condition as the rule states it. */
    public static String of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().map(Wording::of).collect(Collectors.joining(" and "));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().map(Wording::of).collect(Collectors.joining(" or ", "( ", " )"));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return Words.of(atLeast);
        }
        if (condition instanceof Condition.None none) {
            return "not " + Words.of(none.pattern());
        }
        return Words.of(
                condition instanceof Condition.Exists exists
                        ? exists.pattern()
                        : ((Condition.Matches) condition).pattern());
    }
}
