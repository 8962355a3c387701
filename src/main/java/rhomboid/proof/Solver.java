package rhomboid.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Literal;
import rhomboid.model.PatientCase;

/**
 * Answers whether there is a case such that some propositions hold. Every answer is exact: a case, or a proof that there is none.
 * A case from here is one by the formula; {@link Replay} assesses it with Drools before anybody sees it.
 *
 * <p>Not thread-safe, as its space is.
 */
public final class Solver {

    private static final String ID = "witness";

    private final CaseSpace space;
    private final Circuit circuit;

    private Solver(CaseSpace space) {
        this.space = space;
        circuit = space.circuit();
    }

    /** A solver for a space of cases. */
    public static Solver of(CaseSpace space) {
        return new Solver(space);
    }

    /**
     * Limits all further work on this space together; it is counted in dead ends of the search, so the same questions always get
     * the same answers. Without this there is no limit, and afterwards every question may end in an {@link UndecidedException}.
     *
     * @param conflicts how many dead ends are allowed
     */
    public Solver within(long conflicts) {
        circuit.allow(conflicts);
        return this;
    }

    /** Whether no case at all has all of these. */
    public boolean isImpossible(Proposition... propositions) {
        return !circuit.satisfiable(Proposition.literals(List.of(propositions)));
    }

    /** Whether no case at all has all of these; empty if a search of some conflicts has not settled it. */
    Optional<Boolean> isImpossibleWithin(int conflicts, Proposition... propositions) {
        Tristate found = circuit.satisfiable(Proposition.literals(List.of(propositions)), conflicts);
        return found == Tristate.UNDEF ? Optional.empty() : Optional.of(found == Tristate.FALSE);
    }

    /** Whether these hold in every case. */
    public boolean isCertain(Proposition proposition) {
        return isImpossible(proposition.not());
    }

    /** A case that has all of these, if there is one; no answer of it can be left out, but another case may have fewer. */
    public Optional<PatientCase> find(Proposition... propositions) {
        return search(List.of(propositions), space.inputs(), null, false);
    }

    /** Whether these hold in one case. */
    boolean holds(PatientCase patientCase, Proposition... propositions) {
        return circuit.satisfiable(
                Circuit.joined(space.literalsOf(patientCase), Proposition.literals(List.of(propositions))));
    }

    /** A case that has all of these, if there is one, with whatever else the solver came upon. */
    Optional<PatientCase> any(Proposition... propositions) {
        return circuit.satisfiable(Proposition.literals(List.of(propositions)))
                ? Optional.of(space.caseOf(ID, circuit.holding(space.inputs()), null))
                : Optional.empty();
    }

    /** A case with the fewest answers that has all of these, if there is one. */
    public Optional<PatientCase> smallest(Proposition... propositions) {
        return search(List.of(propositions), space.inputs(), null, true);
    }

    /**
     * The case that has all of these and differs from another in the fewest answers, if there is one. An answer differs if it is
     * another, or is given in one of the two only; a number differs where some rule could tell.
     */
    public Optional<PatientCase> nearest(PatientCase from, Proposition... propositions) {
        return search(List.of(propositions), space.changesFrom(from), from, true);
    }

    /**
     * As {@link #nearest}, but counting up from a number of answers; quicker where the propositions are hard and few changes do.
     *
     * @param least no case that differs in fewer answers has all of these, as the caller knows
     */
    Optional<PatientCase> nearestFrom(int least, PatientCase from, Proposition... propositions) {
        Collection<Literal> wanted = Proposition.literals(List.of(propositions));
        List<Literal> costs = space.changesFrom(from);
        for (int most = least; most < costs.size(); most++) {
            Literal tooMany = circuit.atLeast(most + 1, costs);
            if (circuit.satisfiable(Circuit.joined(wanted, List.of(tooMany.negate())))) {
                return Optional.of(space.caseOf(ID, circuit.holding(space.inputs()), from));
            }
            if (most == least && !circuit.satisfiable(wanted)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * What a search found that may have given up.
     *
     * @param found the case, if one was found
     * @param decided whether the search came to its end; if not, there may be a case
     */
    public record Attempt(Optional<PatientCase> found, boolean decided) {}

    /**
     * As {@link #find}, but gives up after some conflicts, which is the same in every run. For propositions about the ranking,
     * where a search may take minutes. Answers that it has no time to leave out stay in the case.
     */
    public Attempt attempt(int conflicts, Proposition... propositions) {
        Collection<Literal> wanted = Proposition.literals(List.of(propositions));
        List<Literal> costs = space.inputs();
        Tristate first = circuit.satisfiable(wanted, conflicts);
        if (first != Tristate.TRUE) {
            return new Attempt(Optional.empty(), first == Tristate.FALSE);
        }
        Set<Literal> paid = shrink(
                wanted,
                costs,
                circuit.holding(costs),
                assumed -> circuit.satisfiable(assumed, conflicts) == Tristate.TRUE);
        return new Attempt(Optional.of(found(wanted, costs, paid, null)), true);
    }

    private Optional<PatientCase> search(
            List<Proposition> propositions, List<Literal> costs, @Nullable PatientCase near, boolean fewest) {
        Collection<Literal> wanted = Proposition.literals(propositions);
        if (!circuit.satisfiable(wanted)) {
            return Optional.empty();
        }
        Set<Literal> paid = shrink(wanted, costs, circuit.holding(costs), circuit::satisfiable);
        if (fewest) {
            paid = fewer(wanted, costs, paid);
        }
        return Optional.of(found(wanted, costs, paid, near));
    }

    /** The case that pays these costs and no others. */
    private PatientCase found(
            Collection<Literal> wanted, List<Literal> costs, Set<Literal> paid, @Nullable PatientCase near) {
        if (!circuit.satisfiable(only(wanted, costs, paid))) {
            throw new IllegalStateException("A case that was found is gone.");
        }
        return space.caseOf(ID, circuit.holding(space.inputs()), near);
    }

    /**
     * Leaves out one cost after the other, as long as a case is left.
     *
     * @param isLeft whether there is a case in which all of some literals hold
     */
    private Set<Literal> shrink(
            Collection<Literal> wanted, List<Literal> costs, Set<Literal> paid, Predicate<Collection<Literal>> isLeft) {
        Set<Literal> rest = new LinkedHashSet<>();
        costs.stream().filter(paid::contains).forEach(rest::add);
        for (Literal cost : List.copyOf(rest)) {
            if (rest.remove(cost)) {
                if (isLeft.test(only(wanted, costs, rest))) {
                    rest.retainAll(circuit.holding(costs));
                } else {
                    rest.add(cost);
                }
            }
        }
        return rest;
    }

    /** Fewer costs than those paid, down to the least for which there is a case. */
    private Set<Literal> fewer(Collection<Literal> wanted, List<Literal> costs, Set<Literal> paid) {
        Set<Literal> best = paid;
        while (!best.isEmpty()) {
            Literal asMany = circuit.atLeast(best.size(), costs);
            if (!circuit.satisfiable(Circuit.joined(wanted, List.of(asMany.negate())))) {
                return best;
            }
            best = circuit.holding(costs);
        }
        return best;
    }

    private static Collection<Literal> only(Collection<Literal> wanted, List<Literal> costs, Set<Literal> paid) {
        var assumed = new ArrayList<>(wanted);
        for (Literal cost : costs) {
            if (!paid.contains(cost)) {
                assumed.add(cost.negate());
            }
        }
        return assumed;
    }
}
