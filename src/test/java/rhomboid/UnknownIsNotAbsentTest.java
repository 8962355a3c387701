package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.model.Assessment;
import rhomboid.model.NearMiss;
import rhomboid.model.PatientCase;
import rhomboid.model.Question;
import rhomboid.model.Trace;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

/** A question that nobody answered is never taken for an answer of no. */
class UnknownIsNotAbsentTest {

    private static final int CASES = 1_500;
    private static final int DENIED = 8;
    private static final Set<String> READ_AS_ABSENT = readAsAbsent();

    private static Set<String> readAsAbsent() {
        var codes = new TreeSet<String>();
        RULES.rules()
                .forEach(rule -> Shipped.patterns(rule.when(), pattern -> {
                    if (pattern.type() == FactType.ABSENT) {
                        codes.addAll(Shipped.codes(pattern));
                    }
                }));
        return codes;
    }

    @Test
    void no_rule_asks_that_a_finding_is_not_there() {
        for (Rule rule : RULES.rules()) {
            Shipped.leaves(rule.when(), leaf -> {
                if (leaf instanceof Condition.None none) {
                    assertThat(none.pattern().type()).as(rule.id()).isNotIn(FactType.PRESENT, FactType.ABSENT);
                }
            });
        }
    }

    @Test
    void no_level_and_no_derived_finding_rests_on_an_answer_of_no() {
        for (Rule rule : RULES.rules()) {
            if (rule.phase() == Phase.FINDINGS || rule.phase() == Phase.RED_FLAGS || rule.phase() == Phase.URGENCY) {
                Shipped.patterns(
                        rule.when(),
                        pattern -> assertThat(pattern.type()).as(rule.id()).isNotEqualTo(FactType.ABSENT));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122})
    void denying_what_was_unknown_only_removes_questions(long seed) {
        var random = new Random(seed);
        for (PatientCase before : CaseGenerator.of(RULES, seed).crowded(CASES, 12)) {
            PatientCase after = Shipped.denying(before, unknown(before, random));

            Trace was = RHOMBOID.trace(before);
            Trace is = RHOMBOID.trace(after);

            String which = "seed %d, %s, then %s".formatted(seed, before, after.absent());
            assertThat(is.fired()).as(which).isEqualTo(was.fired());
            assertThat(conclusions(is.assessment())).as(which).isEqualTo(conclusions(was.assessment()));
            assertThat(questions(was)).as(which).containsAll(questions(is));
            assertThat(nearMisses(was)).as(which).containsAll(nearMisses(is));
        }
    }

    @Test
    void a_rule_that_reads_an_answer_of_no_needs_the_answer() {
        for (Rule rule : RULES.rules(Phase.CONDITIONS)) {
            Shipped.patterns(rule.when(), pattern -> {
                if (pattern.type() == FactType.ABSENT) {
                    assertThat(RHOMBOID.trace(Shipped.only()).fired()).doesNotContain(rule.id());
                }
            });
        }
    }

    /** Some findings of which the case says nothing and that no rule reads as absent. */
    private static List<String> unknown(PatientCase patientCase, Random random) {
        var findings = new ArrayList<>(RULES.vocabulary().findings().keySet());
        findings.removeAll(patientCase.present());
        findings.removeAll(patientCase.absent());
        findings.removeAll(READ_AS_ABSENT);
        Collections.shuffle(findings, random);
        return findings.subList(0, DENIED);
    }

    private static List<Object> conclusions(Assessment assessment) {
        return List.of(
                assessment.urgency(),
                assessment.inferred(),
                assessment.candidates(),
                assessment.escalations(),
                assessment.advice(),
                assessment.withheld(),
                assessment.education());
    }

    private static List<String> questions(Trace trace) {
        return trace.assessment().questions().stream().map(Question::code).toList();
    }

    private static List<String> nearMisses(Trace trace) {
        return trace.assessment().nearMisses().stream()
                .map(NearMiss::rule)
                .map(rule -> rule.id())
                .toList();
    }
}
