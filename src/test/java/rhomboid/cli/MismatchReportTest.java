package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.TestRules;
import rhomboid.model.PatientCase;
import rhomboid.proof.Mismatches;

class MismatchReportTest {

    @Test
    void the_report_names_the_disagreement_the_rules_and_the_case() {
        var witness = PatientCase.builder("witness").present("fever").build();

        assertThat(MismatchReport.text(Mismatches.of(witness), List.of(TestRules.small())))
                .isEqualTo("""
                The formula and Drools disagree about a case: by the formula alone fire [CORD-01], by Drools alone [PAIN-01].
                Rule set 1.0.0, digest 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.
                {"id":"witness","patient":{},"present":["fever"],"absent":[],"measurements":{}}""");
    }
}
