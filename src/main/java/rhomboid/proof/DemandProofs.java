package rhomboid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rhomboid.model.Urgency;
import rhomboid.rules.Invariant.Demand;

/** What a rule set itself says must hold. */
final class DemandProofs {

    private final Grounds grounds;

    DemandProofs(Grounds grounds) {
        this.grounds = grounds;
    }

    /** An invariant with a demand. */
    Theorem prove(String code, String text, Demand demand) {
        var broken = new ArrayList<Counterexample>();
        int statements = demand.advice().size();
        if (isEmpty(demand)) {
            broken.add(new Counterexample(
                    "some case is as \"given\" says", Optional.empty(), true, "there is none, so nothing is said"));
        }
        if (demand.atLeast().isPresent()) {
            statements++;
            level(demand, demand.atLeast().get()).ifPresent(broken::add);
        }
        for (String advice : demand.advice()) {
            advice(demand, advice).ifPresent(broken::add);
        }
        return Theorem.of(
                code,
                text,
                "The solver finds no case that breaks it. Source: " + demand.source() + ".",
                statements,
                broken);
    }

    private boolean readsAnswers(Demand demand) {
        return grounds.isByAnswers(demand.given());
    }

    private boolean isEmpty(Demand demand) {
        Consequences in = readsAnswers(demand) ? grounds.answers() : grounds.ranked();
        return Solver.of(in.space()).isImpossible(in.holds(demand.given()));
    }

    private Optional<Counterexample> level(Demand demand, Urgency level) {
        String statement = (demand.always() ? "always" : "never") + " at least " + level;
        if (demand.always() && readsAnswers(demand)) {
            return grounds.below(statement, level, in -> in.holds(demand.given()));
        }
        Check breaks = Check.of(assessment -> assessment.urgency().compareTo(level) >= 0 != demand.always());
        boolean simple = readsAnswers(demand) && !grounds.rests(level);
        Consequences in = simple ? grounds.answers() : grounds.ranked();
        Proposition reached = simple ? in.atLeastByCaseAlone(level) : in.atLeast(level);
        return grounds.refute(
                in, statement, breaks, in.holds(demand.given()), demand.always() ? reached.not() : reached);
    }

    private Optional<Counterexample> advice(Demand demand, String advice) {
        Consequences in = grounds.ranked();
        Check breaks = Check.of(assessment ->
                assessment.advice().stream().anyMatch(given -> given.code().equals(advice)) != demand.always());
        Proposition given = in.given(advice);
        String statement = (demand.always() ? "always advises " : "never advises ") + advice;
        List<Proposition> refuting = List.of(in.holds(demand.given()), demand.always() ? given.not() : given);
        return grounds.refute(in, statement, breaks, refuting.toArray(Proposition[]::new));
    }
}
