package rhomboid.engine;

import java.util.HashSet;
import java.util.Set;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Operator;

/** The codes that a condition names. */
final class Mentions {

    private final Set<FactType> types;
    private final Set<String> codes = new HashSet<>();

    private Mentions(Set<FactType> types) {
        this.types = types;
    }

    /** Findings and measurements, present, absent or in {@code not}. */
    static Set<String> inCodes(Condition condition) {
        var mentions = new Mentions(Set.of(FactType.PRESENT, FactType.ABSENT, FactType.MEASUREMENT));
        mentions.add(condition);
        return mentions.codes;
    }

    /** Findings that are asked to be present. */
    static Set<String> ofPresent(Condition condition) {
        var mentions = new Mentions(Set.of(FactType.PRESENT));
        mentions.add(condition);
        return mentions.codes;
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(this::add);
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(this::add);
        } else if (condition instanceof Condition.Matches matches) {
            add(matches.pattern());
        } else if (condition instanceof Condition.Exists exists) {
            add(exists.pattern());
        } else if (condition instanceof Condition.None none) {
            add(none.pattern());
        } else if (condition instanceof Condition.AtLeast atLeast) {
            codes.addAll(atLeast.findings());
        }
    }

    private void add(Pattern pattern) {
        if (types.contains(pattern.type())) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.literal() instanceof Codes literal && constraint.operator() != Operator.NOT_EQUAL) {
                    codes.addAll(literal.codes());
                }
            }
        }
    }
}
