package rhomboid.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.TestRules.absent;
import static rhomboid.TestRules.age;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.any;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.measured;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rhomboid.TestRules;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.RuleSet;

class NeverFiresTest {

    @Test
    void names_the_parts_that_contradict_each_other_and_no_others() {
        assertThat(proof(all(present("cough"), present("fever"), age(Operator.AT_LEAST, 50), absent("fever"))))
                .hasToString(
                        "Optional[No patient can make ONE-01 fire: \"present: fever\" and \"absent: fever\" contradict"
                                + " each other.]");
    }

    @Test
    void names_a_part_that_can_never_hold() {
        assertThat(proof(all(present("cough"), measured("pain-score", Operator.GREATER, 10))))
                .hasToString("Optional[No patient can make ONE-01 fire: \"pain-score > 10\" can never hold.]");
    }

    @Test
    void alternatives_are_one_part() {
        assertThat(proof(all(
                                any(present("fever"), all(present("chills"), absent("cough"))),
                                absent("fever"),
                                absent("chills")))
                        .orElseThrow()
                        .contradicting())
                .containsExactly(
                        "( present: fever or ( present: chills and absent: cough ) )",
                        "absent: fever",
                        "absent: chills");
    }

    @Test
    void a_rule_that_can_fire_has_no_such_proof() {
        assertThat(NeverFires.of(consequences(TestRules.small()), "GALL-04")).isEmpty();
    }

    private static Optional<NeverFires> proof(Condition when) {
        return NeverFires.of(
                consequences(ruleSet(rule("ONE-01", Phase.RED_FLAGS, when, escalate(Urgency.SOON)))), "ONE-01");
    }

    private static Consequences consequences(RuleSet ruleSet) {
        return Consequences.of(ruleSet, CaseSpace.of(ruleSet));
    }
}
