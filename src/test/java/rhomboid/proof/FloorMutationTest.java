package rhomboid.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rhomboid.Rhomboid;
import rhomboid.TestRules;
import rhomboid.engine.Engine;
import rhomboid.logic.Comparison;
import rhomboid.model.EscalationReason;
import rhomboid.model.PatientCase;
import rhomboid.rules.Floor;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** A floor whose rules are deleted or guarded is no longer proved. What really breaks is found without the formula. */
class FloorMutationTest {

    private static final RuleSet RULES = Rhomboid.bundled().ruleSet();
    private static final Engine ENGINE = Engine.plain(RULES);
    private static final CaseSpace SPACE = CaseSpace.of(RULES);

    /** The smallest cases of a floor: one for each cell of its reading, or the finding alone. */
    private static List<PatientCase> alone(Floor floor) {
        Pattern trigger = floor.trigger();
        if (trigger.type() == FactType.PRESENT) {
            return trigger.allowed(List.of()).stream().map(Answers::present).toList();
        }
        String name = trigger.allowed(List.of()).get(0);
        return SPACE.inputs().stream()
                .map(input -> SPACE.caseOf("alone", Set.of(input), null))
                .filter(one -> one.measurements().containsKey(name)
                        && Comparison.of(trigger, Field.VALUE).stream()
                                .allMatch(
                                        limit -> limit.holds(one.measurements().get(name))))
                .toList();
    }

    private static final Map<Floor, List<PatientCase>> CASES = new LinkedHashMap<>();

    static {
        RULES.floors().forEach(floor -> CASES.put(floor, alone(floor)));
    }

    /** The rules that carry a floor in one of its smallest cases. */
    private static Set<String> carrying(Floor floor) {
        var ids = new TreeSet<String>();
        for (PatientCase one : CASES.get(floor)) {
            for (EscalationReason escalation : ENGINE.assess(one).escalations()) {
                if (escalation.urgency().compareTo(floor.least()) >= 0) {
                    ids.add(escalation.reason().rule().id());
                }
            }
        }
        return ids;
    }

    private static Set<String> floorRules() {
        var ids = new TreeSet<String>();
        RULES.floors().forEach(floor -> ids.addAll(carrying(floor)));
        return ids;
    }

    /** Without some rules, or with each asking for a grown-up as well. */
    private static RuleSet changed(Set<String> ids, boolean guarded) {
        var rules = new ArrayList<Rule>();
        for (Rule rule : RULES.rules()) {
            if (!ids.contains(rule.id())) {
                rules.add(rule);
            } else if (guarded) {
                rules.add(new Rule(
                        rule.citation(),
                        rule.claims(),
                        rule.reviewed(),
                        rule.phase(),
                        TestRules.all(rule.when(), TestRules.age(Operator.AT_LEAST, 18)),
                        rule.then(),
                        rule.place()));
            }
        }
        return RULES.with(RULES.vocabulary(), rules);
    }

    private static Theorem proved(RuleSet mutant, Engine engine) {
        return new LevelProofs(new Grounds(mutant, CaseSpace.of(mutant), () -> engine::assess)).floors();
    }

    /** The floors that one of their smallest cases breaks, by the plain engine. */
    private static List<String> broken(Engine engine) {
        return CASES.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(one -> isBelow(engine, one, entry.getKey())))
                .map(entry -> statement(entry.getKey()))
                .toList();
    }

    private static boolean isBelow(Engine engine, PatientCase patientCase, Floor floor) {
        return engine.assess(patientCase).urgency().compareTo(floor.least()) < 0;
    }

    private static String statement(Floor floor) {
        return PatternText.of(floor.trigger()) + " is at least " + floor.least();
    }

    @Test
    void every_floor_has_smallest_cases_and_rules_that_carry_it() {
        assertThat(CASES)
                .hasSizeGreaterThan(120)
                .allSatisfy((floor, cases) -> assertThat(cases).isNotEmpty());
        assertThat(RULES.floors())
                .allSatisfy(floor -> assertThat(carrying(floor)).isNotEmpty());
        assertThat(floorRules()).hasSizeGreaterThan(80);
    }

    @Test
    void deleting_or_guarding_a_floor_rule_refutes_every_floor_that_it_breaks() {
        Map<Boolean, Integer> breaking = new TreeMap<>(Map.of(true, 0, false, 0));
        for (String id : floorRules()) {
            for (boolean guarded : List.of(false, true)) {
                RuleSet mutant = changed(Set.of(id), guarded);
                Engine engine = Engine.plain(mutant);
                List<String> broken = broken(engine);

                Theorem theorem = proved(mutant, engine);

                // Several answers together may break more floors than one alone; each witness shows that it does.
                assertThat(theorem.counterexamples())
                        .as("%s %s", id, guarded ? "guarded" : "deleted")
                        .extracting(Counterexample::statement)
                        .containsAll(broken);
                assertThat(theorem.counterexamples()).allMatch(one -> isShown(one, engine));
                breaking.merge(guarded, theorem.verdict() == Verdict.REFUTED ? 1 : 0, Integer::sum);
            }
        }

        assertThat(breaking.get(false)).isGreaterThan(70).isEqualTo(breaking.get(true));
    }

    private static boolean isShown(Counterexample counterexample, Engine engine) {
        return RULES.floors().stream()
                .filter(floor -> statement(floor).equals(counterexample.statement()))
                .anyMatch(floor -> isBelow(engine, counterexample.witness().orElseThrow(), floor));
    }

    @Test
    void every_floor_falls_with_all_the_rules_that_carry_it() {
        for (Floor floor : RULES.floors()) {
            RuleSet mutant = changed(carrying(floor), false);
            Engine engine = Engine.plain(mutant);

            Theorem theorem = proved(mutant, engine);

            assertThat(theorem.counterexamples())
                    .extracting(Counterexample::statement)
                    .contains(statement(floor));
        }
    }
}
