package rhomboid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.CaseGenerator;
import rhomboid.model.PatientCase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** Drools against plain evaluation of the same rules, a reference written for this test, and the formula. */
class DifferentialTest {

    private static final long SEED = 20261122;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void drools_and_plain_evaluation_agree_on_every_generated_case(long seed) {
        RuleSet ruleSet = GeneratedRules.of(seed, 10 + (int) seed * 5);
        Engine drools = Engine.of(ruleSet);
        Engine plain = Engine.plain(ruleSet);
        Reference reference = new Reference(ruleSet);
        List<PatientCase> cases = CaseGenerator.of(ruleSet, seed).cases(400);

        for (PatientCase patientCase : cases) {
            assertThat(drools.trace(patientCase))
                    .as("seed %d, %s", seed, patientCase)
                    .isEqualTo(plain.trace(patientCase));
            assertThat(reference.of(patientCase))
                    .as("seed %d, %s", seed, patientCase)
                    .isEqualTo(Reference.Opinion.of(plain.trace(patientCase)));
        }
    }

    /** Whole assessments: level, escalations, every weight and score, order, words, advice, what is withheld, questions. */
    @Test
    void drools_plain_evaluation_reference_and_formula_agree_on_200_000_cases_of_the_shipped_rules() {
        RuleSet ruleSet = RuleSetReader.bundled();

        Differential.Result result = new Differential(ruleSet, SEED, 50, 2_000)
                .run(200_000, Differential.escalating(ruleSet), Differential.examples(ruleSet), done -> {});

        assertThat(result.disagreements()).as("seed %d", SEED).isEmpty();
        assertThat(result.cases()).isGreaterThanOrEqualTo(200_000);
        Set<String> ids = ruleSet.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(result.fired()).as("seed %d", SEED).isEqualTo(ids);
        assertThat(result.unfired()).as("seed %d", SEED).isEqualTo(ids);
    }
}
