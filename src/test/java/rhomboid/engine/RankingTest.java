package rhomboid.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rhomboid.TestRules.absent;
import static rhomboid.TestRules.age;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.infer;
import static rhomboid.TestRules.opposes;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;
import static rhomboid.TestRules.sex;
import static rhomboid.TestRules.supports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rhomboid.TestRules;
import rhomboid.model.Candidate;
import rhomboid.model.Likelihood;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.PatientCase;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Sex;
import rhomboid.model.Strength;
import rhomboid.model.Unexplained;
import rhomboid.model.Urgency;
import rhomboid.model.WeightedReason;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

class RankingTest {

    @ParameterizedTest(name = "LR {0} weighs {1}")
    @CsvSource({
        "6, 8",
        "3, 5",
        "1.6, 2",
        "0.15, -8",
        "0.35, -5",
        "0.65, -2",
        "1, 0",
        "10, 10",
        "1000, 10",
        "0.001, -10",
        "1.05, 0",
        "5.7, 8",
        "2, 3",
        "0.5, -3"
    })
    void a_likelihood_ratio_becomes_whole_decibans(double ratio, int decibans) {
        assertThat(new LikelihoodRatio(ratio).decibans()).isEqualTo(decibans);
    }

    @Test
    void words_of_strength_weigh_as_documented() {
        assertThat(Strength.STRONG.inFavour().decibans()).isEqualTo(8);
        assertThat(Strength.MODERATE.inFavour().decibans()).isEqualTo(5);
        assertThat(Strength.WEAK.inFavour().decibans()).isEqualTo(2);
        assertThat(Strength.STRONG.against().decibans()).isEqualTo(-8);
        assertThat(Strength.MODERATE.against().decibans()).isEqualTo(-5);
        assertThat(Strength.WEAK.against().decibans()).isEqualTo(-2);
    }

    @ParameterizedTest(name = "{0} in 10,000 is {1}")
    @CsvSource({"10000, 0", "3000, -3", "100, -10", "10, -15", "0.5, -22", "4000, -2"})
    void a_frequency_becomes_a_prior_at_half_weight(double frequency, int decibans) {
        assertThat(Ranking.prior(TestRules.condition("any", frequency))).isEqualTo(decibans);
    }

    @Test
    void a_score_is_prior_plus_weights() {
        var ranked = rank(
                ruleSet(
                        rule("A-01", Phase.CONDITIONS, present("right-rib-pain"), supports("gallstones", 6)),
                        rule("A-02", Phase.CONDITIONS, absent("fever"), opposes("gallstones", 0.65))),
                aCase().present("right-rib-pain").absent("fever"));

        RankedCandidate gallstones = ranked.get(0);
        assertThat(gallstones.prior()).isEqualTo(-10);
        assertThat(gallstones.candidate()).isEqualTo(new Candidate("gallstones", -10 + 8 - 2, Likelihood.POSSIBLE));
        assertThat(gallstones.evidenceFor())
                .extracting(WeightedReason::decibans)
                .containsExactly(8);
        assertThat(gallstones.evidenceAgainst())
                .extracting(WeightedReason::decibans)
                .containsExactly(-2);
    }

    @Test
    void only_the_strongest_weight_of_a_correlation_group_and_sign_counts() {
        RuleSet rules = ruleSet(
                rule("A-01", Phase.CONDITIONS, present("fever"), supports("infection", 3)),
                rule("A-02", Phase.CONDITIONS, present("chills"), supports("infection", 6)),
                rule("A-03", Phase.CONDITIONS, all(present("fever"), present("cough")), opposes("infection", 0.35)),
                rule("A-04", Phase.CONDITIONS, present("cough"), supports("infection", 1.6)));

        RankedCandidate infection =
                rank(rules, aCase().present("fever", "chills", "cough")).get(0);

        assertThat(infection.candidate().score()).isEqualTo(-15 + 8 + 2 - 5);
        assertThat(infection.evidenceFor())
                .extracting(
                        reason -> reason.reason().rule().id() + " " + reason.decibans(), WeightedReason::suppressedBy)
                .containsExactly(
                        tuple("A-02 8", Optional.empty()),
                        tuple("A-01 5", Optional.of("fever-like")),
                        tuple("A-04 2", Optional.empty()));
        assertThat(infection.evidenceAgainst())
                .extracting(WeightedReason::suppressedBy)
                .containsExactly(Optional.empty());
    }

    @Test
    void a_rule_over_several_groups_counts_in_the_first_by_name() {
        var vocabulary = TestRules.correlated(Map.of("b", List.of("fever"), "a", List.of("chills")));
        RuleSet rules = ruleSet(
                vocabulary,
                List.of(
                        rule(
                                "A-01",
                                Phase.CONDITIONS,
                                all(present("fever"), present("chills")),
                                supports("infection", 6)),
                        rule("A-02", Phase.CONDITIONS, present("chills"), supports("infection", 3)),
                        rule("A-03", Phase.CONDITIONS, present("fever"), supports("infection", 3))));

        RankedCandidate infection =
                rank(rules, aCase().present("fever", "chills")).get(0);

        assertThat(infection.evidenceFor())
                .extracting(reason -> reason.reason().rule().id() + " "
                        + reason.suppressedBy().orElse("counts"))
                .containsExactly("A-01 counts", "A-02 a", "A-03 counts");
        assertThat(infection.candidate().score()).isEqualTo(-15 + 8 + 5);
    }

    @Test
    void unexplained_findings_cost_and_alarming_ones_cost_more() {
        RuleSet rules = ruleSet(
                rule("A-01", Phase.RED_FLAGS, present("weight-loss"), escalate(Urgency.URGENT)),
                rule("A-02", Phase.RED_FLAGS, present("cough"), escalate(Urgency.SOON)),
                rule("B-01", Phase.CONDITIONS, present("worse-moving"), supports("strain", 6)));

        RankedCandidate strain = rank(rules, aCase().present("worse-moving", "weight-loss", "cough", "smoker"))
                .get(0);

        assertThat(strain.unexplained()).extracting(Unexplained::finding).containsExactly("cough", "weight-loss");
        assertThat(strain.unexplainedDecibans()).isEqualTo(-5 - 2);
        assertThat(strain.candidate().score()).isEqualTo(-3 + 8 - 7);
    }

    @Test
    void a_derived_finding_is_explained_with_what_it_is_derived_from() {
        RuleSet rules = ruleSet(
                rule("A-01", Phase.FINDINGS, present("fever"), infer("infection-signs")),
                rule("B-01", Phase.CONDITIONS, present("infection-signs"), supports("infection", 6)),
                rule("B-02", Phase.CONDITIONS, present("fever"), supports("gallstones", 6)));

        List<RankedCandidate> ranked = rank(rules, aCase().present("fever"));

        assertThat(ranked).extracting(RankedCandidate::unexplainedDecibans).containsExactly(0, 0);
    }

    @Test
    void unexplained_findings_together_cost_no_more_than_their_limit() {
        String[] findings = {
            "saddle-numbness",
            "weight-loss",
            "fever",
            "chills",
            "skin-numb",
            "cough",
            "right-rib-pain",
            "after-fatty-meal",
            "infection-signs"
        };
        var rules = new ArrayList<Rule>();
        for (String finding : findings) {
            rules.add(rule("X-" + finding, Phase.RED_FLAGS, present(finding), escalate(Urgency.EMERGENCY)));
        }
        rules.add(rule("B-01", Phase.CONDITIONS, present("worse-moving"), supports("strain", 6)));

        RankedCandidate strain = rank(
                        ruleSet(TestRules.vocabulary(), rules),
                        aCase().present(findings).present("worse-moving"))
                .get(0);

        assertThat(strain.unexplained()).hasSize(9);
        assertThat(strain.unexplainedDecibans()).isEqualTo(Ranking.MOST_UNEXPLAINED);
    }

    @Test
    void age_and_sex_shift_the_score_and_are_no_evidence() {
        RuleSet rules = ruleSet(
                rule("A-01", Phase.CONDITIONS, age(Operator.AT_LEAST, 50), supports("strain", 10)),
                rule("A-02", Phase.CONDITIONS, sex(Sex.MALE), opposes("strain", 0.35)),
                rule("A-03", Phase.CONDITIONS, present("cough"), supports("strain", 3)));

        assertThat(rank(rules, aCase().patient(60, Sex.FEMALE))).isEmpty();
        assertThat(rank(rules, aCase().patient(60, Sex.MALE).present("cough")))
                .extracting(RankedCandidate::candidate)
                .containsExactly(new Candidate("strain", -3 + 10 - 5 + 5, Likelihood.POSSIBLE));
    }

    @Test
    void likelihood_words_follow_the_thresholds() {
        RuleSet rules = ruleSet(
                rule("A-01", Phase.CONDITIONS, present("cough"), supports("strain", 10)),
                rule("A-02", Phase.CONDITIONS, present("worse-moving"), supports("strain", 1.3)),
                rule("A-03", Phase.CONDITIONS, present("cough"), supports("gallstones", 6)),
                rule("A-04", Phase.CONDITIONS, present("cough"), supports("reflux", 3)),
                rule("A-05", Phase.CONDITIONS, present("cough"), opposes("reflux", 0.35)));

        List<RankedCandidate> one = rank(rules, aCase().present("cough"));
        List<RankedCandidate> two = rank(rules, aCase().present("cough", "worse-moving"));

        assertThat(one)
                .extracting(RankedCandidate::candidate)
                .containsExactly(
                        new Candidate("strain", -3 + 10, Likelihood.POSSIBLE),
                        new Candidate("gallstones", -10 + 8, Likelihood.POSSIBLE),
                        new Candidate("reflux", -8 + 5 - 5, Likelihood.UNLIKELY));
        assertThat(two)
                .extracting(RankedCandidate::candidate)
                .containsExactly(
                        new Candidate("strain", -3 + 10 + 1, Likelihood.LIKELY),
                        new Candidate("gallstones", -10 + 8 - 2, Likelihood.UNLIKELY),
                        new Candidate("reflux", -8 + 5 - 5 - 2, Likelihood.UNLIKELY));
    }

    @Test
    void ties_are_broken_by_prior_then_code() {
        RuleSet rules = ruleSet(
                rule("A-01", Phase.CONDITIONS, present("cough"), supports("reflux", 2)),
                rule("A-02", Phase.CONDITIONS, present("cough"), supports("gallstones", 3)));

        List<RankedCandidate> ranked = rank(rules, aCase().present("cough"));

        assertThat(ranked)
                .extracting(one ->
                        one.candidate().condition() + " " + one.candidate().score())
                .containsExactly("reflux -5", "gallstones -5");
    }

    @Test
    void a_condition_without_a_weight_for_it_is_no_candidate() {
        RuleSet rules = ruleSet(rule("A-01", Phase.CONDITIONS, present("cough"), opposes("strain", 0.35)));

        assertThat(rank(rules, aCase().present("cough"))).isEmpty();
    }

    private static List<RankedCandidate> rank(RuleSet rules, PatientCase.Builder patientCase) {
        return Engine.plain(rules).assess(patientCase.build()).candidates();
    }

    private static PatientCase.Builder aCase() {
        return PatientCase.builder("a case");
    }
}
