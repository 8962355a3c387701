package rhomboid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import rhomboid.model.Problem;

class DrlAgreementTest {

    private static final String PACKAGE = "rhomboid.rules.red_flags";

    private static Optional<List<String>> drools(String text) {
        return DroolsOutline.of(text, LanguageLevelOption.DRL6);
    }

    private static String compared(Optional<List<String>> drools) {
        var problems = new DrlProblems(DrlText.of("red-flags/cancer.drl", DrlReaderTest.FILE), List.of());
        var file = DrlGrammar.read(DrlLexer.tokens(problems), problems);
        DrlAgreement.check(file, PACKAGE, drools, problems);
        return String.join(
                "\n", problems.sorted().stream().map(Problem::toString).toList());
    }

    @Test
    void agrees_on_the_same_file() {
        assertThat(compared(drools(DrlReaderTest.FILE))).isEmpty();
    }

    @Test
    void refuses_a_file_that_drools_cannot_read() {
        assertThat(compared(drools(DrlReaderTest.FILE.replace("when", "wehn")))).isEqualTo("""
                        red-flags/cancer.drl: The rule engine cannot read this file.
                            Write it like the other files of the folder.""");
    }

    @Test
    void refuses_a_file_with_another_header() {
        assertThat(compared(drools(DrlReaderTest.FILE.replace("// Cancer", "import java.util.*"))))
                .isEqualTo("""
                        red-flags/cancer.drl: The rule engine reads the package and the imports differently.
                            Write the first three lines as in the other files of the folder.""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "when                       | salience 5 when",
                "when                       | dialect \"java\" when",
                "\"Cancer: losing weight\"    | \"Cancer: losing weight\" extends \"Other\"",
                "\"Cancer: losing weight\"    | \"Cancer: losing no weight\"",
                "CANC-01                    | CANC-02",
                "@id( \"CANC-01\" )          | @id( key = \"CANC-01\" )",
                "Present( finding           | $p : Present( finding",
                "Present( finding           | Present( $f : finding",
                "Present( finding           | Absent( finding",
                "Present( finding           | not Present( finding",
                "Present( finding           | exists Present( finding",
                "Present( finding           | eval( true ) Present( finding",
                "\"weight-loss\" )            | \"weight-loss\" ) from entry-point \"x\"",
                "\"weight-loss\" )            | \"weight-loss\" ) over window:length( 5 )",
                "\"weight-loss\" )            | \"weight-loss\", this != null )",
                "\"weight-loss\" )            | \"weight-loss\" ) or Present( finding == \"fever\" )",
                "escalate( SOON )           | escalate( URGENT )",
                "insert(                    | System.exit( 0 ); insert(",
            })
    void refuses_a_rule_that_drools_reads_differently(String written, String changed) {
        assertThat(DrlReaderTest.FILE).contains(written);

        assertThat(compared(drools(DrlReaderTest.FILE.replace(written, changed))))
                .isEqualTo("""
                        red-flags/cancer.drl:7:7: The rule engine reads the rule "Cancer: losing weight" differently.
                            rule "Cancer: losing weight"
                                  ^
                            Write it like the other rules of the folder.""");
    }
}
