package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.model.ChangedAnswer;
import rhomboid.model.MovedCandidate;
import rhomboid.model.PatientCase;
import rhomboid.model.RulePart;
import rhomboid.model.RulePart.Standing;
import rhomboid.model.RuleStanding;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.model.WhatIf;
import rhomboid.model.WhyNotAdvice;
import rhomboid.model.WhyNotLevel;
import rhomboid.report.WhatIfJson;

class WhatIfTest {

    private final Rhomboid rhomboid = Rhomboid.of(TestRules.small());

    @Test
    void other_answers_change_level_candidates_rules_and_advice() {
        var before = aCase().patient(60, Sex.UNKNOWN).present("worse-moving").build();
        var after = aCase().patient(60, Sex.UNKNOWN)
                .present("worse-moving", "weight-loss", "skin-numb")
                .build();

        WhatIf whatIf = rhomboid.whatIf(before, after);

        assertThat(whatIf.changed())
                .containsExactly(
                        new ChangedAnswer("skin-numb", "unknown", "present"),
                        new ChangedAnswer("weight-loss", "unknown", "present"));
        assertThat(whatIf.levelBefore()).isEqualTo(Urgency.SELF_CARE);
        assertThat(whatIf.levelAfter()).isEqualTo(Urgency.SOON);
        assertThat(whatIf.firing()).containsExactly("ADV-03", "AGE-01");
        assertThat(whatIf.noLongerFiring()).isEmpty();
        assertThat(whatIf.adviceAdded()).isEmpty();
        assertThat(whatIf.adviceRemoved()).containsExactly("heat");
        assertThat(whatIf.moved()).extracting(MovedCandidate::condition).containsExactly("strain");
    }

    @Test
    void a_candidate_that_drops_out_has_moved_to_nowhere() {
        WhatIf whatIf = rhomboid.whatIf(
                aCase().present("worse-moving").build(),
                aCase().absent("worse-moving").build());

        assertThat(whatIf.moved()).hasSize(1);
        assertThat(whatIf.moved().get(0).placeBefore()).isEqualTo(1);
        assertThat(whatIf.moved().get(0).placeAfter()).isZero();
        assertThat(whatIf.moved().get(0).after()).isEmpty();
    }

    @Test
    void the_same_answers_change_nothing() {
        WhatIf whatIf = rhomboid.whatIf(
                aCase().present("fever").build(), aCase().present("fever").build());

        assertThat(whatIf.changed()).isEmpty();
        assertThat(whatIf.moved()).isEmpty();
        assertThat(whatIf.after()).isEqualTo(whatIf.before());
    }

    @Test
    void it_can_be_written_as_json() {
        WhatIf whatIf = rhomboid.whatIf(
                aCase().patient(60, Sex.MALE).present("worse-moving").build(),
                aCase().absent("worse-moving")
                        .measurement("temperature-c", 38.5)
                        .build());

        assertThat(WhatIfJson.line(whatIf))
                .isEqualTo("{\"caseId\":\"a case\",\"changed\":["
                        + "{\"code\":\"age\",\"before\":\"60\",\"after\":\"unknown\"},"
                        + "{\"code\":\"sex\",\"before\":\"male\",\"after\":\"unknown\"},"
                        + "{\"code\":\"temperature-c\",\"before\":\"unknown\",\"after\":\"38.5\"},"
                        + "{\"code\":\"worse-moving\",\"before\":\"present\",\"after\":\"absent\"}],"
                        + "\"levelBefore\":\"SELF_CARE\",\"levelAfter\":\"SELF_CARE\",\"moved\":["
                        + "{\"condition\":\"infection\",\"before\":null,"
                        + "\"after\":{\"place\":1,\"score\":-7,\"likelihood\":\"POSSIBLE\"}},"
                        + "{\"condition\":\"strain\",\"before\":{\"place\":1,\"score\":2,\"likelihood\":\"POSSIBLE\"},"
                        + "\"after\":null}],"
                        + "\"firing\":[\"FEV-01\",\"INF-02\",\"SYS-01\"],"
                        + "\"noLongerFiring\":[\"ADV-02\",\"ADV-04\",\"STR-01\"],"
                        + "\"adviceAdded\":[],\"adviceRemoved\":[\"heat\",\"ibuprofen\"],"
                        + "\"ruleSet\":{\"version\":\"1.0.0\",\"digest\":\"" + "0123456789abcdef".repeat(4) + "\"},"
                        + "\"statement\":\"Not a diagnosis.\"}");
    }

    @Test
    void a_rule_says_what_holds_what_fails_and_what_is_unknown() {
        var patientCase = aCase().patient(40, Sex.MALE).present("weight-loss").build();

        assertThat(rhomboid.standing(patientCase, "AGE-01"))
                .isEqualTo(new RuleStanding(
                        TestRules.citation("AGE-01"),
                        false,
                        List.of(
                                new RulePart("age >= 50", Standing.FAILS),
                                new RulePart("present: weight-loss", Standing.HOLDS))));
        assertThat(rhomboid.standing(patientCase, "INF-01").parts())
                .containsExactly(
                        new RulePart("present: infection-signs", Standing.UNKNOWN),
                        new RulePart("present: weight-loss", Standing.HOLDS));
        assertThat(rhomboid.standing(patientCase, "AGE-01").isOpen()).isFalse();
        assertThat(rhomboid.standing(patientCase, "INF-01").isOpen()).isTrue();
        assertThat(rhomboid.standing(patientCase, "ADV-01").fired()).isTrue();
        assertThatThrownBy(() -> rhomboid.standing(patientCase, "AGE-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rule set has no rule \"AGE-99\".");
    }

    @Test
    void a_level_that_was_not_reached_names_the_rules_that_lack_least() {
        var patientCase =
                aCase().present("weight-loss").absent("saddle-numbness").build();

        WhyNotLevel whyNot = rhomboid.whyNot(patientCase, Urgency.URGENT);

        assertThat(whyNot.isReached()).isFalse();
        assertThat(whyNot.rules()).isEqualTo(3);
        assertThat(whyNot.open()).isEqualTo(1);
        assertThat(whyNot.closest())
                .extracting(standing -> standing.rule().id())
                .containsExactly("INF-01", "CORD-01", "GALL-04");
    }

    @Test
    void a_level_that_was_reached_names_the_rules_that_fired() {
        WhyNotLevel whyNot = rhomboid.whyNot(aCase().present("saddle-numbness").build(), Urgency.URGENT);

        assertThat(whyNot.isReached()).isTrue();
        assertThat(whyNot.closest())
                .extracting(standing -> standing.rule().id())
                .containsExactly("CORD-01");
    }

    @Test
    void advice_is_given_withheld_or_not_released() {
        var moving = aCase().present("worse-moving").build();
        var numb = aCase().present("worse-moving", "skin-numb").build();

        WhyNotAdvice given = rhomboid.whyNotAdvice(moving, "heat");
        WhyNotAdvice withheld = rhomboid.whyNotAdvice(numb, "heat");
        WhyNotAdvice released = rhomboid.whyNotAdvice(aCase().build(), "heat");

        assertThat(given.given()).isTrue();
        assertThat(withheld.given()).isFalse();
        assertThat(withheld.withheld().orElseThrow().reason().rule().id()).isEqualTo("ADV-03");
        assertThat(released.withheld()).isEmpty();
        assertThat(released.releasing())
                .extracting(standing -> standing.rule().id())
                .containsExactly("ADV-02");
        assertThatThrownBy(() -> rhomboid.whyNotAdvice(moving, "heet"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The vocabulary has no advice \"heet\".");
    }

    private static PatientCase.Builder aCase() {
        return PatientCase.builder("a case");
    }
}
