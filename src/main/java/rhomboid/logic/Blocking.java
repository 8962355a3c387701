package rhomboid.logic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Collects the answers that would settle a condition: either the cheapest set of unknowns that together can end it, or every
 * unknown that it rests on. For one thread.
 */
final class Blocking {

    // A condition in the ranking rests on many answers, so it is settled only where nothing else settles a rule.
    private static final double CANDIDATE_COST = 1_000;

    private final Context context;
    private final Bits findings;
    private final Bits followed;
    private final Bits measurements;
    private final Bits conditions;
    private boolean age;
    private boolean sex;
    private double cost;

    Blocking(Context context) {
        this(context, new Bits(context.codes().findings().size()));
    }

    private Blocking(Context context, Bits followed) {
        this.context = context;
        this.followed = followed;
        Codes codes = context.codes();
        findings = new Bits(codes.findings().size());
        measurements = new Bits(codes.measurements().size());
        conditions = new Bits(codes.conditions().size());
    }

    /**
     * What the search goes by.
     *
     * @param derivations the rules that derive each finding
     * @param codes of the vocabulary
     * @param everything whether every unknown is wanted and not the cheapest set
     * @param costs of asking each code
     */
    record Context(RuleFormula[][] derivations, Codes codes, boolean everything, ToDoubleFunction<String> costs) {}

    /** Settles one of several parts, all of which would have to hold. */
    void oneOf(List<Formula> parts, Facts facts, Possible possible) {
        Blocking cheapest = null;
        for (Formula part : parts) {
            var alone = new Blocking(context, Bits.union(followed, followed));
            part.block(facts, possible, alone);
            if (context.everything()) {
                add(alone);
            } else if (cheapest == null || alone.cost < cheapest.cost) {
                cheapest = alone;
            }
        }
        if (cheapest != null) {
            add(cheapest);
        }
    }

    private void add(Blocking other) {
        for (int id = other.findings.next(0); id >= 0; id = other.findings.next(id + 1)) {
            answer(id);
        }
        for (int id = other.measurements.next(0); id >= 0; id = other.measurements.next(id + 1)) {
            measurement(id);
        }
        for (int id = other.conditions.next(0); id >= 0; id = other.conditions.next(id + 1)) {
            condition(id);
        }
        if (other.age) {
            age();
        }
        if (other.sex) {
            sex();
        }
    }

    /** A finding that is not present and could become so, by an answer or by rules that derive it. */
    void finding(int id, Facts facts, Possible possible) {
        if (!facts.isAbsent(id) && possible.isOpen(id)) {
            answer(id);
        }
        if (context.derivations()[id].length > 0 && followed.add(id)) {
            for (RuleFormula rule : context.derivations()[id]) {
                if (rule.when().truth(facts, possible) == Truth.UNKNOWN) {
                    rule.when().block(facts, possible, this);
                }
            }
        }
    }

    void answer(int id) {
        if (findings.add(id)) {
            cost += context.costs().applyAsDouble(context.codes().findings().get(id));
        }
    }

    void measurement(int id) {
        if (measurements.add(id)) {
            cost += context.costs().applyAsDouble(context.codes().measurements().get(id));
        }
    }

    void condition(int id) {
        if (conditions.add(id)) {
            cost += CANDIDATE_COST;
        }
    }

    void age() {
        if (!age) {
            age = true;
            cost += context.costs().applyAsDouble(Closed.AGE);
        }
    }

    void sex() {
        if (!sex) {
            sex = true;
            cost += context.costs().applyAsDouble(Closed.SEX);
        }
    }

    /** The codes of the answers: age, sex, findings, measurements, in the order of the vocabulary. */
    Set<String> answers() {
        var answers = new LinkedHashSet<String>();
        if (age) {
            answers.add(Closed.AGE);
        }
        if (sex) {
            answers.add(Closed.SEX);
        }
        answers.addAll(codes(findings, context.codes().findings()));
        answers.addAll(codes(measurements, context.codes().measurements()));
        return answers;
    }

    /** The conditions whose place among the candidates it rests on. */
    List<String> conditions() {
        return codes(conditions, context.codes().conditions());
    }

    private static List<String> codes(Bits ids, List<String> codes) {
        var named = new ArrayList<String>();
        for (int id = ids.next(0); id >= 0; id = ids.next(id + 1)) {
            named.add(codes.get(id));
        }
        return named;
    }
}
