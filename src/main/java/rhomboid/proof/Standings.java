package rhomboid.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Literal;
import rhomboid.engine.ConditionWeights;
import rhomboid.engine.ConditionWeights.Weight;
import rhomboid.engine.Ranking;
import rhomboid.logic.Comparison;
import rhomboid.logic.Evaluator;
import rhomboid.model.Likelihood;
import rhomboid.rules.Rule;

/** The ranking of {@link Ranking} in binary: the score of every condition, and who is a candidate with which word. */
final class Standings implements Candidates {

    private final Consequences consequences;
    private final Circuit circuit;
    private final List<Rule> rules;
    private final List<String> findings;
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final Map<String, Literal> reported = new HashMap<>();
    private @Nullable Binary best;

    Standings(Consequences consequences) {
        this.consequences = consequences;
        circuit = consequences.space().circuit();
        Evaluator evaluator = Evaluator.of(consequences.ruleSet());
        rules = evaluator.rules();
        findings = evaluator.codes().findings();
        List<ConditionWeights> all = ConditionWeights.of(consequences.ruleSet(), evaluator);
        Map<Integer, Integer> common = common(all);
        Binary everything = everything(common);
        for (ConditionWeights condition : all) {
            standings.put(condition.kind().code(), standing(condition, common, everything));
        }
    }

    /** What each finding costs the conditions that leave it unexplained; it is the same for all of them. */
    private Map<Integer, Integer> common(List<ConditionWeights> all) {
        var common = new LinkedHashMap<Integer, Integer>();
        for (int finding = 0; finding < findings.size(); finding++) {
            for (ConditionWeights condition : all) {
                if (condition.costUnexplained(finding) != 0) {
                    common.put(finding, condition.costUnexplained(finding));
                }
            }
        }
        return common;
    }

    private Literal present(int finding) {
        return consequences.presentLiteral(findings.get(finding));
    }

    /** What all present findings would cost a condition that explains none. */
    private Binary everything(Map<Integer, Integer> common) {
        var sum = new Binary.Sum(circuit, 0);
        common.forEach((finding, cost) -> sum.add(-cost, present(finding)));
        return sum.done();
    }

    private Standing standing(ConditionWeights condition, Map<Integer, Integer> common, Binary everything) {
        var evidence = new Binary.Sum(circuit, 0);
        var background = new Binary.Sum(circuit, condition.prior());
        var supporting = new ArrayList<Literal>();
        var stronger = new HashMap<Integer, Literal>();
        for (Weight weight : condition.weights()) {
            Literal fired = consequences.fires(rules.get(weight.rule()));
            if (weight.background()) {
                background.add(weight.decibans(), fired);
                continue;
            }
            if (weight.isFor()) {
                supporting.add(fired);
            }
            Literal before =
                    weight.group() < 0 ? circuit.falsum() : stronger.getOrDefault(weight.slot(), circuit.falsum());
            evidence.add(weight.decibans(), circuit.and(fired, before.negate()));
            if (weight.group() >= 0) {
                stronger.put(weight.slot(), circuit.or(before, fired));
            }
        }
        Binary forAndAgainst = evidence.done();
        Binary score = background
                .add(1, forAndAgainst)
                .add(-1, unexplained(condition, common, everything))
                .done();
        Literal eligible = circuit.and(circuit.or(supporting), needs(condition));
        return new Standing(condition, eligible, forAndAgainst, score);
    }

    private Binary unexplained(ConditionWeights condition, Map<Integer, Integer> common, Binary everything) {
        var sum = new Binary.Sum(circuit, 0).add(1, everything);
        common.forEach((finding, cost) -> {
            if (condition.costUnexplained(finding) == 0) {
                sum.add(cost, present(finding));
            }
        });
        return sum.done().atMost(-Ranking.MOST_UNEXPLAINED);
    }

    private Literal needs(ConditionWeights condition) {
        List<String> needs = condition.kind().needs();
        return needs.isEmpty()
                ? circuit.verum()
                : circuit.or(needs.stream().map(consequences::presentLiteral).toList());
    }

    /** The best score of an eligible condition. */
    private Binary best() {
        Binary known = best;
        if (known == null) {
            int least = standings.values().stream()
                    .mapToInt(one -> one.score().least())
                    .min()
                    .orElse(0);
            known = new Binary(circuit, least, List.of());
            for (Standing one : standings.values()) {
                Literal better = circuit.and(one.eligible(), one.score().atLeast(known, 1));
                known = Binary.choose(circuit, better, one.score(), known);
            }
            best = known;
        }
        return known;
    }

    /** The score of a condition in decibans. */
    Binary score(String condition) {
        return standing(condition).score();
    }

    private Standing standing(String condition) {
        Standing standing = standings.get(condition);
        if (standing == null) {
            throw new IllegalArgumentException("The vocabulary has no condition \"" + condition + "\".");
        }
        return standing;
    }

    @Override
    public Literal word(String condition, Likelihood word) {
        Standing standing = standing(condition);
        Literal possible = circuit.and(
                standing.eligible(),
                standing.evidence().atLeast(1),
                standing.score().atLeast(best(), -Ranking.POSSIBLE_WITHIN));
        Literal likely = circuit.and(
                possible,
                standing.evidence().atLeast(Ranking.LIKELY_EVIDENCE),
                standing.score().atLeast(best(), -Ranking.LIKELY_WITHIN));
        return switch (word) {
            case LIKELY -> likely;
            case POSSIBLE -> circuit.and(possible, likely.negate());
            case UNLIKELY -> circuit.and(reported(standing), possible.negate());
        };
    }

    /** Among the first that are reported however unlikely. */
    private Literal reported(Standing standing) {
        return reported.computeIfAbsent(standing.code(), code -> {
            List<Literal> before = standings.values().stream()
                    .filter(other -> other != standing)
                    .map(other -> beats(other, standing))
                    .toList();
            return circuit.and(
                    standing.eligible(),
                    circuit.atLeast(Ranking.LEAST_REPORTED, before).negate());
        });
    }

    /** It is eligible, and no other that is comes before it. */
    Literal first(String condition) {
        Standing standing = standing(condition);
        List<Literal> before = new ArrayList<>(List.of(standing.eligible().negate()));
        standings.values().stream()
                .filter(other -> other != standing)
                .map(other -> beats(other, standing))
                .forEach(before::add);
        return circuit.or(before).negate();
    }

    private Literal beats(Standing one, Standing other) {
        return circuit.and(one.eligible(), one.score().atLeast(other.score(), one.winsTies(other) ? 0 : 1));
    }

    @Override
    public Literal meets(String condition, Collection<Comparison> comparisons) {
        Binary score = score(condition);
        return circuit.and(
                comparisons.stream().map(comparison -> meets(score, comparison)).toList());
    }

    private Literal meets(Binary score, Comparison comparison) {
        int atLeast = (int) Math.ceil(comparison.limit());
        int above = (int) Math.floor(comparison.limit()) + 1;
        return switch (comparison.operator()) {
            case AT_LEAST -> score.atLeast(atLeast);
            case GREATER -> score.atLeast(above);
            case LESS -> score.atLeast(atLeast).negate();
            case AT_MOST -> score.atLeast(above).negate();
            case EQUAL ->
                circuit.and(score.atLeast(atLeast), score.atLeast(above).negate());
            case NOT_EQUAL -> circuit.or(score.atLeast(atLeast).negate(), score.atLeast(above));
            case IN -> throw new IllegalStateException("A number is never compared with several codes.");
        };
    }

    /** One condition: whether it may be a candidate, its evidence and its score. */
    private record Standing(ConditionWeights condition, Literal eligible, Binary evidence, Binary score) {

        String code() {
            return condition.kind().code();
        }

        boolean winsTies(Standing other) {
            return condition.prior() != other.condition.prior()
                    ? condition.prior() > other.condition.prior()
                    : code().compareTo(other.code()) < 0;
        }
    }
}
