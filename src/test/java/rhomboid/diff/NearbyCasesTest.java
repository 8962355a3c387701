package rhomboid.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.proof.CaseSpace;
import rhomboid.proof.Consequences;
import rhomboid.proof.Solver;
import rhomboid.rules.RuleSet;

class NearbyCasesTest {

    private static final RuleSet RULES = Edited.of(Edited.SMALL)
            .replace(
                    "vocabulary.yaml",
                    "aliases:",
                    "excludes:\n  - { findings: [ worse-lifting, worse-after-fatty-meal ], because: For the test. }\n"
                            + "  - { findings: [ leg-weakness ], sex: male, because: For the test. }\naliases:")
            .ruleSet();

    private static List<PatientCase> cases(int count) {
        CaseSpace space = CaseSpace.of(RULES);
        Consequences any = Consequences.withAnyCandidates(RULES, space, "any");
        var nearby = new NearbyCases(
                RULES, RULES, any, any, Solver.of(space), List.of("muscle-strain", "biliary-colic"), List.of(), count);
        var cases = new ArrayList<PatientCase>();
        nearby.forEachRemaining(cases::add);
        assertThat(nearby.made()).isEqualTo(count);
        assertThatThrownBy(nearby::next).isInstanceOf(NoSuchElementException.class);
        return cases;
    }

    @Test
    void nothing_that_cannot_be_together_is() {
        List<PatientCase> cases = cases(2_000);

        assertThat(cases)
                .allSatisfy(
                        one -> assertThat(RULES.vocabulary().exclusions()).allMatch(exclusion -> exclusion.allows(one)))
                .anyMatch(one -> one.present().contains("worse-lifting"))
                .anyMatch(one -> one.present().contains("worse-after-fatty-meal"))
                .anyMatch(one ->
                        one.present().contains("leg-weakness") && one.patient().sex() == Sex.UNKNOWN)
                .anyMatch(one -> one.patient().sex() == Sex.MALE);
    }

    @Test
    void the_same_change_gives_the_same_cases() {
        assertThat(cases(100)).isEqualTo(cases(100));
    }
}
