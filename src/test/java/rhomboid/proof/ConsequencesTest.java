package rhomboid.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.TestRules.infer;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.CaseGenerator;
import rhomboid.Rhomboid;
import rhomboid.TestRules;
import rhomboid.engine.Engine;
import rhomboid.engine.GeneratedRules;
import rhomboid.model.Assessment;
import rhomboid.model.Candidate;
import rhomboid.model.Likelihood;
import rhomboid.model.PatientCase;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Trace;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** The formula against Drools. */
class ConsequencesTest {

    private static final int EVERY = 200;
    private static final int FEW = 12;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void formula_and_drools_agree_on_generated_rules(long seed) {
        RuleSet ruleSet = GeneratedRules.of(seed, 10 + (int) seed * 5);

        agree(ruleSet, CaseGenerator.of(ruleSet, seed).cases(100), seed);
    }

    @Test
    void formula_and_drools_agree_on_the_shipped_rules() {
        RuleSet ruleSet = Rhomboid.bundled().ruleSet();
        List<PatientCase> cases = CaseGenerator.of(ruleSet, 9).cases(4_000);

        agree(
                ruleSet,
                Stream.iterate(0, at -> at < cases.size(), at -> at + EVERY)
                        .map(cases::get)
                        .toList(),
                9);
    }

    /** Compares the rules that fire, the level, and for every candidate its score and word. */
    private static void agree(RuleSet ruleSet, List<PatientCase> cases, long seed) {
        Consequences consequences = Consequences.of(ruleSet, CaseSpace.of(ruleSet));
        Engine drools = Engine.of(ruleSet);
        for (PatientCase patientCase : cases) {
            Trace trace = drools.trace(patientCase);
            var expected = new ArrayList<Proposition>();
            expected.add(consequences.isLevel(trace.assessment().urgency()));
            for (String condition : ruleSet.vocabulary().conditions().keySet()) {
                expected.add(as(trace.assessment(), condition, consequences));
            }
            if (ruleSet.vocabulary().conditions().size() <= FEW) {
                trace.assessment().candidates().stream()
                        .map(first -> first.candidate().condition())
                        .findFirst()
                        .ifPresent(first -> ruleSet.vocabulary()
                                .conditions()
                                .keySet()
                                .forEach(condition -> expected.add(
                                        condition.equals(first)
                                                ? consequences.isFirst(condition)
                                                : consequences
                                                        .isFirst(condition)
                                                        .not())));
            }

            assertThat(consequences.fired(patientCase))
                    .as("seed %d, %s", seed, patientCase)
                    .isEqualTo(trace.fired());
            assertThat(consequences.space().holding(patientCase, expected))
                    .as("seed %d, %s", seed, patientCase)
                    .isEqualTo(expected);
        }
    }

    /**
     * That the condition stands as in the assessment: with its score and word, or not among the candidates. Whether an unlikely
     * one is reported depends on all the others; for the many shipped conditions that is left to the small rule sets.
     */
    private static Proposition as(Assessment assessment, String condition, Consequences consequences) {
        Likelihood least = consequences.ruleSet().vocabulary().conditions().size() > FEW
                ? Likelihood.POSSIBLE
                : Likelihood.UNLIKELY;
        for (RankedCandidate ranked : assessment.candidates()) {
            Candidate candidate = ranked.candidate();
            if (candidate.condition().equals(condition)) {
                return word(consequences, condition, candidate.likelihood(), least)
                        .and(consequences.scores(condition, candidate.score()))
                        .and(consequences
                                .scores(condition, candidate.score() + 1)
                                .not());
            }
        }
        return consequences.candidate(condition, least).not();
    }

    private static Proposition word(Consequences consequences, String condition, Likelihood word, Likelihood least) {
        Proposition isAtLeast = word.compareTo(least) < 0
                ? consequences.candidate(condition, least).not()
                : consequences.candidate(condition, word);
        return word.compareTo(least) < 0 || word == Likelihood.LIKELY
                ? isAtLeast
                : isAtLeast.and(consequences
                        .candidate(condition, Likelihood.values()[word.ordinal() + 1])
                        .not());
    }

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"IN"},
            mode = EnumSource.Mode.EXCLUDE)
    void scores_are_compared_as_in_drools(Operator operator) {
        var rules = new ArrayList<>(TestRules.small().rules());
        for (int limit = -12; limit <= 12; limit += 3) {
            rules.add(rule(
                    "SCO-" + (20 + limit),
                    Phase.URGENCY,
                    TestRules.score("gallstones", operator, limit),
                    TestRules.escalate(Urgency.ROUTINE)));
        }
        RuleSet ruleSet = ruleSet(rules.toArray(Rule[]::new));

        agree(ruleSet, CaseGenerator.of(ruleSet, 3).cases(200), 3);
    }

    @Test
    void findings_that_derive_each_other_hold_only_with_a_reason_from_outside() {
        RuleSet ruleSet = ruleSet(
                rule("CYC-01", Phase.FINDINGS, present("fever"), infer("chills")),
                rule("CYC-02", Phase.FINDINGS, present("chills"), infer("cough")),
                rule("CYC-03", Phase.FINDINGS, present("cough"), infer("fever")));
        CaseSpace space = CaseSpace.of(ruleSet);
        Consequences consequences = Consequences.of(ruleSet, space);

        Proposition noneTold = space.present("fever")
                .or(space.present("chills"))
                .or(space.present("cough"))
                .not();

        assertThat(Solver.of(space).isImpossible(consequences.present("fever"), noneTold))
                .isTrue();
        assertThat(Solver.of(space).isCertain(space.present("chills").implies(consequences.present("fever"))))
                .isTrue();
    }

    @Test
    void advice_is_given_when_released_and_neither_withheld_nor_self_care_at_an_urgent_level() {
        RuleSet ruleSet = rhomboid.TestRules.small();
        Consequences consequences = Consequences.of(ruleSet, CaseSpace.of(ruleSet));
        Solver solver = Solver.of(consequences.space());

        assertThat(solver.isImpossible(consequences.given("heat"), consequences.contraindicated("heat")))
                .isTrue();
        assertThat(solver.isImpossible(consequences.given("heat"), consequences.atLeast(Urgency.URGENT)))
                .isTrue();
        assertThat(solver.find(consequences.advised("heat"), consequences.contraindicated("heat")))
                .isPresent();
    }
}
