package rhomboid.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.TestRules.infer;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.supports;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.TestRules;
import rhomboid.model.PatientCase;
import rhomboid.model.RankedCandidate;
import rhomboid.rules.Phase;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.ConditionKind;

class NeedsTest {

    private final Engine engine = Engine.of(TestRules.ruleSet(
            infectionNeeds("fever", "weight-loss"),
            List.of(
                    rule("FEV-01", Phase.FINDINGS, present("chills"), infer("fever")),
                    rule("INF-01", Phase.CONDITIONS, present("cough"), supports("infection", 6)),
                    rule("STR-01", Phase.CONDITIONS, present("worse-moving"), supports("strain", 1.6)))));

    @Test
    void a_condition_without_what_it_needs_is_no_candidate() {
        assertThat(candidates("cough", "worse-moving")).containsExactly("strain");
    }

    @Test
    void one_of_what_it_needs_is_enough() {
        assertThat(candidates("cough", "weight-loss", "worse-moving")).containsExactlyInAnyOrder("infection", "strain");
    }

    @Test
    void a_derived_finding_counts() {
        assertThat(candidates("cough", "chills", "worse-moving")).containsExactlyInAnyOrder("infection", "strain");
    }

    @Test
    void what_it_needs_is_no_evidence() {
        assertThat(candidates("weight-loss")).isEmpty();
    }

    @Test
    void says_what_it_needs() {
        var without = engine.whyNot(aCase("cough"), "infection");
        var with = engine.whyNot(aCase("cough", "fever"), "infection");

        assertThat(without.reported()).isFalse();
        assertThat(without.needs()).containsExactly("fever", "weight-loss");
        assertThat(with.reported()).isTrue();
        assertThat(with.needs()).isEmpty();
    }

    private List<String> candidates(String... present) {
        return engine.assess(aCase(present)).candidates().stream()
                .map(RankedCandidate::candidate)
                .map(candidate -> candidate.condition())
                .toList();
    }

    private static PatientCase aCase(String... present) {
        return PatientCase.builder("needs").present(present).build();
    }

    private static Vocabulary infectionNeeds(String... findings) {
        Vocabulary old = TestRules.vocabulary();
        var conditions = new LinkedHashMap<>(old.conditions());
        ConditionKind kind = conditions.get("infection");
        conditions.put(
                "infection",
                new ConditionKind(
                        kind.code(),
                        kind.label(),
                        kind.category(),
                        kind.icd10cm(),
                        kind.frequency(),
                        List.of(findings),
                        kind.source(),
                        kind.severity(),
                        kind.usualUrgency(),
                        kind.definition(),
                        kind.nextStep()));
        return new Vocabulary(
                old.groups(),
                old.findings(),
                old.measurements(),
                conditions,
                old.categories(),
                old.advice(),
                old.correlations(),
                old.aliases());
    }
}
