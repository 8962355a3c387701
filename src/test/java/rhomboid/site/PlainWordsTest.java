package rhomboid.site;

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
import static rhomboid.TestRules.notCandidate;
import static rhomboid.TestRules.notMeasured;
import static rhomboid.TestRules.opposes;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.presentOneOf;
import static rhomboid.TestRules.sex;
import static rhomboid.TestRules.supports;
import static rhomboid.TestRules.withhold;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rhomboid.TestRules;
import rhomboid.model.Conclusion;
import rhomboid.model.Likelihood;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;

class PlainWordsTest {

    private static final PlainWords WORDS = PlainWords.of(TestRules.vocabulary());

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(present("fever"), "\"fever\" is present."),
                Arguments.of(absent("fever"), "\"fever\" is known to be absent."),
                Arguments.of(
                        presentOneOf("fever", "chills"),
                        "At least one of these must be present: [\"fever\".] [\"chills\".]"),
                Arguments.of(
                        atLeast(2, "fever", "chills", "weight-loss"),
                        "At least 2 of these 3 must be present: [\"fever\".] [\"chills\".] [\"weight-loss\".]"),
                Arguments.of(measured("pain-score", Operator.AT_LEAST, 7), "\"pain-score\" is at least 7 unit."),
                Arguments.of(
                        measured("temperature-c", Operator.LESS, 36.5), "\"temperature-c\" is less than 36.5 unit."),
                Arguments.of(
                        notMeasured("pain-score", Operator.AT_MOST, 6),
                        "It must not be known that \"pain-score\" is at most 6 unit. What nobody has asked or measured"
                                + " meets this too."),
                Arguments.of(age(Operator.GREATER, 50), "The person is more than 50 years old."),
                Arguments.of(sex(Sex.FEMALE), "The person is female."),
                Arguments.of(
                        candidate("gallstones", Likelihood.POSSIBLE),
                        "\"gallstones\" is a candidate that is at least \"possible\"."),
                Arguments.of(
                        notCandidate("gallstones", Likelihood.LIKELY),
                        "None of these may be a candidate that is \"likely\": [\"gallstones\".]"),
                Arguments.of(
                        level(Operator.AT_MOST, Urgency.SOON),
                        "The level is at most SOON (to be seen within one to three days)."),
                Arguments.of(all(), "It always fires."),
                Arguments.of(
                        all(present("fever"), any(present("chills"), age(Operator.AT_MOST, 16))),
                        "All of these must hold: [\"fever\" is present.] [At least one of these must hold:"
                                + " [\"chills\" is present.] [The person is at most 16 years old.]]"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void says_what_must_hold(Condition when, String words) {
        assertThat(flat(WORDS.when(TestRules.rule("X-01", Phase.CONDITIONS, when))))
                .isEqualTo(words);
    }

    private static String flat(Clause clause) {
        var text = new StringBuilder(clause.text());
        clause.parts().forEach(part -> text.append(" [").append(flat(part)).append(']'));
        return text.toString();
    }

    static Stream<Arguments> conclusions() {
        return Stream.of(
                Arguments.of(
                        supports("gallstones", 6),
                        "This speaks strongly for \"gallstones\": likelihood ratio 6 (6 times as frequent in people with"
                                + " it as in people without it), weight +8 decibans."),
                Arguments.of(
                        opposes("gallstones", 0.35),
                        "This speaks moderately against \"gallstones\": likelihood ratio 0.35 (0.35 times as frequent in"
                                + " people with it as in people without it), weight -5 decibans."),
                Arguments.of(
                        supports("gallstones", 1.05),
                        "This speaks hardly for \"gallstones\": likelihood ratio 1.05 (1.05 times as frequent in people"
                                + " with it as in people without it), weight 0 decibans."),
                Arguments.of(escalate(Urgency.URGENT), "The level is at least URGENT (to be seen the same day)."),
                Arguments.of(infer("fever"), "\"fever\" counts as present."),
                Arguments.of(advise("heat"), "The advice \"heat\" is given, unless a rule withholds it: Text of heat."),
                Arguments.of(withhold("heat"), "The advice \"heat\" is withheld: Text of heat."));
    }

    @ParameterizedTest
    @MethodSource("conclusions")
    void says_what_follows(Conclusion conclusion, String words) {
        assertThat(WORDS.then(TestRules.rule("X-01", Phase.CONDITIONS, present("fever"), conclusion)))
                .containsExactly(words);
    }

    @Test
    void a_code_that_is_a_finding_and_a_condition_keeps_its_kinds_apart() {
        var vocabulary = TestRules.vocabulary();
        var label = PlainWords.of(vocabulary);

        assertThat(label.name(new Code(Code.Kind.CONDITION, "fever"))).isEqualTo("fever");
        assertThat(Code.finding("fever")).isNotEqualTo(Code.condition("fever"));
    }
}
