package rhomboid.mutation;

import java.util.function.UnaryOperator;

/**
 * A changed part of a rule.
 *
 * @param operator the kind of change
 * @param result the part as changed
 * @param words what was changed
 * @param part what the change is about; empty if it has no name
 */
record Edit<T>(Operator operator, T result, String words, String part) {

    /** The same change seen from what the part stands in. */
    <W> Edit<W> within(java.util.function.Function<T, W> whole) {
        return new Edit<>(operator, whole.apply(result), words, part);
    }

    /** The same change with other words. */
    Edit<T> said(UnaryOperator<String> change) {
        return new Edit<>(operator, result, change.apply(words), part);
    }
}
