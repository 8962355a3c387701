package rhomboid.logic;

import java.util.List;
import rhomboid.model.Escalation;
import rhomboid.model.Present;
import rhomboid.model.Urgency;
import rhomboid.rules.Rule;

/**
 * A rule with its compiled condition.
 *
 * @param index position among the rules sorted by id
 * @param rule the rule
 * @param when its condition
 * @param derived positions of the findings that it infers
 * @param escalates the highest urgency it asks for, {@code SELF_CARE} if none
 * @param canNearlyHold whether it asks for more than one fact
 */
record RuleFormula(int index, Rule rule, Formula when, int[] derived, Urgency escalates, boolean canNearlyHold) {

    static RuleFormula of(int index, Rule rule, Formulas formulas, Codes codes) {
        int[] derived = rule.then().stream()
                .filter(Present.class::isInstance)
                .mapToInt(conclusion -> codes.finding(((Present) conclusion).finding()))
                .toArray();
        Urgency escalates = rule.then().stream()
                .filter(Escalation.class::isInstance)
                .map(conclusion -> ((Escalation) conclusion).urgency())
                .reduce(Urgency.SELF_CARE, Urgency::atLeast);
        Formula when = formulas.compile(rule.when());
        return new RuleFormula(index, rule, when, derived, escalates, asksForMore(when));
    }

    private static boolean asksForMore(Formula when) {
        return when instanceof AllOf || when instanceof Findings findings && findings.count() > 1;
    }

    /** The conditions that the rule states one after the other. */
    List<Formula> parts() {
        return when instanceof AllOf all ? all.parts() : List.of(when);
    }
}
