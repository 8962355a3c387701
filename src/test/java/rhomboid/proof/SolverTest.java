package rhomboid.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rhomboid.TestRules.age;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;

import org.junit.jupiter.api.Test;
import rhomboid.TestRules;
import rhomboid.engine.Engine;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.RuleSet;

class SolverTest {

    private final RuleSet rules = TestRules.small();
    private final Consequences consequences = Consequences.of(rules, CaseSpace.of(rules));
    private final CaseSpace space = consequences.space();
    private final Solver solver = Solver.of(space);

    @Test
    void the_smallest_case_has_the_fewest_answers() {
        assertThat(solver.smallest(consequences.atLeast(Urgency.EMERGENCY)))
                .contains(witness().present("saddle-numbness").build());
        assertThat(solver.smallest(consequences.isLevel(Urgency.SELF_CARE)))
                .contains(witness().build());
    }

    @Test
    void a_number_is_shown_at_its_border() {
        assertThat(solver.smallest(consequences.fires("FEV-01")))
                .contains(witness().measurement("temperature-c", 38).build());
        assertThat(solver.smallest(consequences.fires("AGE-01")))
                .contains(witness()
                        .patient(50, Sex.UNKNOWN)
                        .present("weight-loss")
                        .build());
    }

    @Test
    void what_no_case_has_is_proved_impossible() {
        assertThat(solver.isImpossible(space.present("fever"), space.absent("fever")))
                .isTrue();
        assertThat(solver.smallest(
                        consequences.fires("INF-01"),
                        consequences.atLeast(Urgency.URGENT).not()))
                .isEmpty();
        assertThat(solver.isCertain(consequences.fires("CORD-01").implies(consequences.atLeast(Urgency.EMERGENCY))))
                .isTrue();
    }

    @Test
    void the_nearest_case_changes_the_fewest_answers_and_keeps_the_others() {
        PatientCase from = PatientCase.builder("from")
                .patient(49, Sex.MALE)
                .present("weight-loss", "cough")
                .measurement("temperature-c", 37.3)
                .build();

        assertThat(solver.nearest(from, consequences.isLevel(Urgency.SOON)))
                .contains(witness()
                        .patient(50, Sex.MALE)
                        .present("weight-loss", "cough")
                        .measurement("temperature-c", 37.3)
                        .build());
    }

    @Test
    void a_candidate_is_decided_by_the_arithmetic_of_the_ranking() {
        PatientCase found = solver.smallest(consequences.fires("GALL-04")).orElseThrow();

        assertThat(Engine.of(rules).trace(found).fired()).contains("GALL-04");
        assertThat(found.present()).contains("after-fatty-meal", "right-rib-pain");
        assertThat(found.present().size() + found.measurements().size()).isEqualTo(3);
    }

    @Test
    void replay_gives_what_drools_says() {
        PatientCase found = solver.smallest(consequences.fires("INF-01")).orElseThrow();

        assertThat(Replay.of(rules).replay(found).assessment().urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void replay_refuses_a_case_about_which_formula_and_drools_disagree() {
        RuleSet other = ruleSet(
                TestRules.vocabulary(),
                java.util.List.of(rule(
                        "AGE-01",
                        Phase.RED_FLAGS,
                        all(age(Operator.GREATER, 50), present("weight-loss")),
                        escalate(Urgency.SOON))));
        RuleSet same = ruleSet(
                TestRules.vocabulary(),
                java.util.List.of(rule(
                        "AGE-01",
                        Phase.RED_FLAGS,
                        all(age(Operator.AT_LEAST, 50), present("weight-loss")),
                        escalate(Urgency.SOON))));
        PatientCase found =
                witness().patient(50, Sex.UNKNOWN).present("weight-loss").build();

        assertThatThrownBy(() -> new Replay(same, Engine.of(other)).replay(found))
                .isInstanceOf(WitnessMismatchException.class)
                .hasMessage("The formula and Drools disagree about a case: by the formula alone fire [AGE-01],"
                        + " by Drools alone [].");
        assertThatThrownBy(
                        () -> Replay.withAnyCandidates(same, Engine.of(other)).replay(found))
                .isInstanceOf(WitnessMismatchException.class);
    }

    @Test
    void replay_with_any_candidates_compares_rules_that_read_candidates_with_plain_evaluation() {
        PatientCase found = solver.smallest(consequences.fires("GALL-04")).orElseThrow();

        assertThat(Replay.withAnyCandidates(rules).replay(found).fired())
                .contains("GALL-04")
                .isEqualTo(Replay.of(rules).replay(found).fired());
    }

    @Test
    void answers_that_a_rule_set_does_not_ask_for_are_left_out_of_its_replay() {
        PatientCase found = witness().present("saddle-numbness", "unheard-of").build();

        assertThat(Replay.of(rules).replay(found).fired()).contains("CORD-01");
    }

    private static PatientCase.Builder witness() {
        return PatientCase.builder("witness");
    }
}
