package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import rhomboid.rules.Condition;

/** Conditions with one of their leaves changed. */
final class Parts {

    /** What always holds. */
    static final Condition TRUE = new Condition.AllOf(List.of());

    /** What never holds. */
    static final Condition FALSE = new Condition.AnyOf(List.of());

    private Parts() {}

    /** The condition with something else in place of a leaf. */
    static Condition with(Condition condition, int leaf, Condition other) {
        return new Replacing(leaf, other).in(condition);
    }

    /** Whether a leaf is one of the choices of an {@code or}, rather than something that must hold. */
    static boolean isChoice(Condition condition, int leaf) {
        return choices(condition, false).get(leaf);
    }

    private static List<Boolean> choices(Condition condition, boolean choice) {
        List<Boolean> choices = new ArrayList<>();
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> choices.addAll(choices(part, false)));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> choices.addAll(choices(part, true)));
        } else {
            choices.add(choice);
        }
        return choices;
    }

    /** The condition with a choice taken. */
    static Condition chosen(Condition condition, Condition choice) {
        if (condition instanceof Condition.AnyOf any && any.parts().contains(choice)) {
            return choice;
        }
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(
                    all.parts().stream().map(part -> chosen(part, choice)).toList());
        }
        return condition;
    }

    /** The condition without the {@code or} that has this choice, so that none of its choices is taken. */
    static Condition otherwise(Condition condition, Condition choice) {
        if (condition instanceof Condition.AnyOf any && any.parts().contains(choice)) {
            return TRUE;
        }
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(
                    all.parts().stream().map(part -> otherwise(part, choice)).toList());
        }
        return condition;
    }

    /** The parts that must all hold, as the condition states them. */
    static List<Condition> conjuncts(Condition condition) {
        return condition instanceof Condition.AllOf all ? all.parts() : List.of(condition);
    }

    private static final class Replacing {
        private final int leaf;
        private final Condition other;
        private int next;

        Replacing(int leaf, Condition other) {
            this.leaf = leaf;
            this.other = other;
        }

        Condition in(Condition condition) {
            if (condition instanceof Condition.AllOf all) {
                return new Condition.AllOf(all.parts().stream().map(this::in).toList());
            }
            if (condition instanceof Condition.AnyOf any) {
                return new Condition.AnyOf(any.parts().stream().map(this::in).toList());
            }
            return next++ == leaf ? other : condition;
        }
    }
}
