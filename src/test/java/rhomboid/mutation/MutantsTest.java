package rhomboid.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.TestRules.absent;
import static rhomboid.TestRules.advise;
import static rhomboid.TestRules.age;
import static rhomboid.TestRules.all;
import static rhomboid.TestRules.any;
import static rhomboid.TestRules.atLeast;
import static rhomboid.TestRules.candidate;
import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.infer;
import static rhomboid.TestRules.level;
import static rhomboid.TestRules.measured;
import static rhomboid.TestRules.notMeasured;
import static rhomboid.TestRules.opposes;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.presentOneOf;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;
import static rhomboid.TestRules.supports;
import static rhomboid.TestRules.withhold;

import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.model.Conclusion;
import rhomboid.model.Likelihood;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

class MutantsTest {

    @Test
    void each_condition_is_left_out_and_any_becomes_enough() {
        assertThat(words(all(present("fever"), present("weight-loss"))))
                .containsExactly(
                        "DROP_CONDITION: without Present( finding == \"fever\" )",
                        "DROP_CONDITION: without Present( finding == \"weight-loss\" )",
                        "OR_AND: any of these is enough: Present( finding == \"fever\" ); Present( finding =="
                                + " \"weight-loss\" )",
                        "FLIP_ANSWER: Present( finding == \"fever\" ) becomes Absent",
                        "FLIP_ANSWER: Present( finding == \"weight-loss\" ) becomes Absent",
                        "DELETE_RULE: the rule is deleted");
    }

    @Test
    void alternatives_are_left_out_and_all_become_needed() {
        assertThat(words(any(present("fever"), absent("cough"))))
                .containsExactly(
                        "DROP_CONDITION: without Present( finding == \"fever\" )",
                        "DROP_CONDITION: without Absent( finding == \"cough\" )",
                        "OR_AND: all of these are needed: Present( finding == \"fever\" ); Absent( finding =="
                                + " \"cough\" )",
                        "FLIP_ANSWER: Present( finding == \"fever\" ) becomes Absent",
                        "FLIP_ANSWER: Absent( finding == \"cough\" ) becomes Present",
                        "DELETE_RULE: the rule is deleted");
    }

    @Test
    void a_whole_number_moves_by_one_and_no_change_is_made_twice() {
        assertThat(words(age(Pattern.Operator.AT_LEAST, 50)))
                .containsExactly(
                        "BOUNDARY: age >= 50 becomes age > 50 in Patient( age >= 50 )",
                        "SHIFT_NUMBER: age >= 50 becomes age >= 49 in Patient( age >= 50 )",
                        "DELETE_RULE: the rule is deleted");
    }

    @Test
    void any_other_number_moves_by_a_tenth() {
        assertThat(words(measured("temperature-c", Pattern.Operator.LESS, 35)))
                .containsExactly(
                        "DROP_CONDITION: without value < 35 in Measurement( name == \"temperature-c\", value < 35 )",
                        "BOUNDARY: value < 35 becomes value <= 35 in Measurement( name == \"temperature-c\", value <"
                                + " 35 )",
                        "SHIFT_NUMBER: value < 35 becomes value < 34.9 in Measurement( name == \"temperature-c\","
                                + " value < 35 )",
                        "SHIFT_NUMBER: value < 35 becomes value < 35.1 in Measurement( name == \"temperature-c\","
                                + " value < 35 )",
                        "DELETE_RULE: the rule is deleted");
    }

    @Test
    void a_number_never_moves_out_of_its_range() {
        assertThat(words(notMeasured("pain-score", Pattern.Operator.AT_MOST, 10)))
                .containsExactly(
                        "DROP_CONDITION: without value <= 10 in Measurement( name == \"pain-score\", value <= 10 )",
                        "BOUNDARY: value <= 10 becomes value < 10 in Measurement( name == \"pain-score\", value <="
                                + " 10 )",
                        "DELETE_RULE: the rule is deleted");
    }

    @Test
    void words_change_sides_but_have_no_steps() {
        assertThat(words(candidate("strain", Likelihood.POSSIBLE)))
                .contains("BOUNDARY: likelihood >= POSSIBLE becomes likelihood > POSSIBLE in Candidate( condition =="
                        + " \"strain\", likelihood >= POSSIBLE )");
        assertThat(words(level(Pattern.Operator.AT_MOST, Urgency.SOON)))
                .containsExactly(
                        "BOUNDARY: urgency <= SOON becomes urgency < SOON in Level( urgency <= SOON )",
                        "DELETE_RULE: the rule is deleted");
    }

    @Test
    void each_member_of_a_list_is_taken_out() {
        assertThat(words(presentOneOf("fever", "chills")))
                .containsExactly(
                        "FLIP_ANSWER: Present( finding in ( \"fever\", \"chills\" ) ) becomes Absent",
                        "DROP_MEMBER: without \"fever\" in the list",
                        "DROP_MEMBER: without \"chills\" in the list",
                        "DELETE_RULE: the rule is deleted");
    }

    @Test
    void a_count_asks_for_one_more_and_one_fewer() {
        assertThat(words(atLeast(2, "fever", "chills", "cough")))
                .containsExactly(
                        "COUNT: at least 2 becomes at least 1 of fever, chills, cough",
                        "COUNT: at least 2 becomes at least 3 of fever, chills, cough",
                        "DROP_MEMBER: without \"fever\" in the list",
                        "DROP_MEMBER: without \"chills\" in the list",
                        "DROP_MEMBER: without \"cough\" in the list",
                        "DELETE_RULE: the rule is deleted");
        assertThat(words(atLeast(1, "fever")))
                .as("a count of all there are, with nothing to take out")
                .containsExactly("DELETE_RULE: the rule is deleted");
    }

    @Test
    void a_level_moves_one_up_and_one_down() {
        assertThat(conclusions(escalate(Urgency.SOON)))
                .containsExactly(
                        "LEVEL: escalate( SOON ) becomes escalate( ROUTINE )",
                        "LEVEL: escalate( SOON ) becomes escalate( URGENT )");
        assertThat(conclusions(escalate(Urgency.EMERGENCY)))
                .containsExactly("LEVEL: escalate( EMERGENCY ) becomes escalate( URGENT )");
    }

    @Test
    void a_strength_moves_to_the_words_beside_it_and_to_the_other_side() {
        assertThat(conclusions(supports("strain", 3)))
                .containsExactly(
                        "STRENGTH: supports( \"strain\", MODERATE ) becomes supports( \"strain\", WEAK )",
                        "STRENGTH: supports( \"strain\", MODERATE ) becomes supports( \"strain\", STRONG )",
                        "FLIP_EVIDENCE: supports( \"strain\", MODERATE ) becomes opposes( \"strain\", MODERATE )");
        assertThat(conclusions(opposes("strain", 0.65)))
                .containsExactly(
                        "STRENGTH: opposes( \"strain\", WEAK ) becomes opposes( \"strain\", MODERATE )",
                        "FLIP_EVIDENCE: opposes( \"strain\", WEAK ) becomes supports( \"strain\", WEAK )");
    }

    @Test
    void a_published_ratio_moves_to_the_neighbouring_words() {
        assertThat(conclusions(supports("strain", 4)))
                .containsExactly(
                        "STRENGTH: supports( \"strain\", lr( 4 ) ) becomes supports( \"strain\", MODERATE )",
                        "STRENGTH: supports( \"strain\", lr( 4 ) ) becomes supports( \"strain\", STRONG )",
                        "FLIP_EVIDENCE: supports( \"strain\", lr( 4 ) ) becomes opposes( \"strain\", lr( 0.25 ) )");
    }

    @Test
    void what_follows_or_is_advised_is_left_out() {
        assertThat(conclusions(infer("fever"))).containsExactly("DROP_CONCLUSION: without infer( \"fever\" )");
        assertThat(conclusions(advise("heat"))).containsExactly("DROP_CONCLUSION: without advise( \"heat\" )");
        assertThat(conclusions(withhold("heat"))).containsExactly("DROP_CONCLUSION: without withhold( \"heat\" )");
    }

    @Test
    void only_levels_and_what_leads_to_them_count_for_urgency() {
        assertThat(of(Phase.RED_FLAGS, present("fever"), escalate(Urgency.SOON), supports("infection", 6)))
                .filteredOn(mutant -> !mutant.isUrgency())
                .extracting(Mutant::operator)
                .containsOnly(Operator.STRENGTH, Operator.FLIP_EVIDENCE);
        assertThat(of(Phase.FINDINGS, present("chills"), infer("fever"))).allMatch(Mutant::isUrgency);
        assertThat(of(Phase.CONDITIONS, present("fever"), supports("infection", 6)))
                .noneMatch(Mutant::isUrgency);
        assertThat(of(Phase.ADVICE, present("skin-numb"), withhold("heat"))).noneMatch(Mutant::isUrgency);
    }

    private static List<String> words(Condition when) {
        return of(Phase.ADVICE, when).stream().map(MutantsTest::line).toList();
    }

    /** The changes of the conclusions of a rule about fever, without those of its condition. */
    private static List<String> conclusions(Conclusion... then) {
        return of(Phase.ADVICE, present("fever"), then).stream()
                .filter(mutant -> !mutant.changesWhen())
                .map(MutantsTest::line)
                .toList();
    }

    private static String line(Mutant mutant) {
        return mutant.operator() + ": " + mutant.words();
    }

    private static List<Mutant> of(Phase phase, Condition when, Conclusion... then) {
        Rule rule = rule("R-01", phase, when, then);
        return Mutants.of(ruleSet(rule)).of(rule);
    }
}
