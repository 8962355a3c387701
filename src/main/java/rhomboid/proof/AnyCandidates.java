package rhomboid.proof;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.logicng.formulas.Literal;
import rhomboid.logic.Comparison;
import rhomboid.model.Likelihood;

/** A ranking of which nothing is known: each condition may be a candidate with any one word, and meet any limit or not. */
final class AnyCandidates implements Candidates {

    private final Circuit circuit;
    private final String name;
    private final Map<String, Map<Likelihood, Literal>> words = new TreeMap<>();
    private final Map<List<Object>, Literal> limits = new HashMap<>();

    AnyCandidates(Circuit circuit, String name) {
        this.circuit = circuit;
        this.name = name;
    }

    @Override
    public Literal word(String condition, Likelihood word) {
        return words.computeIfAbsent(condition, this::words).getOrDefault(word, circuit.falsum());
    }

    private Map<Likelihood, Literal> words(String condition) {
        var fresh = new EnumMap<Likelihood, Literal>(Likelihood.class);
        Stream.of(Likelihood.values()).forEach(word -> fresh.put(word, circuit.fresh(name + condition + word)));
        fresh.forEach((one, literal) -> fresh.forEach((other, another) -> {
            if (one.compareTo(other) < 0) {
                circuit.require(List.of(literal.negate(), another.negate()));
            }
        }));
        return fresh;
    }

    @Override
    public Literal meets(String condition, Collection<Comparison> comparisons) {
        return circuit.and(comparisons.stream()
                .map(comparison -> limits.computeIfAbsent(
                        List.of(condition, comparison), key -> circuit.fresh(name + condition + comparison)))
                .toList());
    }
}
