package rhomboid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.CaseGenerator;
import rhomboid.model.PatientCase;
import rhomboid.rules.RuleSet;

/** Drools against plain evaluation of the same rules. */
class DifferentialTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void drools_and_plain_evaluation_agree_on_every_generated_case(long seed) {
        RuleSet ruleSet = GeneratedRules.of(seed, 10 + (int) seed * 5);
        Engine drools = Engine.of(ruleSet);
        Engine plain = Engine.plain(ruleSet);
        List<PatientCase> cases = CaseGenerator.of(ruleSet, seed).cases(400);

        for (PatientCase patientCase : cases) {
            assertThat(drools.trace(patientCase))
                    .as("seed %d, %s", seed, patientCase)
                    .isEqualTo(plain.trace(patientCase));
        }
    }
}
