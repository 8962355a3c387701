package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Rule;

/** The patterns and counts of conditions. */
final class Leaves {

    private Leaves() {}

    /** Of a condition, in its order. */
    static List<Condition> of(Condition condition) {
        List<Condition> leaves = new ArrayList<>();
        collect(condition, leaves);
        return leaves;
    }

    private static void collect(Condition condition, List<Condition> leaves) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> collect(part, leaves));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> collect(part, leaves));
        } else {
            leaves.add(condition);
        }
    }

    /** The pattern of a leaf; empty for a count. */
    static Optional<Pattern> pattern(Condition leaf) {
        if (leaf instanceof Condition.Matches matches) {
            return Optional.of(matches.pattern());
        }
        if (leaf instanceof Condition.Exists exists) {
            return Optional.of(exists.pattern());
        }
        return leaf instanceof Condition.None none ? Optional.of(none.pattern()) : Optional.empty();
    }

    /** The codes that a leaf names: findings, a measurement or conditions. */
    static List<String> codes(Condition leaf) {
        if (leaf instanceof Condition.AtLeast atLeast) {
            return atLeast.findings();
        }
        return pattern(leaf).map(Pattern::constraints).orElse(List.of()).stream()
                .filter(constraint ->
                        constraint.literal() instanceof Codes && constraint.operator() != Operator.NOT_EQUAL)
                .flatMap(constraint -> ((Codes) constraint.literal()).codes().stream())
                .toList();
    }

    /** Whether a leaf asks about facts of a type; a count asks about findings that are present. */
    static boolean isAbout(Condition leaf, FactType type) {
        return pattern(leaf).map(pattern -> pattern.type() == type).orElse(type == FactType.PRESENT);
    }

    /** The codes that a rule names in leaves about these types of fact. */
    static Set<String> codes(Rule rule, FactType... types) {
        Set<String> codes = new TreeSet<>();
        for (Condition leaf : of(rule.when())) {
            for (FactType type : types) {
                if (isAbout(leaf, type)) {
                    codes.addAll(codes(leaf));
                }
            }
        }
        return codes;
    }

    /** The findings that a rule asks about, present or absent. */
    static Set<String> findings(Rule rule) {
        return codes(rule, FactType.PRESENT, FactType.ABSENT);
    }
}
