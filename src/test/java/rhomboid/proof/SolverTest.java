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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.CaseGenerator;
import rhomboid.TestRules;
import rhomboid.engine.Engine;
import rhomboid.model.ChangedAnswer;
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

    @ParameterizedTest
    @ValueSource(strings = {"strain", "gallstones", "infection"})
    void counting_up_finds_a_case_as_near_as_counting_down(String condition) {
        for (PatientCase from : CaseGenerator.of(rules, 7).cases(30)) {
            CaseSpace space = CaseSpace.of(rules);
            Consequences ranked = Consequences.of(rules, space);
            Proposition first = ranked.isFirst(condition);
            int changes = changes(from, Solver.of(space).nearest(from, first).orElseThrow());

            PatientCase found =
                    Solver.of(space).nearestFrom(changes, from, first).orElseThrow();

            assertThat(changes(from, found)).as("from %s", from).isEqualTo(changes);
            assertThat(Engine.of(rules)
                            .assess(found)
                            .candidates()
                            .get(0)
                            .candidate()
                            .condition())
                    .isEqualTo(condition);
        }
    }

    private static int changes(PatientCase from, PatientCase to) {
        return ChangedAnswer.between(from, to).size();
    }

    @Test
    void counting_up_ends_where_there_is_no_case_at_all() {
        Proposition never = consequences.isFirst("reflux");

        assertThat(solver.nearestFrom(0, witness().present("fever").build(), never))
                .isEmpty();
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
