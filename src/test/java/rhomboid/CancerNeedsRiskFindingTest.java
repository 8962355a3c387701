package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.rules.Vocabulary.ConditionKind;

/** Cancer is a candidate only if something other than the pain itself points to it. */
class CancerNeedsRiskFindingTest {

    private static final Set<String> PAIN =
            Set.of("site", "radiation", "character", "onset", "timing", "aggravating", "relieving");

    private static final List<ConditionKind> CANCERS = RULES.vocabulary().conditions().values().stream()
            .filter(kind -> kind.category().equals("cancer"))
            .toList();

    private static final List<String> PAIN_FINDINGS = RULES.vocabulary().findings().values().stream()
            .filter(finding -> PAIN.contains(finding.group()))
            .map(finding -> finding.code())
            .toList();

    @Test
    void every_cancer_needs_a_finding_other_than_pain() {
        assertThat(CANCERS)
                .hasSize(3)
                .allSatisfy(kind -> assertThat(kind.needs())
                        .as(kind.code())
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(PAIN_FINDINGS));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void pain_alone_never_makes_cancer_a_candidate(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            PatientCase patientCase = painAlone(i, random);

            assertThat(cancers(patientCase))
                    .as("seed %d, %s", seed, patientCase)
                    .isEmpty();
        }
    }

    private static PatientCase painAlone(int number, Random random) {
        var findings = new ArrayList<>(PAIN_FINDINGS);
        Collections.shuffle(findings, random);
        return PatientCase.builder("pain-" + number)
                .patient(random.nextInt(100), Sex.values()[random.nextInt(Sex.values().length)])
                .present(findings.subList(0, 1 + random.nextInt(20)).toArray(String[]::new))
                .measurement("pain-score", random.nextInt(11))
                .measurement("duration-days", 1 + random.nextInt(400))
                .build();
    }

    @Test
    void a_cancer_in_the_past_makes_its_spread_a_candidate() {
        var pain = Shipped.only("pain-constant", "pain-getting-worse", "night-pain-wakes");

        assertThat(cancers(pain)).isEmpty();
        assertThat(cancers(Shipped.with(pain, "history-cancer"))).contains("spinal-metastasis");
    }

    private static Set<String> cancers(PatientCase patientCase) {
        var codes = CANCERS.stream().map(ConditionKind::code).collect(Collectors.toSet());
        codes.retainAll(RHOMBOID.assess(patientCase).candidates().stream()
                .map(ranked -> ranked.candidate().condition())
                .collect(Collectors.toSet()));
        return codes;
    }
}
