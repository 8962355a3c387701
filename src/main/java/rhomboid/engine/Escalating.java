package rhomboid.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import rhomboid.logic.Evaluator;
import rhomboid.model.Escalation;
import rhomboid.model.EscalationReason;
import rhomboid.model.Urgency;
import rhomboid.rules.Rule;

/** The rules that escalate, most urgent first, then by id. Immutable and thread-safe. */
final class Escalating {

    private final List<Step> steps;

    Escalating(Evaluator evaluator) {
        List<Rule> rules = evaluator.rules();
        steps = IntStream.range(0, rules.size())
                .boxed()
                .flatMap(rule -> rules.get(rule).then().stream()
                        .filter(Escalation.class::isInstance)
                        .map(conclusion -> new Step(rule, ((Escalation) conclusion).urgency())))
                .distinct()
                .sorted(Comparator.comparing(Step::urgency).reversed().thenComparing(Step::rule))
                .toList();
    }

    /** The highest urgency that a fired rule asks for, SELF_CARE if none does. */
    Urgency level(Fired fired) {
        for (Step step : steps) {
            if (fired.has(step.rule())) {
                return step.urgency();
            }
        }
        return Urgency.SELF_CARE;
    }

    List<EscalationReason> reasons(Fired fired) {
        var reasons = new ArrayList<EscalationReason>();
        for (Step step : steps) {
            if (fired.has(step.rule())) {
                reasons.add(new EscalationReason(step.urgency(), fired.reason(step.rule())));
            }
        }
        return reasons;
    }

    private record Step(int rule, Urgency urgency) {}
}
