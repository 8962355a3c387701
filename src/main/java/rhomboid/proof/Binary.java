package rhomboid.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.logicng.formulas.Literal;

/**
 * A number that depends on the case: a sum of whole terms, each counted where its literal holds, as bits of a circuit.
 *
 * @param circuit where the bits live
 * @param least the least value that it can have; the bits count from there
 * @param bits lowest first
 */
record Binary(Circuit circuit, int least, List<Literal> bits) {

    Binary {
        bits = List.copyOf(bits);
    }

    /** A sum in the making. */
    static final class Sum {

        private final Circuit circuit;
        private final List<ArrayDeque<Literal>> columns = new ArrayList<>();
        private int least;

        Sum(Circuit circuit, int constant) {
            this.circuit = circuit;
            least = constant;
        }

        /** Adds a weight, of either sign, where a literal holds. */
        Sum add(int weight, Literal where) {
            if (where.equals(circuit.falsum())) {
                return this;
            }
            if (where.equals(circuit.verum())) {
                least += weight;
                return this;
            }
            if (weight < 0) {
                least += weight;
            }
            put(Math.abs(weight), weight < 0 ? where.negate() : where);
            return this;
        }

        /** Adds another number, or takes it away. */
        Sum add(int sign, Binary number) {
            least += sign * number.least;
            for (int bit = 0; bit < number.bits.size(); bit++) {
                add(sign << bit, number.bits.get(bit));
            }
            return this;
        }

        private void put(int weight, Literal literal) {
            for (int bit = 0; weight >> bit != 0; bit++) {
                if ((weight >> bit & 1) == 1) {
                    column(bit).add(literal);
                }
            }
        }

        private ArrayDeque<Literal> column(int bit) {
            while (columns.size() <= bit) {
                columns.add(new ArrayDeque<>());
            }
            return columns.get(bit);
        }

        /** The bits of the sum: each column is added up and carries into the next. */
        Binary done() {
            var bits = new ArrayList<Literal>();
            for (int bit = 0; bit < columns.size(); bit++) {
                ArrayDeque<Literal> column = column(bit);
                while (column.size() > 1) {
                    Literal one = column.remove();
                    Literal two = column.remove();
                    Literal three = column.isEmpty() ? circuit.falsum() : column.remove();
                    column.add(circuit.xor(circuit.xor(one, two), three));
                    column(bit + 1).add(circuit.majority(one, two, three));
                }
                bits.add(column.isEmpty() ? circuit.falsum() : column.remove());
            }
            return new Binary(circuit, least, bits);
        }
    }

    /** Whether it is at least a constant. */
    Literal atLeast(int constant) {
        long wanted = (long) constant - least;
        if (wanted <= 0) {
            return circuit.verum();
        }
        if (wanted >> bits.size() != 0) {
            return circuit.falsum();
        }
        Literal reached = circuit.verum();
        for (int bit = 0; bit < bits.size(); bit++) {
            reached =
                    (wanted >> bit & 1) == 1 ? circuit.and(bits.get(bit), reached) : circuit.or(bits.get(bit), reached);
        }
        return reached;
    }

    /** Whether it is at least another number plus a constant. */
    Literal atLeast(Binary other, int plus) {
        return new Sum(circuit, -plus).add(1, this).add(-1, other).done().atLeast(0);
    }

    /** It, or a constant if that is less. */
    Binary atMost(int constant) {
        Literal above = atLeast(constant);
        return choose(circuit, above, new Binary(circuit, constant, List.of()), this);
    }

    /** One number where a condition holds, else another. */
    static Binary choose(Circuit circuit, Literal condition, Binary then, Binary otherwise) {
        int least = Math.min(then.least, otherwise.least);
        Binary one = then.from(least);
        Binary other = otherwise.from(least);
        var bits = new ArrayList<Literal>();
        for (int bit = 0; bit < Math.max(one.bits.size(), other.bits.size()); bit++) {
            bits.add(circuit.choose(condition, one.bit(bit), other.bit(bit)));
        }
        return new Binary(circuit, least, bits);
    }

    private Binary from(int newLeast) {
        var sum = new Sum(circuit, newLeast);
        int difference = least - newLeast;
        for (int bit = 0; difference >> bit != 0; bit++) {
            if ((difference >> bit & 1) == 1) {
                sum.column(bit).add(circuit.verum());
            }
        }
        for (int bit = 0; bit < bits.size(); bit++) {
            sum.put(1 << bit, bits.get(bit));
        }
        return sum.done();
    }

    private Literal bit(int at) {
        return at < bits.size() ? bits.get(at) : circuit.falsum();
    }
}
