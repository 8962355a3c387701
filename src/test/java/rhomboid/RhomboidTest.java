package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.model.Candidate;
import rhomboid.model.Education;
import rhomboid.model.Expected;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Likelihood;
import rhomboid.model.MissingPart;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Unexplained;
import rhomboid.model.UnfiredRule;
import rhomboid.model.Urgency;
import rhomboid.model.WhyNot;

class RhomboidTest {

    private final Rhomboid rhomboid = Rhomboid.of(TestRules.small());

    @Test
    void assesses_a_case_from_findings_to_advice() {
        var expected = new Expected(Optional.of(Urgency.URGENT), Optional.of("gallstones"), Optional.empty());
        var patientCase = aCase().patient(46, Sex.FEMALE)
                .present("after-fatty-meal", "right-rib-pain")
                .measurement("temperature-c", 38.2)
                .expected(expected)
                .build();

        var assessment = rhomboid.assess(patientCase);

        assertThat(assessment.caseId()).isEqualTo("a case");
        assertThat(assessment.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(assessment.candidates().get(0).candidate())
                .isEqualTo(new Candidate("gallstones", -10 + 5 + 8 - 10, Likelihood.LIKELY));
        assertThat(assessment.candidates().get(0).unexplained())
                .extracting(Unexplained::finding)
                .containsExactly("fever", "infection-signs");
        assertThat(assessment.explanation().why())
                .extracting(escalation -> escalation.reason().rule().id())
                .containsExactly("GALL-04");
        assertThat(assessment.incomplete()).isTrue();
        assertThat(assessment.questions())
                .extracting(question -> question.code() + " " + question.couldReach())
                .containsExactly("saddle-numbness EMERGENCY");
        assertThat(assessment.education()).extracting(Education::code).containsExactly("about-gallstones");
        assertThat(assessment.ruleSet()).isEqualTo(rhomboid.ruleSet().identity());
        assertThat(assessment.expected()).contains(expected);
    }

    @Test
    void an_assessment_with_every_red_flag_question_answered_is_complete() {
        var assessment = rhomboid.assess(
                aCase().absent("saddle-numbness", "weight-loss", "fever").build());

        assertThat(assessment.urgency()).isEqualTo(Urgency.SELF_CARE);
        assertThat(assessment.incomplete()).isFalse();
        assertThat(assessment.questions()).isEmpty();
        assertThat(assessment.education()).extracting(Education::code).containsExactly("general-course");
    }

    @Test
    void an_emergency_asks_nothing_more() {
        var assessment = rhomboid.assess(aCase().present("saddle-numbness").build());

        assertThat(assessment.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(assessment.incomplete()).isFalse();
        assertThat(assessment.nearMisses()).isEmpty();
    }

    @Test
    void a_trace_names_every_rule_that_fired() {
        var trace = rhomboid.trace(aCase().measurement("temperature-c", 39).build());

        assertThat(trace.fired()).containsExactly("ADV-01", "FEV-01", "INF-02", "SYS-01");
        assertThat(trace.assessment())
                .isEqualTo(
                        rhomboid.assess(aCase().measurement("temperature-c", 39).build()));
    }

    @Test
    void says_why_a_condition_is_not_a_candidate() {
        WhyNot whyNot = rhomboid.whyNot(
                aCase().present("worse-moving").absent("right-rib-pain").build(), "gallstones");

        assertThat(whyNot.reported()).isFalse();
        assertThat(whyNot.candidate().candidate()).isEqualTo(new Candidate("gallstones", -15, Likelihood.UNLIKELY));
        assertThat(whyNot.candidate().evidenceAgainst())
                .extracting(reason -> reason.reason().rule().id())
                .containsExactly("GALL-03");
        assertThat(whyNot.lastReported()).contains(new Candidate("strain", -3 + 5, Likelihood.POSSIBLE));
        assertThat(whyNot.unfired())
                .containsExactly(
                        new UnfiredRule(
                                TestRules.citation("GALL-01"),
                                List.of(new MissingPart("present: after-fatty-meal", true))),
                        new UnfiredRule(
                                TestRules.citation("GALL-02"),
                                List.of(new MissingPart("present: right-rib-pain", false))));
    }

    @Test
    void says_what_stands_against_a_candidate() {
        WhyNot whyNot = rhomboid.whyNot(aCase().present("after-fatty-meal").build(), "gallstones");

        assertThat(whyNot.reported()).isTrue();
        assertThat(whyNot.lastReported()).contains(whyNot.candidate().candidate());
        assertThat(whyNot.unfired()).extracting(unfired -> unfired.rule().id()).containsExactly("GALL-02");
    }

    @Test
    void why_not_needs_a_condition_of_the_vocabulary() {
        assertThatThrownBy(() -> rhomboid.whyNot(aCase().build(), "galstones"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The vocabulary has no condition \"galstones\".");
    }

    @Test
    void says_what_a_rule_lacks() {
        var patientCase = aCase().present("weight-loss").absent("fever").build();

        assertThat(rhomboid.missing(patientCase, "INF-01"))
                .containsExactly(new MissingPart("present: infection-signs", true));
        assertThat(rhomboid.missing(patientCase, "AGE-01")).containsExactly(new MissingPart("age >= 50", true));
        assertThat(rhomboid.missing(patientCase, "ADV-01")).isEmpty();
        assertThatThrownBy(() -> rhomboid.missing(patientCase, "AGE-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rule set has no rule \"AGE-99\".");
    }

    @Test
    void refuses_a_case_that_the_vocabulary_does_not_allow() {
        var patientCase = aCase().measurement("pain-score", 11).build();

        assertThatThrownBy(() -> rhomboid.assess(patientCase))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessageStartingWith("a case: \"pain-score\" must be ");
    }

    @Test
    void refuses_a_folder_that_holds_no_rules(@TempDir Path folder) {
        assertThatThrownBy(() -> Rhomboid.load(folder)).isInstanceOf(InvalidRulesException.class);
    }

    private static PatientCase.Builder aCase() {
        return PatientCase.builder("a case");
    }
}
