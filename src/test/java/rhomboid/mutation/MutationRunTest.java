package rhomboid.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.TestRules.advise;
import static rhomboid.TestRules.age;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.candidate;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.infer;
import static rhomboid.TestRules.level;
import static rhomboid.TestRules.opposes;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;
import static rhomboid.TestRules.supports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import rhomboid.TestRules;
import rhomboid.check.Scenario;
import rhomboid.check.ScenarioReader;
import rhomboid.model.Likelihood;
import rhomboid.model.Urgency;
import rhomboid.mutation.MutantResult.Outcome;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

class MutationRunTest {

    private static final RuleSet ONE_RULE = ruleSet(rule(
            "AGE-01",
            Phase.RED_FLAGS,
            all(age(Operator.AT_LEAST, 50), present("weight-loss")),
            escalate(Urgency.SOON)));

    private static final String OLDER = """
            - scenario: weight loss at sixty is seen soon
              given: { patient: { age: 60 }, present: [ weight-loss ] }
              expect: { urgency: SOON, fired: [ AGE-01 ] }
            """;

    @Test
    void a_change_that_a_scenario_notices_is_killed_by_it() {
        MutantResult deleted = result(run(ONE_RULE, OLDER), "the rule is deleted");

        assertThat(deleted.outcome()).isEqualTo(Outcome.KILLED);
        assertThat(deleted.killer()).contains("weight loss at sixty is seen soon");
    }

    @Test
    void a_change_that_none_notices_comes_with_the_smallest_case_that_would() {
        MutantResult shifted = result(run(ONE_RULE, OLDER), "age >= 50 becomes age > 50 in Patient( age >= 50 )");

        assertThat(shifted.outcome()).isEqualTo(Outcome.SURVIVED);
        assertThat(shifted.suggestion().orElseThrow().file()).isEqualTo("rules/red-flags/test.test.yaml");
        assertThat(shifted.suggestion().orElseThrow().yaml()).isEqualTo("""
                - scenario: weight-loss at the age of 50 counts as title of AGE-01
                  given: { patient: { age: 50 }, present: [ weight-loss ] }
                  expect: { urgency: SOON, fired: [ AGE-01 ] }
                """);
    }

    @Test
    void a_scenario_that_lacks_one_expectation_is_named() {
        MutantResult dropped = result(run(ONE_RULE, OLDER + """
                - scenario: weight loss in a young person needs no visit
                  given: { patient: { age: 30 }, present: [ weight-loss ] }
                  expect: { no-advice: [ heat ] }
                """), "without Patient( age >= 50 )");

        assertThat(dropped.outcome())
                .as("the level is not stated, so no rule may escalate")
                .isEqualTo(Outcome.KILLED);
        assertThat(result(
                                run(TestRules.small(), """
                - scenario: trouble after fatty food speaks for gallstones
                  given: { present: [ after-fatty-meal ] }
                  expect: { top: gallstones }
                """),
                                "supports( \"gallstones\", MODERATE ) becomes supports( \"gallstones\", WEAK )")
                        .suggestion()
                        .orElseThrow()
                        .extension())
                .isEqualTo("evidence: { gallstones: 5 } in \"trouble after fatty food speaks for gallstones\""
                        + " (rules/red-flags/test.test.yaml:1)");
    }

    @Test
    void a_level_that_another_rule_gives_as_well_is_proved_equivalent() {
        RuleSet rules = ruleSet(
                rule("RF-01", Phase.RED_FLAGS, present("fever"), escalate(Urgency.URGENT)),
                rule("RF-02", Phase.RED_FLAGS, all(present("fever"), present("cough")), escalate(Urgency.URGENT)));

        List<String> equivalent = equivalent(run(rules, ""), Sameness.LEVEL);

        assertThat(equivalent)
                .containsExactly(
                        "RF-02 without Present( finding == \"cough\" )",
                        "RF-02 Present( finding == \"cough\" ) becomes Absent",
                        "RF-02 escalate( URGENT ) becomes escalate( SOON )",
                        "RF-02 the rule is deleted");
    }

    @Test
    void an_alarm_that_could_move_the_ranking_and_with_it_the_level_is_not_called_equivalent() {
        RuleSet rules = ruleSet(
                rule("RF-01", Phase.RED_FLAGS, present("cough"), escalate(Urgency.ROUTINE)),
                rule("ST-01", Phase.CONDITIONS, present("worse-moving"), supports("strain", 6)),
                rule("ST-02", Phase.CONDITIONS, present("smoker"), supports("strain", 6)),
                rule("UR-01", Phase.URGENCY, candidate("strain", Likelihood.LIKELY), escalate(Urgency.ROUTINE)));

        MutationReport report = run(rules, "");

        assertThat(report.urgency().equivalent()).isZero();
        assertThat(report.all().survived()).isEqualTo(report.all().mutants());
    }

    /** The first rule asks for both findings that make the strain likely, and the last one escalates a likely strain as far. */
    private static RuleSet levelThatTheRankingGivesToo(Rule... others) {
        var rules = new ArrayList<>(List.of(
                rule("RF-01", Phase.RED_FLAGS, all(present("worse-moving"), present("smoker")), escalate(Urgency.SOON)),
                rule("ST-01", Phase.CONDITIONS, present("worse-moving"), supports("strain", 6)),
                rule("ST-02", Phase.CONDITIONS, present("smoker"), supports("strain", 6)),
                rule("UR-01", Phase.URGENCY, candidate("strain", Likelihood.LIKELY), escalate(Urgency.SOON))));
        rules.addAll(List.of(others));
        return ruleSet(rules.toArray(Rule[]::new));
    }

    @Test
    void a_level_that_a_likely_candidate_always_gives_as_well_is_proved_equivalent() {
        assertThat(equivalent(run(levelThatTheRankingGivesToo(), ""), Sameness.LEVEL))
                .contains("RF-01 escalate( SOON ) becomes escalate( ROUTINE )");
    }

    @Test
    void a_level_that_the_ranking_gives_in_most_cases_only_comes_with_a_case_in_which_it_does_not() {
        RuleSet rules =
                levelThatTheRankingGivesToo(rule("ST-03", Phase.CONDITIONS, present("cough"), opposes("strain", 0.15)));

        MutantResult lower = result(run(rules, ""), "escalate( SOON ) becomes escalate( ROUTINE )");

        assertThat(lower.outcome()).isEqualTo(Outcome.SURVIVED);
        assertThat(lower.suggestion().orElseThrow().yaml())
                .contains("cough", "smoker", "worse-moving", "urgency: SOON");
    }

    @Test
    void a_weight_that_never_counts_is_proved_equivalent() {
        RuleSet rules = ruleSet(
                rule("INF-01", Phase.CONDITIONS, present("fever"), supports("infection", 6)),
                rule("INF-02", Phase.CONDITIONS, all(present("fever"), present("chills")), supports("infection", 1.6)));

        assertThat(equivalent(run(rules, ""), Sameness.WEIGHT))
                .contains("INF-02 supports( \"infection\", WEAK ) becomes supports( \"infection\", MODERATE )")
                .doesNotContain("INF-01 supports( \"infection\", STRONG ) becomes supports( \"infection\", MODERATE )");
    }

    @Test
    void a_finding_that_follows_anyway_is_proved_equivalent() {
        RuleSet rules = ruleSet(
                rule("FND-01", Phase.FINDINGS, present("chills"), infer("fever")),
                rule("FND-02", Phase.FINDINGS, all(present("chills"), present("cough")), infer("fever")));

        assertThat(equivalent(run(rules, ""), Sameness.FINDINGS))
                .containsExactly(
                        "FND-02 without Present( finding == \"cough\" )",
                        "FND-02 Present( finding == \"cough\" ) becomes Absent",
                        "FND-02 without infer( \"fever\" )",
                        "FND-02 the rule is deleted");
    }

    @Test
    void advice_that_is_given_anyway_is_proved_equivalent() {
        RuleSet rules = ruleSet(
                rule("ADV-01", Phase.ADVICE, level(Operator.AT_LEAST, Urgency.SELF_CARE), advise("watch")),
                rule("ADV-02", Phase.ADVICE, present("cough"), advise("watch")));

        assertThat(equivalent(run(rules, ""), Sameness.ADVICE))
                .containsExactly(
                        "ADV-02 Present( finding == \"cough\" ) becomes Absent",
                        "ADV-02 without advise( \"watch\" )",
                        "ADV-02 the rule is deleted");
    }

    @Test
    void the_suggested_scenarios_notice_everything_that_can_be_noticed() {
        RuleSet rules = TestRules.small();
        MutationReport without = run(rules, "");
        var suggested = new ArrayList<Scenario>();
        without.survivors()
                .forEach(result ->
                        suggested.add(result.suggestion().orElseThrow().scenario()));

        MutationReport with = MutationRun.on(rules, suggested, decided -> {}).of(mutant -> true);

        assertThat(without.all().killed()).isZero();
        assertThat(with.survivors()).isEmpty();
        assertThat(with.all().equivalent()).isEqualTo(without.all().equivalent());
        assertThat(with.isGood(100)).isTrue();
    }

    @Test
    void two_runs_give_the_same_report() {
        assertThat(run(TestRules.small(), "")).isEqualTo(run(TestRules.small(), ""));
    }

    @Test
    void a_report_lists_the_survivors_and_counts_each_kind_of_change() {
        MutationReport report = run(ONE_RULE, OLDER);

        assertThat(MutationText.survivors(report)).startsWith("""
                rules/red-flags/test.drl: AGE-01 can be changed and no scenario notices: without Patient( age >= 50 ).
                    Add to rules/red-flags/test.test.yaml:
                    - scenario: weight-loss does not yet count as title of AGE-01
                      given: { present: [ weight-loss ] }
                      expect: { urgency: SELF_CARE, not-fired: [ AGE-01 ] }
                """);
        assertThat(MutationText.figures(report)).isEqualTo("""
                change                                  mutants equivalent     killed   survived      score
                a condition left out                          2          0          0          2      0.0 %
                a number shifted by one step                  1          0          0          1      0.0 %
                a limit included or not                       1          0          0          1      0.0 %
                present and absent exchanged                  1          0          1          0    100.0 %
                or and and exchanged                          1          0          0          1      0.0 %
                one level up or down                          2          0          2          0    100.0 %
                the rule deleted                              1          0          1          0    100.0 %

                that may change a level                       9          0          4          5     44.4 %
                all                                           9          0          4          5     44.4 %

                1 rule changed, 1 scenario tried.
                """);
        assertThat(report.isGood(40)).as("a change of the level survives").isFalse();
    }

    @Test
    void a_build_server_sees_survivors_as_failed_and_equivalent_changes_as_skipped()
            throws IOException, ParserConfigurationException, SAXException {
        MutationReport report = run(
                ruleSet(
                        rule("RF-01", Phase.RED_FLAGS, present("fever"), escalate(Urgency.URGENT)),
                        rule(
                                "RF-02",
                                Phase.RED_FLAGS,
                                all(present("fever"), present("cough")),
                                escalate(Urgency.URGENT))),
                "");

        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(MutationJunit.of(report).getBytes(UTF_8)))
                .getDocumentElement();

        NodeList failures = suite.getElementsByTagName("failure");
        assertThat(suite.getAttribute("failures")).isEqualTo(String.valueOf(failures.getLength()));
        assertThat(failures.getLength()).isEqualTo(report.survivors().size()).isPositive();
        assertThat(failures.item(0).getTextContent())
                .isEqualTo(report.survivors().get(0).suggestion().orElseThrow().yaml());
        assertThat(suite.getElementsByTagName("skipped").getLength())
                .isEqualTo(report.all().equivalent())
                .isPositive();
    }

    private static MutationReport run(RuleSet rules, String scenarios) {
        return MutationRun.on(rules, scenarios(rules, scenarios), decided -> {}).of(mutant -> true);
    }

    private static List<Scenario> scenarios(RuleSet rules, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var result = new ScenarioReader(rules).read("rules/red-flags/test.test.yaml", text.getBytes(UTF_8));
        assertThat(result.problems()).isEmpty();
        return result.scenarios();
    }

    private static MutantResult result(MutationReport report, String words) {
        return report.results().stream()
                .filter(result -> result.mutant().words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> equivalent(MutationReport report, Sameness sameness) {
        return report.results().stream()
                .filter(result -> result.sameness().filter(sameness::equals).isPresent())
                .map(result ->
                        result.mutant().rule().id() + " " + result.mutant().words())
                .toList();
    }
}
