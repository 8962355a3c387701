package rhomboid.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.diff.Edited.SHIPPED;

import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.model.Urgency;
import rhomboid.rules.RuleSet;

/** Edits of the shipped rules. */
class ShippedDiffTest {

    private static final RuleSet OLD = Edited.of(SHIPPED).ruleSet();

    @Test
    void the_shipped_rules_are_proved_to_mean_the_same_as_themselves() {
        Diff diff = diff(Edited.of(SHIPPED));

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.meaning().isSame()).isTrue();
        assertThat(diff.meaning().urgency().tested()).isZero();
        assertThat(diff.required()).isEqualTo(VersionStep.NONE);
    }

    @Test
    void a_threshold_that_moves_by_one_is_shown_at_the_border() {
        Diff diff = diff(Edited.of(SHIPPED).replace("red-flags/vital-signs.drl", "value >= 131", "value >= 132"));

        assertThat(diff.meaning().urgency().witnesses()).singleElement().satisfies(witness -> {
            assertThat(witness.before()).isEqualTo(Urgency.EMERGENCY);
            assertThat(witness.after()).isEqualTo(Urgency.URGENT);
            assertThat(witness.smallest()).isTrue();
            assertThat(CaseWords.of(witness.patientCase())).isEqualTo("heart-rate 131");
        });
        assertThat(diff.required()).isEqualTo(VersionStep.MAJOR);
    }

    @Test
    void a_change_of_wording_is_proved_to_be_no_more() {
        Diff diff = diff(Edited.of(SHIPPED).replace("vocabulary.yaml", "label: ", "label: About "));

        assertThat(diff.changes()).isNotEmpty().allMatch(Change::isWordingOnly);
        assertThat(diff.meaning().isSame()).isTrue();
        assertThat(diff.required()).isEqualTo(VersionStep.PATCH);
    }

    private static Diff diff(Edited edited) {
        return Diff.of(OLD, edited.ruleSet(), 0, List.of());
    }
}
