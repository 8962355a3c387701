package rhomboid.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.Rhomboid;
import rhomboid.rules.RuleSet;

/** Everything that is proved of the shipped rules, in every build. */
class ShippedProofsTest {

    private static final RuleSet RULES = Rhomboid.bundled().ruleSet();
    private static final ProofReport REPORT = Proofs.of(RULES).prove(List.of(), code -> {});

    @Test
    void nothing_is_refuted() {
        assertThat(REPORT.theorems()).flatExtracting(Theorem::counterexamples).isEmpty();
    }

    @Test
    void every_theorem_says_something() {
        assertThat(REPORT.with(Verdict.PROVED))
                .hasSizeGreaterThanOrEqualTo(17)
                .allMatch(theorem -> theorem.statements() > 0);
        assertThat(theorem("floors-hold").statements()).isEqualTo(RULES.floors().size());
        assertThat(theorem("urgency-is-a-maximum").statements()).isGreaterThan(200);
        assertThat(theorem("red-flag-never-lowers").statements())
                .isGreaterThanOrEqualTo(3 * RULES.vocabulary().findings().size());
        assertThat(theorem("conditions-reachable").statements())
                .isEqualTo(RULES.vocabulary().conditions().size());
        assertThat(REPORT.cases().bitLength()).isGreaterThan(400);
    }

    @Test
    void what_is_not_about_the_rules_is_named_with_the_tests_that_hold_it() {
        assertThat(REPORT.with(Verdict.NOT_PROVED))
                .extracting(Theorem::code)
                .containsExactly(
                        "order-does-not-matter",
                        "cases-are-independent",
                        "conclusions-are-explained",
                        "every-record-answered",
                        "no-code-ignored",
                        "seed-level-is-a-floor");
        assertThat(REPORT.with(Verdict.NOT_PROVED))
                .extracting(Theorem::how)
                .allMatch(how -> how.startsWith("Held by tests: "));
    }

    private static Theorem theorem(String code) {
        return REPORT.theorems().stream()
                .filter(theorem -> theorem.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
