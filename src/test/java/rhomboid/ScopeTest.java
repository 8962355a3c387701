package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import org.junit.jupiter.api.Test;
import rhomboid.model.GivenAdvice;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;

/** Cases that the rules were not written for are told so, and their danger signs count all the same. */
class ScopeTest {

    private static final long SEED = 20261122;

    @Test
    void pain_only_outside_the_upper_back_gives_the_scope_note_at_every_level() {
        for (PatientCase other : CaseGenerator.of(RULES, SEED).crowded(300, 8)) {
            PatientCase outside = Shipped.with(other, "site-outside-upper-back");

            assertThat(RHOMBOID.assess(outside).advice())
                    .as("seed %d, %s", SEED, outside)
                    .extracting(GivenAdvice::code)
                    .contains("scope-note");
        }
    }

    @Test
    void pain_in_the_upper_back_gives_no_scope_note() {
        assertThat(RHOMBOID.assess(Shipped.only("site-interscapular")).advice())
                .extracting(GivenAdvice::code)
                .doesNotContain("scope-note");
    }

    @Test
    void a_danger_sign_outside_the_scope_still_counts() {
        var outside = Shipped.only("site-outside-upper-back", "saddle-numbness");

        assertThat(RHOMBOID.assess(outside).urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void a_child_is_seen_sooner_than_an_adult() {
        assertThat(levelAt(3, "site-interscapular")).isEqualTo(Urgency.URGENT);
        assertThat(levelAt(8, "pain-constant")).isEqualTo(Urgency.SOON);
        assertThat(levelAt(30, "pain-constant")).isLessThan(Urgency.SOON);
        assertThat(levelAt(8, "night-pain-wakes")).isEqualTo(Urgency.URGENT);
        assertThat(levelAt(30, "night-pain-wakes")).isLessThan(Urgency.SOON);
    }

    private static Urgency levelAt(int age, String finding) {
        var person = PatientCase.builder("person")
                .patient(age, Sex.FEMALE)
                .present(finding)
                .build();
        return RHOMBOID.assess(person).urgency();
    }

    @Test
    void a_case_that_says_nothing_is_incomplete_and_asks() {
        var assessment = RHOMBOID.assess(Shipped.only());

        assertThat(assessment.incomplete()).isTrue();
        assertThat(assessment.questions()).isNotEmpty();
    }
}
