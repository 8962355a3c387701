package rhomboid.proof;

import java.util.Collection;
import org.logicng.formulas.Literal;

/**
 * Something that holds in some cases and not in others. Made by a {@link CaseSpace} and what is built on it, and combined only
 * with others of the same space. Immutable; making new ones is for one thread, as its space is.
 */
public final class Proposition {

    private final Circuit circuit;
    private final Literal literal;

    Proposition(Circuit circuit, Literal literal) {
        this.circuit = circuit;
        this.literal = literal;
    }

    /** Both hold. */
    public Proposition and(Proposition other) {
        return new Proposition(circuit, circuit.and(literal, other.literal));
    }

    /** At least one holds. */
    public Proposition or(Proposition other) {
        return new Proposition(circuit, circuit.or(literal, other.literal));
    }

    /** It does not hold. */
    public Proposition not() {
        return new Proposition(circuit, literal.negate());
    }

    /** If it holds, the other holds as well. */
    public Proposition implies(Proposition other) {
        return not().or(other);
    }

    /** Exactly one of the two holds. */
    public Proposition differsFrom(Proposition other) {
        return and(other.not()).or(not().and(other));
    }

    /** Whether the two are the same by construction, so that they hold in the same cases; not true of all that do. */
    public boolean isSameAs(Proposition other) {
        return circuit == other.circuit && literal.equals(other.literal);
    }

    Literal literal() {
        return literal;
    }

    static Collection<Literal> literals(Collection<Proposition> propositions) {
        return propositions.stream().map(Proposition::literal).toList();
    }
}
