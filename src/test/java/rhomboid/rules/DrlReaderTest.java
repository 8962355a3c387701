package rhomboid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rhomboid.model.Basis;
import rhomboid.model.Escalation;
import rhomboid.model.Place;
import rhomboid.model.RuleCitation;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;

class DrlReaderTest {

    static final String FILE = """
            package rhomboid.rules.red_flags
            import rhomboid.model.*
            import static rhomboid.model.Conclude.*

            // Cancer

            rule "Cancer: losing weight"
                @id( "CANC-01" )
                @because( "Losing weight without trying can be a sign of cancer." )
                @source( "nice-ng12, judgment" )
                @basis( "ordinal" )
                @claim( "S-01" )
                @reviewed( "2026-11-22" )
            when
                Present( finding == "weight-loss" )
            then
                insert( escalate( SOON ) );
            end
            """;

    private static DrlReader.Result read(String path, String text) {
        return DrlFixture.READER.read(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static DrlReader.Result read(String text) {
        return read("rules/red-flags/cancer.drl", text);
    }

    @Test
    void reads_a_rule_with_all_that_it_says() {
        var result = read(FILE);

        assertThat(result.problems()).isEmpty();
        assertThat(result.rules())
                .containsExactly(new Rule(
                        new RuleCitation(
                                "CANC-01",
                                "Cancer: losing weight",
                                "Losing weight without trying can be a sign of cancer.",
                                List.of("nice-ng12", "judgment"),
                                Basis.ORDINAL),
                        List.of("S-01"),
                        LocalDate.of(2026, 11, 22),
                        Phase.RED_FLAGS,
                        new Condition.Matches(new Pattern(
                                FactType.PRESENT,
                                List.of(new Constraint(
                                        Field.FINDING, Operator.EQUAL, new Codes(List.of("weight-loss")))))),
                        List.of(new Escalation(Urgency.SOON)),
                        new Place("rules/red-flags/cancer.drl", 7, 7)));
    }

    @Test
    void reads_line_ends_of_windows_like_others() {
        assertThat(read(FILE.replace("\n", "\r\n"))).isEqualTo(read(FILE));
    }

    @Test
    void reports_a_lone_carriage_return() {
        var result = read(FILE.replace("// Cancer", "// Can\rcer"));

        assertThat(DrlCorpusTest.problems(result)).isEqualTo("""
                        rules/red-flags/cancer.drl:5:7: An invisible character stands here (U+000D, carriage return (cr)).
                            // Can?cer
                                  ^
                            Remove it.""");
    }

    @Test
    void names_the_vocabulary_beside_the_rules_of_the_user() {
        var result = read("red-flags/cancer.drl", FILE.replace("weight-loss", "tiredness"));

        assertThat(DrlCorpusTest.problems(result)).isEqualTo("""
                        red-flags/cancer.drl:15:26: CANC-01 uses the unknown finding "tiredness".
                            Present( finding == "tiredness" )
                                                 ^
                            Findings are listed in vocabulary.yaml.""");
    }

    @Test
    void refuses_a_file_that_is_too_large() {
        var result = read(" ".repeat(DrlText.MOST_BYTES + 1));

        assertThat(DrlCorpusTest.problems(result)).isEqualTo("""
                        rules/red-flags/cancer.drl: A rule file may have at most 1000000 bytes, but this one has 1000001.
                            Split it: one concept per file, about 20 rules.""");
    }

    @Test
    void refuses_deep_brackets_without_following_them() {
        var result = read(FILE.replace("    Present(", "(".repeat(100_000) + "Present("));

        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).message())
                .isEqualTo("The file has more than 10 brackets inside one another.");
        assertThat(result.problems().get(0).place()).isEqualTo(new Place("rules/red-flags/cancer.drl", 15, 11));
        assertThat(result.rules()).isEmpty();
    }

    @Test
    void shows_a_limited_number_of_problems() {
        var result = read(FILE + "\u201C\n".repeat(1000));

        assertThat(result.problems()).hasSize(101);
        assertThat(result.problems().get(100).message()).endsWith(" more problems in this file, which are not shown.");
    }

    @Test
    void reports_ids_and_titles_that_two_files_share() {
        var one = read("rules/red-flags/cancer.drl", FILE);
        var two = read("rules/red-flags/infection.drl", FILE);

        var duplicates = DrlReader.duplicates(List.of(two, one));

        assertThat(String.join("\n", duplicates.stream().map(Object::toString).toList()))
                .isEqualTo("""
                        rules/red-flags/infection.drl:7:7: The title "Cancer: losing weight" is already that of another rule.
                            rule "Cancer: losing weight"
                                  ^
                            The other rule is at rules/red-flags/cancer.drl:7:7.
                        rules/red-flags/infection.drl:8:11: The id "CANC-01" is already that of another rule.
                            @id( "CANC-01" )
                                  ^
                            The other rule is at rules/red-flags/cancer.drl:8:11.""");
    }

    @Test
    void refuses_a_file_without_a_folder() {
        assertThat(DrlCorpusTest.problems(read("cancer.drl", FILE))).isEqualTo("""
                        cancer.drl: The file is in "", which is not a folder for rules.
                            Rule files are in findings/, red-flags/, conditions/, urgency/ and advice/.""");
    }
}
