package rhomboid.mutation;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.FactType;

/** What a condition asks about. */
final class Asked {

    private Asked() {}

    /** The findings that may have to be present. */
    static Set<String> present(Condition condition) {
        var codes = new TreeSet<String>();
        patterns(condition, codes, pattern -> {
            if (pattern.type() == FactType.PRESENT) {
                addCodes(pattern, codes);
            }
        });
        return codes;
    }

    /** Whether it asks about candidates. */
    static boolean candidates(Condition condition) {
        var types = new TreeSet<FactType>();
        patterns(condition, new TreeSet<>(), pattern -> types.add(pattern.type()));
        return types.contains(FactType.CANDIDATE);
    }

    private static void addCodes(Pattern pattern, Set<String> codes) {
        pattern.constraints().forEach(constraint -> {
            if (constraint.literal() instanceof Codes named && constraint.operator() != Pattern.Operator.NOT_EQUAL) {
                codes.addAll(named.codes());
            }
        });
    }

    private static void patterns(Condition condition, Set<String> counted, Consumer<Pattern> to) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> patterns(part, counted, to));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> patterns(part, counted, to));
        } else if (condition instanceof Condition.AtLeast atLeast) {
            counted.addAll(atLeast.findings());
        } else if (condition instanceof Condition.None none) {
            to.accept(none.pattern());
        } else if (condition instanceof Condition.Exists exists) {
            to.accept(exists.pattern());
        } else {
            to.accept(((Condition.Matches) condition).pattern());
        }
    }
}
