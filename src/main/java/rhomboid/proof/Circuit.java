package rhomboid.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.MiniSat;

/**
 * Gates over variables, kept as clauses in one incremental solver. Equal gates are one literal, so what two formulas share is
 * stated once and what the solver has learned about it serves both. Not thread-safe.
 */
final class Circuit {

    private final FormulaFactory factory = new FormulaFactory();
    private final MiniSat solver = MiniSat.miniSat(factory);
    private final Map<List<Literal>, Literal> gates = new HashMap<>();
    private final Literal verum = fresh("true");
    private final Work work = new Work(Long.MAX_VALUE);
    private int names;

    Circuit() {
        require(List.of(verum));
    }

    /** What always holds. */
    Literal verum() {
        return verum;
    }

    /** What never holds. */
    Literal falsum() {
        return verum.negate();
    }

    /** A new variable. */
    Literal fresh(String name) {
        return factory.variable(name + "#" + names++);
    }

    /** Adds a clause that always holds, past the formulas of the library, which would keep several forms of each clause. */
    void require(Collection<Literal> anyOf) {
        var clause = new LNGIntVector(anyOf.size());
        for (Literal literal : anyOf) {
            int variable = variable(literal.name());
            clause.push(literal.phase() ? 2 * variable : 2 * variable + 1);
        }
        solver.underlyingSolver().addClause(clause, null);
    }

    /** The number of a variable in the solver. */
    private int variable(String name) {
        int known = solver.underlyingSolver().idxForName(name);
        if (known >= 0) {
            return known;
        }
        int number = solver.underlyingSolver().newVar(!solver.initialPhase(), true);
        solver.underlyingSolver().addName(name, number);
        return number;
    }

    /** All of them. */
    Literal and(Collection<Literal> parts) {
        var distinct = new LinkedHashSet<Literal>();
        for (Literal part : parts) {
            if (part.equals(falsum()) || distinct.contains(part.negate())) {
                return falsum();
            }
            if (!part.equals(verum)) {
                distinct.add(part);
            }
        }
        if (distinct.isEmpty()) {
            return verum;
        }
        return distinct.size() == 1 ? distinct.iterator().next() : gate(distinct);
    }

    private Literal gate(Set<Literal> parts) {
        // Sorted, so that the clauses and all that is found do not depend on the order of some set.
        List<Literal> sorted = parts.stream().sorted().toList();
        return gates.computeIfAbsent(sorted, key -> {
            Literal gate = fresh("and");
            var clause = new ArrayList<Literal>();
            clause.add(gate);
            for (Literal part : sorted) {
                require(List.of(gate.negate(), part));
                clause.add(part.negate());
            }
            require(clause);
            return gate;
        });
    }

    /** Any of them. */
    Literal or(Collection<Literal> parts) {
        return and(parts.stream().map(Literal::negate).toList()).negate();
    }

    Literal and(Literal... parts) {
        return and(List.of(parts));
    }

    Literal or(Literal... parts) {
        return or(List.of(parts));
    }

    /** One of them but not both. */
    Literal xor(Literal one, Literal other) {
        return or(and(one, other.negate()), and(one.negate(), other));
    }

    /** At least two of three. */
    Literal majority(Literal one, Literal two, Literal three) {
        return or(and(one, two), and(one, three), and(two, three));
    }

    /** The second if the first holds, else the third. */
    Literal choose(Literal condition, Literal then, Literal otherwise) {
        return or(and(condition, then), and(condition.negate(), otherwise));
    }

    /** At least {@code count} of them. */
    Literal atLeast(int count, List<Literal> parts) {
        if (count <= 0) {
            return verum;
        }
        // After each part: whether at least 1, 2, .. count of the parts so far hold.
        var reached = new ArrayList<Literal>(Collections.nCopies(count, falsum()));
        for (Literal part : parts) {
            for (int at = count - 1; at >= 0; at--) {
                Literal before = at == 0 ? verum : reached.get(at - 1);
                reached.set(at, or(reached.get(at), and(part, before)));
            }
        }
        return reached.get(count - 1);
    }

    /** Allows this many more conflicts, each a dead end of the search, before the solver gives up. */
    void allow(long conflicts) {
        work.left = conflicts;
    }

    /**
     * Whether everything assumed can hold together.
     *
     * @throws UndecidedException if the work that was allowed is used up
     */
    boolean satisfiable(Collection<Literal> assumed) {
        if (assumed.contains(falsum())) {
            return false;
        }
        // The solver wants each literal once.
        Tristate answer = solver.sat(work, new LinkedHashSet<>(assumed));
        if (answer == Tristate.UNDEF) {
            throw new UndecidedException();
        }
        return answer == Tristate.TRUE;
    }

    /** Whether everything assumed can hold together; undefined if so many conflicts have not settled it. */
    Tristate satisfiable(Collection<Literal> assumed, long conflicts) {
        return assumed.contains(falsum())
                ? Tristate.FALSE
                : solver.sat(new Work(conflicts), new LinkedHashSet<>(assumed));
    }

    /** Ends a search after some conflicts, which depend on the question alone and, unlike time, not on the machine. */
    private static final class Work implements SATHandler {

        private long left;

        Work(long conflicts) {
            left = conflicts;
        }

        @Override
        public boolean detectedConflict() {
            left--;
            return left >= 0;
        }

        @Override
        public boolean aborted() {
            return left < 0;
        }
    }

    /** Those of the literals that hold in the case that was found last. */
    Set<Literal> holding(Collection<Literal> literals) {
        Set<Variable> variables = new LinkedHashSet<>();
        literals.forEach(literal -> variables.add(literal.variable()));
        Assignment model = solver.model(variables);
        var holding = new HashSet<Literal>();
        var positive = new HashSet<>(model.positiveVariables());
        for (Literal literal : literals) {
            if (positive.contains(literal.variable()) == literal.phase()) {
                holding.add(literal);
            }
        }
        return holding;
    }

    static List<Literal> joined(Collection<Literal> some, Collection<Literal> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
