package rhomboid.logic;

import java.util.Collection;
import rhomboid.model.Fact;

/**
 * A compiled condition. There are two ways to ask:
 *
 * <ul>
 *   <li>{@link #holds}: does it hold now, exactly as Drools decides? What is unknown is no fact, so a pattern over it does not
 *       match, and {@code not} over it holds.
 *   <li>{@link #truth}: is it known? {@code UNKNOWN} means that an answer that is still missing could decide it either way, also
 *       where it holds now because {@code not} found no such fact.
 * </ul>
 */
interface Formula {

    /** Whether it holds now, as Drools decides. */
    boolean holds(Facts facts);

    /** What is known of it. */
    Truth truth(Facts facts, Possible possible);

    /** Adds the facts that make it hold, in the order of the rule; asked only where it holds. */
    void because(Facts facts, Collection<Fact> into);

    /** How many single facts it lacks to hold; 0 exactly where it holds. */
    int lacking(Facts facts);

    /** Reports every unknown that could make it hold; asked only where {@link #truth} is {@code UNKNOWN}. */
    void open(Facts facts, Possible possible, Open into);

    /** Reports the cheapest unknowns that together could end it; asked only where {@link #truth} is {@code UNKNOWN}. */
    void block(Facts facts, Possible possible, Blocking into);

    /** It in words, as the rule states it. */
    String words();
}
