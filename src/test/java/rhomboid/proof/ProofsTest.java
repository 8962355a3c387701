package rhomboid.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rhomboid.TestRules.absent;
import static rhomboid.TestRules.advise;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.any;
import static rhomboid.TestRules.candidate;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.level;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.supports;
import static rhomboid.TestRules.withhold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rhomboid.TestRules;
import rhomboid.model.Likelihood;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Floor;
import rhomboid.rules.Invariant;
import rhomboid.rules.Invariant.Demand;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.Exclusion;

class ProofsTest {

    private static final Rule SADDLE =
            rule("CORD-01", Phase.RED_FLAGS, present("saddle-numbness"), escalate(Urgency.EMERGENCY));

    @Test
    void a_floor_that_a_rule_carries_is_proved() {
        Theorem theorem = prove("floors-hold", floor("saddle-numbness", Urgency.EMERGENCY), SADDLE);

        assertThat(theorem.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(theorem.statements()).isEqualTo(1);
    }

    @Test
    void a_guarded_floor_is_refuted_with_the_smallest_case() {
        Theorem theorem = prove(
                "floors-hold",
                floor("saddle-numbness", Urgency.EMERGENCY),
                rule(
                        "CORD-01",
                        Phase.RED_FLAGS,
                        all(present("saddle-numbness"), TestRules.age(Operator.AT_LEAST, 18)),
                        escalate(Urgency.EMERGENCY)));

        assertThat(theorem.counterexamples())
                .containsExactly(new Counterexample(
                        "saddle-numbness present is at least EMERGENCY",
                        Optional.of(witness("saddle-numbness")),
                        true,
                        "SELF_CARE, no rule escalates"));
    }

    @Test
    void a_level_that_asks_for_a_no_is_taken_away_by_a_yes() {
        Theorem theorem = prove(
                "red-flag-never-lowers", rule("NO-01", Phase.RED_FLAGS, absent("fever"), escalate(Urgency.URGENT)));

        assertThat(theorem.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(theorem.counterexamples())
                .extracting(Counterexample::found)
                .contains("URGENT by NO-01; with fever present SELF_CARE, no rule escalates");
    }

    @Test
    void a_ranked_level_that_a_red_flag_can_take_away_is_refuted() {
        Theorem theorem = prove(
                "red-flag-never-lowers",
                rule("STR-01", Phase.CONDITIONS, present("worse-moving"), supports("strain", 10)),
                rule("STR-02", Phase.CONDITIONS, present("cough"), supports("strain", 1.3)),
                rule("INF-01", Phase.CONDITIONS, present("fever"), supports("infection", 10)),
                rule("INF-02", Phase.CONDITIONS, present("smoker"), supports("infection", 10)),
                rule("INF-03", Phase.CONDITIONS, present("chills"), supports("infection", 10)),
                rule("INF-04", Phase.CONDITIONS, present("weight-loss"), supports("infection", 10)),
                rule("LIK-01", Phase.URGENCY, candidate("strain", Likelihood.LIKELY), escalate(Urgency.ROUTINE)));

        assertThat(theorem.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(theorem.counterexamples().get(0).found()).startsWith("ROUTINE by LIK-01; with ");
        assertThat(theorem.notes()).singleElement().asString().startsWith("Not claimed for the 8 findings");
    }

    @Test
    void a_level_that_rests_on_silence_is_refuted() {
        var none = new Condition.None(((Condition.Matches) present("fever")).pattern());

        Theorem theorem = prove("unknown-is-not-absent", rule("SIL-01", Phase.RED_FLAGS, none, escalate(Urgency.SOON)));

        assertThat(theorem.counterexamples())
                .containsExactly(new Counterexample(
                        "SIL-01 does not ask that a finding be missing", Optional.empty(), true, "it does"));
    }

    @Test
    void a_level_that_a_no_gives_is_no_silence() {
        Theorem theorem =
                prove("unknown-is-not-absent", rule("NO-01", Phase.RED_FLAGS, absent("fever"), escalate(Urgency.SOON)));

        assertThat(theorem.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(theorem.notes())
                .containsExactly("The answer no can raise a level for fever, which rules ask for by Absent().");
    }

    @Test
    void a_screening_question_that_reaches_nothing_is_refuted() {
        Theorem theorem = prove("no-self-care-with-a-red-flag", SADDLE);

        assertThat(theorem.counterexamples())
                .extracting(Counterexample::statement)
                .containsExactly(
                        "weight-loss present is never SELF_CARE",
                        "fever present is never SELF_CARE",
                        "chills present is never SELF_CARE");
    }

    @Test
    void what_no_case_reaches_is_refuted_without_a_case() {
        Theorem theorem = prove(
                "conditions-reachable",
                rule("STR-01", Phase.CONDITIONS, present("worse-moving"), supports("strain", 3)));

        assertThat(theorem.counterexamples())
                .extracting(Counterexample::statement)
                .containsExactly("candidate gallstones", "candidate infection", "candidate reflux");
        assertThat(theorem.examples()).contains(new Example("candidate strain", witness("worse-moving")));
    }

    @Test
    void advice_and_contraindications_are_seen_in_drools() {
        Theorem theorem = prove(
                "no-advice-against-contraindication", TestRules.small().rules().toArray(Rule[]::new));

        assertThat(theorem.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(theorem.examples())
                .extracting(Example::shows)
                .containsExactly("withheld heat by ADV-03", "withheld ibuprofen by ADV-05");
    }

    @Test
    void own_invariants_are_proved_or_refuted() {
        Rule watch = rule("ADV-01", Phase.ADVICE, level(Operator.AT_LEAST, Urgency.SELF_CARE), advise("watch"));
        Rule withheld = rule("ADV-02", Phase.ADVICE, present("fever"), withhold("watch"));
        Demand always =
                new Demand(present("saddle-numbness"), true, Optional.of(Urgency.URGENT), List.of("watch"), "s");
        Demand never = new Demand(present("fever"), false, Optional.of(Urgency.SOON), List.of("watch"), "s");
        Demand nobody =
                new Demand(all(present("fever"), absent("fever")), true, Optional.of(Urgency.SOON), List.of(), "s");

        List<Theorem> theorems = Proofs.of(stating(List.of(always, never, nobody), SADDLE, watch, withheld))
                .prove(List.of("own-0", "own-1", "own-2"), code -> {})
                .theorems();

        assertThat(theorems)
                .flatExtracting(Theorem::counterexamples)
                .containsExactly(
                        new Counterexample(
                                "always advises watch",
                                Optional.of(witness("fever", "saddle-numbness")),
                                true,
                                "EMERGENCY by CORD-01"),
                        new Counterexample(
                                "never at least SOON",
                                Optional.of(witness("fever", "saddle-numbness")),
                                true,
                                "EMERGENCY by CORD-01"),
                        new Counterexample(
                                "some case is as \"given\" says",
                                Optional.empty(),
                                true,
                                "there is none, so nothing is said"));
    }

    @Test
    void a_plausible_case_is_preferred_and_an_implausible_one_is_said_to_be_so() {
        Rule either = rule(
                "ANY-01",
                Phase.RED_FLAGS,
                all(present("fever"), any(present("chills"), present("cough"))),
                escalate(Urgency.SOON));
        Demand one = new Demand(present("fever"), false, Optional.of(Urgency.SOON), List.of(), "s");
        Demand two =
                new Demand(all(present("fever"), present("chills")), false, Optional.of(Urgency.SOON), List.of(), "s");
        RuleSet ruleSet = stating(List.of(one, two), either);

        List<Theorem> theorems =
                Proofs.of(ruleSet).prove(List.of("own-0", "own-1"), code -> {}).theorems();

        assertThat(theorems)
                .flatExtracting(Theorem::counterexamples)
                .extracting(Counterexample::witness, Counterexample::plausible)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Optional.of(witness("cough", "fever")), true),
                        org.assertj.core.groups.Tuple.tuple(Optional.of(witness("chills", "fever")), false));
    }

    @Test
    void the_number_of_cases_is_that_of_all_answers() {
        CaseSpace space = CaseSpace.of(TestRules.ruleSet(SADDLE));

        // Twelve findings, three sexes; age, temperature and pain that no rule compares: known or not.
        assertThat(space.size()).isEqualTo(java.math.BigInteger.valueOf(531_441L * 3 * 2 * 2 * 2));
    }

    @Test
    void an_unknown_code_is_refused() {
        assertThatThrownBy(() -> Proofs.of(TestRules.small()).prove(List.of("flors-hold"), code -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no theorem \"flors-hold\".");
    }

    private static Theorem prove(String code, Rule... rules) {
        return prove(code, List.of(), rules);
    }

    private static Theorem prove(String code, Floor floor, Rule... rules) {
        return prove(code, List.of(floor), rules);
    }

    private static Theorem prove(String code, List<Floor> floors, Rule... rules) {
        return Proofs.of(ruleSet(floors, List.of(), rules))
                .prove(List.of(code), one -> {})
                .theorems()
                .get(0);
    }

    private static RuleSet stating(List<Demand> demands, Rule... rules) {
        var invariants = new ArrayList<Invariant>();
        demands.forEach(
                demand -> invariants.add(new Invariant("own-" + invariants.size(), "Own.", Optional.of(demand))));
        return ruleSet(List.of(), invariants, rules);
    }

    private static RuleSet ruleSet(List<Floor> floors, List<Invariant> invariants, Rule... rules) {
        RuleSet old = TestRules.ruleSet(rules);
        Vocabulary all = old.vocabulary();
        var vocabulary = new Vocabulary(
                all.groups(),
                all.findings(),
                all.measurements(),
                all.conditions(),
                all.categories(),
                all.advice(),
                all.correlations(),
                all.aliases(),
                List.of(
                        new Exclusion(List.of("fever", "chills"), Optional.empty(), "For the test."),
                        new Exclusion(List.of("smoker"), Optional.of(Sex.MALE), "For the test.")));
        return new RuleSet(
                old.identity(),
                vocabulary,
                old.rules(),
                old.sources(),
                old.education(),
                old.claims(),
                floors,
                Set.of(),
                invariants);
    }

    private static Floor floor(String finding, Urgency least) {
        return new Floor(((Condition.Matches) present(finding)).pattern(), least, "Because.", "s");
    }

    private static PatientCase witness(String... present) {
        return PatientCase.builder("witness")
                .present(Arrays.copyOf(present, present.length))
                .build();
    }
}
