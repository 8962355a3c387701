package rhomboid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.CaseGenerator;
import rhomboid.model.PatientCase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/**
 * Drools against plain evaluation of the same rules, a reference written for this test, and the formula. With
 * {@code -Drhomboid.differential=5000000} on so many cases of the shipped rules, among them every pair of all rules.
 */
class DifferentialTest {

    private static final long SEED = 20261122;
    private static final int USUAL = 200_000;
    private static final int WANTED = Integer.getInteger("rhomboid.differential", USUAL);
    private static final int STEP = 100_000;

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
    void drools_plain_evaluation_reference_and_formula_agree_on_200_000_cases_of_the_shipped_rules_or_more() {
        RuleSet ruleSet = RuleSetReader.bundled();
        boolean more = WANTED > USUAL;
        List<Rule> paired = more ? ruleSet.rules() : Differential.escalating(ruleSet);

        Differential.Result result = new Differential(ruleSet, SEED, more ? 100 : 50, more ? 5_000 : 2_000)
                .run(WANTED, paired, Differential.examples(ruleSet), more ? progress() : done -> {});

        assertThat(result.disagreements()).as("seed %d", SEED).isEmpty();
        assertThat(result.cases()).isGreaterThanOrEqualTo(Math.max(USUAL, WANTED));
        Set<String> ids = ruleSet.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(result.fired()).as("seed %d", SEED).isEqualTo(ids);
        assertThat(result.unfired()).as("seed %d", SEED).isEqualTo(ids);
        if (more) {
            print(result);
        }
    }

    /** Prints how far it is every so many cases. */
    private static Consumer<Differential.Result> progress() {
        var shown = new AtomicInteger();
        return done -> {
            if (done.cases() - shown.get() >= STEP) {
                shown.set(done.cases());
                print(done);
            }
        };
    }

    private static void print(Differential.Result result) {
        System.out.printf(
                Locale.ROOT,
                "%,d cases, %d disagreements, %d rules fired, seed %d%n",
                result.cases(),
                result.disagreements().size(),
                result.fired().size(),
                SEED);
    }
}
