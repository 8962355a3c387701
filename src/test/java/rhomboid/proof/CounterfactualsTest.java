package rhomboid.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.CaseGenerator;
import rhomboid.TestRules;
import rhomboid.engine.Engine;
import rhomboid.engine.GeneratedRules;
import rhomboid.model.ChangedAnswer;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.proof.Neighbours.Change;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

class CounterfactualsTest {

    private final Counterfactuals small = Counterfactuals.of(TestRules.small());

    @Test
    void the_smallest_change_to_another_level_is_of_one_answer_that_was_given() {
        var patientCase = aCase().patient(60, Sex.MALE).present("weight-loss").build();

        Flip flip = small.otherLevel(patientCase, Scope.GIVEN).orElseThrow();

        assertThat(flip.effect().changed()).containsExactly(new ChangedAnswer("weight-loss", "present", "absent"));
        assertThat(flip.effect().levelBefore()).isEqualTo(Urgency.SOON);
        assertThat(flip.effect().levelAfter()).isEqualTo(Urgency.SELF_CARE);
        assertThat(flip.changedCase())
                .isEqualTo(aCase().patient(60, Sex.MALE).absent("weight-loss").build());
    }

    @Test
    void a_level_is_reached_from_below_and_from_above() {
        var low = aCase().patient(60, Sex.MALE)
                .present("weight-loss")
                .absent("fever")
                .build();
        var high = aCase().present("saddle-numbness", "fever", "weight-loss").build();

        assertThat(changes(small.level(low, Urgency.URGENT, Scope.ANSWERS)))
                .containsExactly(new ChangedAnswer("fever", "absent", "present"));
        assertThat(changes(small.level(high, Urgency.SOON, Scope.ANSWERS)))
                .contains(new ChangedAnswer("saddle-numbness", "present", "absent"))
                .hasSize(2);
        assertThat(small.level(low, Urgency.SOON, Scope.ANSWERS)).isEmpty();
    }

    @Test
    void a_number_moves_no_further_than_to_the_border() {
        var patientCase = aCase().present("weight-loss")
                .absent("chills", "fever", "infection-signs")
                .measurement("temperature-c", 39.5)
                .build();

        assertThat(changes(small.level(patientCase, Urgency.SELF_CARE, Scope.GIVEN)))
                .containsExactly(new ChangedAnswer("weight-loss", "present", "absent"));
        assertThat(changes(Counterfactuals.of(TestRules.ruleSet(TestRules.rule(
                                "HOT-01",
                                Phase.RED_FLAGS,
                                TestRules.measured("temperature-c", Operator.AT_LEAST, 38),
                                TestRules.escalate(Urgency.SOON))))
                        .otherLevel(patientCase, Scope.ANSWERS)))
                .containsExactly(new ChangedAnswer("temperature-c", "39.5", "37.9"));
    }

    @Test
    void age_and_sex_stay_unless_they_are_asked_for() {
        var patientCase = aCase().patient(49, Sex.MALE)
                .present("weight-loss")
                .absent("saddle-numbness", "fever", "infection-signs")
                .measurement("temperature-c", 37)
                .build();

        assertThat(changes(small.level(patientCase, Urgency.SOON, Scope.ANSWERS)))
                .extracting(ChangedAnswer::code)
                .doesNotContain("age")
                .hasSize(1);
        assertThat(changes(Counterfactuals.of(TestRules.ruleSet(TestRules.rule(
                                "AGE-01",
                                Phase.RED_FLAGS,
                                TestRules.age(Operator.AT_LEAST, 50),
                                TestRules.escalate(Urgency.SOON))))
                        .otherLevel(patientCase, Scope.EVERYTHING)))
                .containsExactly(new ChangedAnswer("age", "49", "50"));
    }

    @Test
    void what_no_change_can_reach_is_proved() {
        assertThat(small.otherLevel(aCase().build(), Scope.GIVEN)).isEmpty();
        assertThat(small.level(aCase().present("cough").build(), Urgency.SOON, Scope.GIVEN))
                .isEmpty();
    }

    @Test
    void another_condition_becomes_the_first_candidate() {
        var patientCase = aCase().present("worse-moving").build();

        Flip flip =
                small.firstCandidate(patientCase, "gallstones", Scope.ANSWERS).orElseThrow();

        assertThat(flip.effect().moved().get(0).condition()).isEqualTo("gallstones");
        assertThat(flip.effect().moved().get(0).placeAfter()).isEqualTo(1);
        assertThat(changes(small.otherFirstCandidate(patientCase, Scope.GIVEN)))
                .containsExactly(new ChangedAnswer("worse-moving", "present", "absent"));
        assertThat(small.firstCandidate(patientCase, "strain", Scope.ANSWERS)).isEmpty();
        assertThatThrownBy(() -> small.firstCandidate(patientCase, "galstones", Scope.ANSWERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The vocabulary has no condition \"galstones\".");
    }

    /** The other way to find the smallest change: trying all, up to two answers. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_smaller_change_is_found_by_trying_all(long seed) {
        RuleSet ruleSet = GeneratedRules.of(seed, 10);
        Counterfactuals counterfactuals = Counterfactuals.of(ruleSet);
        Engine engine = Engine.plain(ruleSet);
        for (PatientCase patientCase : CaseGenerator.of(ruleSet, seed).cases(60).subList(40, 60)) {
            Urgency level = engine.assess(patientCase).urgency();
            Optional<String> first = first(engine, patientCase);

            agrees(
                    ruleSet,
                    patientCase,
                    counterfactuals.otherLevel(patientCase, Scope.ANSWERS),
                    other -> engine.assess(other).urgency() != level,
                    seed);
            agrees(
                    ruleSet,
                    patientCase,
                    counterfactuals.level(patientCase, Urgency.EMERGENCY, Scope.ANSWERS),
                    other -> level != Urgency.EMERGENCY && engine.assess(other).urgency() == Urgency.EMERGENCY,
                    seed);
            agrees(
                    ruleSet,
                    patientCase,
                    counterfactuals.otherFirstCandidate(patientCase, Scope.ANSWERS),
                    other -> !first(engine, other).equals(first),
                    seed);
        }
    }

    private static void agrees(
            RuleSet ruleSet, PatientCase from, Optional<Flip> flip, Predicate<PatientCase> wanted, long seed) {
        int tried = tried(ruleSet, from, wanted);

        if (tried > 0) {
            assertThat(changes(flip)).as("seed %d, %s", seed, from).hasSize(tried);
        } else {
            assertThat(flip.map(one -> one.effect().changed().size()).orElse(3))
                    .as("seed %d, %s", seed, from)
                    .isGreaterThan(2);
        }
        flip.ifPresent(one -> assertThat(one.changedCase()).matches(wanted));
    }

    /** How many changes do it, 1 or 2; 0 if not that few. */
    private static int tried(RuleSet ruleSet, PatientCase from, Predicate<PatientCase> wanted) {
        var neighbours = new Neighbours(CaseSpace.of(ruleSet), from);
        List<Change> changes = neighbours.changes(Scope.ANSWERS);
        if (changes.stream().anyMatch(one -> wanted.test(neighbours.changed(List.of(one))))) {
            return 1;
        }
        var pairs = new ArrayList<PatientCase>();
        for (Change one : changes) {
            changes.stream()
                    .filter(other -> other.question() != one.question())
                    .forEach(other -> pairs.add(neighbours.changed(List.of(one, other))));
        }
        return pairs.stream().anyMatch(wanted) ? 2 : 0;
    }

    private static Optional<String> first(Engine engine, PatientCase patientCase) {
        return engine.assess(patientCase).candidates().stream()
                .findFirst()
                .map(ranked -> ranked.candidate().condition());
    }

    @Test
    void examples_flip_with_the_shipped_rules() {
        Counterfactuals shipped = Counterfactuals.of(RuleSetReader.bundled());
        var gallstones = aCase().patient(46, Sex.FEMALE)
                .present("site-right-scapula", "worse-after-fatty-meal", "attacks-pain-free-between")
                .absent("fever", "yellow-skin-eyes")
                .measurement("duration-days", 3)
                .measurement("pain-score", 6)
                .build();

        assertThat(changes(shipped.otherLevel(gallstones, Scope.ANSWERS)))
                .hasSize(1)
                .noneMatch(ChangedAnswer::isNew);
        assertThat(shipped.level(gallstones, Urgency.EMERGENCY, Scope.ANSWERS)
                        .orElseThrow()
                        .effect()
                        .levelAfter())
                .isEqualTo(Urgency.EMERGENCY);
        assertThat(shipped.level(gallstones, Urgency.SELF_CARE, Scope.ANSWERS)
                        .orElseThrow()
                        .effect()
                        .levelAfter())
                .isEqualTo(Urgency.SELF_CARE);
    }

    private static List<ChangedAnswer> changes(Optional<Flip> flip) {
        return flip.orElseThrow().effect().changed();
    }

    private static PatientCase.Builder aCase() {
        return PatientCase.builder("a case");
    }
}
