package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rhomboid.model.Basis;
import rhomboid.model.Candidate;
import rhomboid.model.Likelihood;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.MissingPart;
import rhomboid.model.Patient;
import rhomboid.model.Present;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Reason;
import rhomboid.model.RuleCitation;
import rhomboid.model.Sex;
import rhomboid.model.Unexplained;
import rhomboid.model.UnfiredRule;
import rhomboid.model.WeightedReason;
import rhomboid.model.WhyNot;

class WhyTextTest {

    private static final RuleCitation MEAL = new RuleCitation(
            "GALL-01", "Gallstones: meal", "Fat squeezes the gallbladder.", List.of("paper"), Basis.ORDINAL);

    private static final RuleCitation WOMEN = new RuleCitation(
            "GALL-02", "Gallstones: women", "Gallstones are more common in women.", List.of("paper"), Basis.ORDINAL);

    @Test
    void a_candidate_comes_with_its_evidence() {
        assertThat(WhyText.why(gallstones(Optional.empty()))).isEqualTo("""
                biliary-colic (Gallstones) is possible, score -17.
                  score -17 = prior -25, background +2, for +8, against 0, unexplained -2
                  background (age and sex, no evidence)
                     +2  LR 1.6   Gallstones are more common in women.  GALL-02  paper, ordinal
                        - sex female
                  for
                     +8  LR 6     Fat squeezes the gallbladder.  GALL-01  paper, ordinal
                        - present worse-after-fatty-meal
                  against  nothing
                  unexplained
                    -2  fever
                """);
    }

    @Test
    void evidence_that_does_not_count_says_why() {
        assertThat(WhyText.why(gallstones(Optional.of("fatty-food")))).contains("""
                     +8  LR 6     Fat squeezes the gallbladder.  GALL-01  paper, ordinal
                        not counted: a stronger weight of the correlation group "fatty-food" stands for it
                        - present worse-after-fatty-meal
                """);
    }

    @Test
    void another_condition_comes_with_what_would_speak_for_it() {
        var nothingFor = new RankedCandidate(
                new Candidate("biliary-colic", -25, Likelihood.UNLIKELY),
                "Gallstones",
                -25,
                List.of(),
                List.of(),
                List.of(),
                0);
        var unfired = new UnfiredRule(MEAL, List.of(new MissingPart("present: worse-after-fatty-meal", true)));

        String text = WhyText.whyNot(new WhyNot(nothingFor, false, Optional.empty(), List.of(), List.of(unfired)));

        assertThat(text).isEqualTo("""
                biliary-colic (Gallstones) is not among the candidates, score -25; nothing speaks for it.
                  score -25 = prior -25, background 0, for 0, against 0, unexplained 0
                  background (age and sex, no evidence)  nothing
                  for  nothing
                  against  nothing
                  would speak for it
                    Fat squeezes the gallbladder.  GALL-01  paper, ordinal
                      - present: worse-after-fatty-meal (not stated)
                """);
    }

    @Test
    void a_low_score_is_compared_with_the_last_candidate() {
        var last = new Candidate("muscle-strain", -4, Likelihood.POSSIBLE);

        String text = WhyText.whyNot(
                new WhyNot(gallstones(Optional.empty()), false, Optional.of(last), List.of(), List.of()));

        assertThat(text)
                .startsWith("biliary-colic (Gallstones) is not among the candidates, score -17; "
                        + "the last of them is muscle-strain, score -4.\n");
    }

    @Test
    void what_the_condition_needs_is_named() {
        var last = new Candidate("muscle-strain", -24, Likelihood.POSSIBLE);
        var needs = List.of("history-gallstones", "yellow-skin-eyes");

        String text =
                WhyText.whyNot(new WhyNot(gallstones(Optional.empty()), false, Optional.of(last), needs, List.of()));

        assertThat(text).startsWith("""
                biliary-colic (Gallstones) is not among the candidates, score -17; the case has nothing that it needs.
                  needs one of  history-gallstones, yellow-skin-eyes
                """);
    }

    private static RankedCandidate gallstones(Optional<String> suppressedBy) {
        var reason = new Reason(MEAL, List.of(new Present("worse-after-fatty-meal")));
        var weighed = new WeightedReason(reason, new LikelihoodRatio(6), 8, false, suppressedBy);
        var sex = new WeightedReason(
                new Reason(WOMEN, List.of(new Patient(null, Sex.FEMALE))),
                new LikelihoodRatio(1.6),
                2,
                true,
                Optional.empty());
        return new RankedCandidate(
                new Candidate("biliary-colic", -17, Likelihood.POSSIBLE),
                "Gallstones",
                -25,
                List.of(weighed, sex),
                List.of(),
                List.of(new Unexplained("fever", -2)),
                -2);
    }

    @Test
    void names_what_a_condition_needs_before_it_can_be_a_candidate() {
        String text = WhyText.whyNot(new WhyNot(
                gallstones(Optional.empty()), false, Optional.empty(), List.of("smoker", "weight-loss"), List.of()));

        assertThat(text).contains("\n  needs one of  smoker, weight-loss\n");
    }
}
