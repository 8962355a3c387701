package rhomboid.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rhomboid.TestRules.advise;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.infer;
import static rhomboid.TestRules.level;
import static rhomboid.TestRules.notMeasured;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;
import static rhomboid.TestRules.supports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import rhomboid.CaseGenerator;
import rhomboid.TestRules;
import rhomboid.logic.Evaluator;
import rhomboid.model.Assessment;
import rhomboid.model.AssessmentFailedException;
import rhomboid.model.EscalationReason;
import rhomboid.model.GivenAdvice;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Level;
import rhomboid.model.PatientCase;
import rhomboid.model.Present;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** What holds for every assessment, whatever the rules say. */
class InvariantsTest {

    private static final long SEED = 42;

    private final RuleSet generated = GeneratedRules.of(SEED, 120);
    private final List<PatientCase> cases = CaseGenerator.of(generated, SEED).cases(600);

    @Test
    void urgency_is_the_highest_of_all_escalations() {
        Engine engine = Engine.of(generated);

        for (PatientCase patientCase : cases) {
            Assessment assessment = engine.assess(patientCase);
            Urgency highest = assessment.escalations().stream()
                    .map(EscalationReason::urgency)
                    .reduce(Urgency.SELF_CARE, Urgency::atLeast);
            assertThat(assessment.urgency())
                    .as("seed %d, %s", SEED, patientCase)
                    .isEqualTo(highest);
        }
    }

    @Test
    void a_further_red_flag_never_lowers_the_level() {
        Rule mild = rule("A-01", Phase.RED_FLAGS, present("chills"), escalate(Urgency.SOON));
        Rule grave = rule("A-02", Phase.RED_FLAGS, present("saddle-numbness"), escalate(Urgency.EMERGENCY));
        Engine engine = Engine.of(ruleSet(mild, grave));

        Assessment before = engine.assess(aCase().present("saddle-numbness").build());
        Assessment after =
                engine.assess(aCase().present("saddle-numbness", "chills").build());

        assertThat(before.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(after.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(after.escalations())
                .extracting(escalation -> escalation.reason().rule().id())
                .containsExactly("A-02", "A-01");
    }

    @Test
    void unknown_is_never_taken_for_absent() {
        Engine engine = Engine.of(ruleSet(
                rule("A-01", Phase.CONDITIONS, TestRules.absent("fever"), supports("strain", 3)),
                rule("A-02", Phase.CONDITIONS, present("fever"), supports("infection", 3))));

        var unknown = engine.trace(aCase().build());
        var absent = engine.trace(aCase().absent("fever").build());

        assertThat(unknown.fired()).isEmpty();
        assertThat(absent.fired()).containsExactly("A-01");
    }

    @Test
    void an_unknown_number_counts_as_not_known_to_be_mild() {
        Engine engine = Engine.of(ruleSet(
                rule("A-01", Phase.RED_FLAGS, notMeasured("pain-score", Operator.AT_MOST, 6), escalate(Urgency.SOON))));

        assertThat(engine.assess(aCase().build()).urgency()).isEqualTo(Urgency.SOON);
        assertThat(engine.assess(aCase().measurement("pain-score", 6).build()).urgency())
                .isEqualTo(Urgency.SELF_CARE);
        assertThat(engine.assess(aCase().measurement("pain-score", 7).build()).urgency())
                .isEqualTo(Urgency.SOON);
    }

    @Test
    void the_order_of_rules_and_facts_changes_nothing() {
        var random = new Random(SEED);
        var shuffled = new ArrayList<>(generated.rules());
        Collections.shuffle(shuffled, random);
        Engine engine = Engine.of(generated);
        Engine other = Engine.of(generated.with(generated.vocabulary(), shuffled));

        for (PatientCase patientCase : cases) {
            var findings = new ArrayList<>(patientCase.present());
            Collections.shuffle(findings, random);
            var told = PatientCase.builder(patientCase.id())
                    .measurements(patientCase.measurements())
                    .absent(patientCase.absent().toArray(String[]::new))
                    .present(findings.toArray(String[]::new))
                    .patient(patientCase.patient())
                    .build();
            assertThat(other.trace(told)).as("seed %d, %s", SEED, patientCase).isEqualTo(engine.trace(patientCase));
        }
    }

    @Test
    void the_locale_changes_nothing() {
        Locale before = Locale.getDefault();
        List<Assessment> expected =
                cases.stream().map(Engine.of(generated)::assess).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Engine engine = Engine.of(generated);

            assertThat(cases.stream().map(engine::assess).toList()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void threads_share_an_engine_and_no_case_influences_another() throws Exception {
        Engine engine = Engine.of(generated);
        List<Assessment> expected = cases.stream().map(engine::assess).toList();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Assessment>>> tasks = Collections.nCopies(
                    8, () -> cases.stream().map(engine::assess).toList());

            for (Future<List<Assessment>> result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void every_conclusion_names_a_rule_and_its_facts() {
        Assessment assessment = Engine.of(TestRules.small())
                .assess(aCase().patient(60, Sex.FEMALE)
                        .present("weight-loss", "after-fatty-meal")
                        .measurement("temperature-c", 38.5)
                        .build());

        EscalationReason first = assessment.escalations().get(0);
        assertThat(first.reason().rule()).isEqualTo(TestRules.citation("INF-01"));
        assertThat(first.reason().facts()).containsExactly(new Present("infection-signs"), new Present("weight-loss"));
        assertThat(assessment.inferred())
                .extracting(inferred ->
                        inferred.finding() + " by " + inferred.reason().rule().id())
                .containsExactly("fever by FEV-01", "infection-signs by SYS-01");
    }

    @Test
    void self_care_advice_is_never_given_at_urgent_or_above_whatever_rules_say() {
        Engine engine = Engine.of(ruleSet(
                rule("A-01", Phase.RED_FLAGS, present("fever"), escalate(Urgency.URGENT)),
                rule(
                        "B-01",
                        Phase.ADVICE,
                        level(Operator.AT_LEAST, Urgency.SELF_CARE),
                        advise("heat"),
                        advise("watch"))));

        Assessment calm = engine.assess(aCase().build());
        Assessment urgent = engine.assess(aCase().present("fever").build());

        assertThat(calm.advice()).extracting(GivenAdvice::code).containsExactly("watch", "heat");
        assertThat(calm.advice().get(0).reason().facts()).containsExactly(new Level(Urgency.SELF_CARE));
        assertThat(urgent.advice()).extracting(GivenAdvice::code).containsExactly("watch");
        assertThat(urgent.withheld()).singleElement().satisfies(withheld -> {
            assertThat(withheld.code()).isEqualTo("heat");
            assertThat(withheld.reason().rule().id()).isEqualTo("A-01");
            assertThat(withheld.reason().facts()).containsExactly(new Present("fever"));
        });
    }

    @Test
    void advice_is_never_given_against_its_contraindication() {
        Engine engine = Engine.of(TestRules.small());

        Assessment free = engine.assess(aCase().present("worse-moving").build());
        Assessment ulcer =
                engine.assess(aCase().present("worse-moving", "stomach-ulcer").build());
        Assessment notReleased = engine.assess(aCase().present("stomach-ulcer").build());

        assertThat(free.advice()).extracting(GivenAdvice::code).containsExactly("watch", "heat", "ibuprofen");
        assertThat(ulcer.advice()).extracting(GivenAdvice::code).containsExactly("watch", "heat");
        assertThat(ulcer.withheld())
                .extracting(withheld ->
                        withheld.code() + " by " + withheld.reason().rule().id())
                .containsExactly("ibuprofen by ADV-05");
        assertThat(notReleased.withheld()).isEmpty();
    }

    @Test
    void no_unknown_code_is_ignored() {
        Engine engine = Engine.of(TestRules.small());

        assertThatThrownBy(() -> engine.assess(aCase().present("fevre").build()))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessageContaining("\"fevre\"");
    }

    @Test
    void derived_findings_reach_a_fixpoint_also_in_a_circle() {
        Engine engine = Engine.of(ruleSet(
                rule("A-01", Phase.FINDINGS, present("fever"), infer("chills")),
                rule("A-02", Phase.FINDINGS, present("chills"), infer("cough")),
                rule("A-03", Phase.FINDINGS, present("cough"), infer("fever")),
                rule("B-01", Phase.RED_FLAGS, all(present("cough"), present("chills")), escalate(Urgency.SOON))));

        assertThat(engine.trace(aCase().present("fever").build()).fired())
                .containsExactly("A-01", "A-02", "A-03", "B-01");
    }

    @Test
    void a_case_that_reaches_the_fire_limit_has_no_urgency() {
        RuleSet rules = ruleSet(
                rule("A-01", Phase.RED_FLAGS, present("fever"), escalate(Urgency.SOON)),
                rule("A-02", Phase.RED_FLAGS, present("chills"), escalate(Urgency.SOON)));
        Evaluator evaluator = Evaluator.of(rules);
        Engine engine = new Engine(rules, evaluator, DroolsReasoner.of(evaluator, 2));

        assertThat(engine.assess(aCase().present("fever").build()).urgency()).isEqualTo(Urgency.SOON);
        assertThatThrownBy(
                        () -> engine.assess(aCase().present("fever", "chills").build()))
                .isInstanceOf(AssessmentFailedException.class)
                .hasMessage("""
                        a case: The case could not be assessed: the rules of red-flags had not come to an end after 2 firings.
                            There is no urgency for it. This is a fault of the program or of its rules, not of the case.""");
    }

    @Test
    void a_failing_engine_gives_no_urgency() {
        RuleSet rules = TestRules.small();
        Engine engine = new Engine(rules, Evaluator.of(rules), (facts, fired) -> {
            throw new UnsupportedOperationException("out of order");
        });

        assertThatThrownBy(() -> engine.assess(aCase().build()))
                .isInstanceOf(AssessmentFailedException.class)
                .hasMessageStartingWith("a case: The case could not be assessed: out of order.");
    }

    private static PatientCase.Builder aCase() {
        return PatientCase.builder("a case");
    }
}
