package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.Folders;

/** Beginning findings, conditions and rules, in a copy of the small rules. */
class NewCommandTest {

    private static final List<String> RULE = List.of(
            "rule",
            "conditions/gallstones",
            "--title",
            "worse on lifting",
            "--present",
            "worse-lifting",
            "--opposes",
            "biliary-colic:WEAK",
            "--source",
            "judgment",
            "--because",
            "Gallstones do not mind lifting.");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_rules() {
        Folders.copy(Path.of(Command.RULES), folder);
    }

    private Command make(String... args) {
        return makeWithInput("", "", args);
    }

    private Command makeWithInput(String terminal, String input, String... args) {
        var all = new ArrayList<>(List.of("new"));
        all.addAll(List.of(args));
        all.addAll(List.of("--rules", folder.toString()));
        Command done = Command.run(
                Map.of("rhomboid.today", "2026-12-24", "rhomboid.stderr", terminal), input, all.toArray(String[]::new));
        String shown = folder.toString().replace('\\', '/');
        return new Command(
                done.exitCode(), done.out().replace(shown, "RULES"), done.err().replace(shown, "RULES"));
    }

    private static String[] with(List<String> args, String... more) {
        var all = new ArrayList<>(args);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void assertThatCheckAndTestPass() {
        assertThat(Command.run("check", folder.toString()).out()).contains("no problems");
        assertThat(Command.run("test", folder.toString()).out())
                .contains(", 0 failed; every rule and every number is tried on both sides;");
    }

    private void assertThatOnlyUseIsMissing(String finding) {
        assertThat(Command.run("check", folder.toString()).out())
                .contains("The finding \"" + finding + "\" is used by no rule. [warning L14]", "1 warning in 1 file.");
        assertThat(Command.run("test", folder.toString()).out()).contains(", 0 failed;");
    }

    @Test
    void a_finding_is_put_after_the_last_of_its_group_and_nothing_else_changes() throws IOException {
        Files.writeString(
                folder.resolve("vocabulary.yaml"),
                text("vocabulary.yaml")
                        .replace("  - { code: worse-after", "  # Food and the like.\n  - { code: worse-after"));
        List<String> before = Files.readAllLines(folder.resolve("vocabulary.yaml"));

        Command done = make(
                "finding",
                "hurts-in-cold",
                "--group",
                "site",
                "--label",
                "Worse in the cold: \"frost\"",
                "--question",
                "Does cold make the pain worse?",
                "--synonyms",
                "cold pain,frost");

        assertThat(done).isEqualTo(new Command(0, """
                RULES/vocabulary.yaml:8: 6 lines added
                Next: write a rule that uses it, of which check reminds you: rhomboid new rule FILE --present hurts-in-cold ...
                """, ""));
        List<String> after = new ArrayList<>(Files.readAllLines(folder.resolve("vocabulary.yaml")));
        List<String> added = List.copyOf(after.subList(7, 13));
        after.subList(7, 13).clear();
        assertThat(after).isEqualTo(before);
        assertThat(String.join("\n", added)).isEqualTo("""
                  - code: hurts-in-cold
                    group: site
                    label: "Worse in the cold: \\"frost\\""
                    question: Does cold make the pain worse?
                    asked: conditional
                    synonyms: [ cold pain, frost ]""".indent(2).stripTrailing());
        assertThatOnlyUseIsMissing("hurts-in-cold");
    }

    @Test
    void windows_line_ends_stay() throws IOException {
        Files.writeString(
                folder.resolve("vocabulary.yaml"), text("vocabulary.yaml").replace("\n", "\r\n"));

        make("finding", "cold", "--group", "general", "--label", "Cold", "--question", "Is it cold?", "--screen");

        assertThat(text("vocabulary.yaml")).contains("  - code: cold\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(Command.run("test", folder.toString()).out()).contains(", 0 failed;");
    }

    @Test
    void what_is_missing_is_asked_for_at_a_terminal() throws IOException {
        Command done = makeWithInput("terminal", "general\nCold feet\nAre your feet cold?\n", "finding", "cold-feet");

        assertThat(done.exitCode()).isZero();
        assertThat(done.err()).isEqualTo("Group of findings: Name for clinicians: Question for patients: ");
        assertThat(text("vocabulary.yaml")).contains("    label: Cold feet\n    question: Are your feet cold?\n");
    }

    @Test
    void without_a_terminal_a_missing_option_is_named() {
        assertThat(make("finding", "cold-feet", "--group", "general")).isEqualTo(new Command(2, "", """
                rhomboid new finding: the option --label is missing.
                    See rhomboid new finding --help.
                """));
    }

    @Test
    void bad_codes_unknown_groups_and_known_findings_are_refused_with_help() throws IOException {
        String before = text("vocabulary.yaml");

        assertThat(make("finding", "Cold_Feet", "--group", "general", "--label", "x", "--question", "y")
                        .err())
                .isEqualTo("""
                        rhomboid new finding: "Cold_Feet" is not written like a code.
                            Did you mean "cold-feet"? A code has small letters a to z, digits and single hyphens between them.
                        Nothing was written.
                        """);
        assertThat(make("finding", "cold-feet", "--group", "generell", "--label", "x", "--question", "y")
                        .err())
                .isEqualTo("""
                        rhomboid new finding: There is no group "generell".
                            Did you mean "general"? Groups are site, general.
                        Nothing was written.
                        """);
        assertThat(make("finding", "fever", "--group", "general", "--label", "x", "--question", "y")
                        .err())
                .isEqualTo("""
                        rhomboid new finding: The vocabulary has the finding "fever" already: Fever.
                            Use it, or choose another code.
                        Nothing was written.
                        """);
        assertThat(text("vocabulary.yaml")).isEqualTo(before);
    }

    @Test
    void a_rule_gets_the_next_id_the_date_of_today_and_true_scenarios() throws IOException {
        Command done = make(RULE.toArray(String[]::new));

        assertThat(done).isEqualTo(new Command(0, """
                RULES/conditions/gallstones.drl:56: 12 lines added
                RULES/conditions/gallstones.test.yaml:7: 8 lines added
                Next: read the new scenarios and name them after the medical point they make.
                Next: a statement of claims.yaml that the rule carries is added by hand, with @claim.
                """, ""));
        assertThat(text("conditions/gallstones.drl")).endsWith("""
                end

                rule "Gallstones: worse on lifting"
                    @id( "GALL-08" )
                    @because( "Gallstones do not mind lifting." )
                    @source( "judgment" )
                    @basis( "judgment" )
                    @reviewed( "2026-12-24" )
                when
                    Present( finding == "worse-lifting" )
                then
                    insert( opposes( "biliary-colic", WEAK ) );
                end
                """);
        assertThat(text("conditions/gallstones.test.yaml")).endsWith("""

                - scenario: "GALL-08 applies: worse on lifting"
                  given: { present: [ worse-lifting ] }
                  expect: { fired: [ GALL-08 ] }

                - scenario: "GALL-08 does not apply: absent worse-lifting"
                  given: { absent: [ worse-lifting ] }
                  expect: { not-fired: [ GALL-08 ] }
                """);
        assertThatCheckAndTestPass();
    }

    @Test
    void numbers_are_tried_on_both_sides_and_levels_are_stated() throws IOException {
        Command done = make(
                "rule",
                "red-flags/cord.drl",
                "--title",
                "Cord: old and hot",
                "--measured",
                "temperature-c >= 39.5",
                "--measured",
                "age>60",
                "--measured",
                "pain-score <= 3",
                "--sex",
                "male",
                "--escalates",
                "URGENT",
                "--source",
                "paper",
                "--because",
                "Heat in age is serious.");

        assertThat(done.exitCode()).isZero();
        assertThat(text("red-flags/cord.test.yaml")).contains("""
                - scenario: "CORD-02 applies: old and hot"
                  given: { patient: { age: 61, sex: male }, measurements: { pain-score: 3, temperature-c: 39.5 } }
                  expect: { urgency: URGENT, fired: [ CORD-02 ] }
                """, """
                - scenario: "CORD-02 does not apply: age 60"
                  given: { patient: { age: 60, sex: male }, measurements: { pain-score: 3, temperature-c: 39.5 } }
                """, """
                - scenario: "CORD-02 does not apply: pain-score 4"
                """, """
                - scenario: "CORD-02 does not apply: temperature-c 39.4"
                """);
        assertThatCheckAndTestPass();
    }

    @Test
    void a_condition_comes_with_vocabulary_category_file_rule_and_scenarios() throws IOException {
        Command done = make(
                "condition",
                "cold-back",
                "--label",
                "Cold back",
                "--category",
                "musculoskeletal",
                "--icd10cm",
                "M54.6",
                "--frequency",
                "10",
                "--source",
                "judgment",
                "--severity",
                "benign",
                "--usual-urgency",
                "SELF_CARE",
                "--definition",
                "An ache that comes with cold, " + "and again with cold, ".repeat(6) + "and goes with warmth.",
                "--next-step",
                "Warm clothes.",
                "--member-of",
                "strain",
                "--title",
                "worse on lifting in fever",
                "--present",
                "worse-lifting,fever",
                "--supports",
                "STRONG",
                "--because",
                "The pain comes with cold.");

        assertThat(done).isEqualTo(new Command(0, """
                RULES/conditions/cold-back.drl: new, 21 lines
                RULES/conditions/cold-back.test.yaml: new, 7 lines
                RULES/vocabulary.yaml:15: 10 lines added
                Next: say in the comment at the top of the file what it does not cover.
                Next: add more rules: rhomboid new rule cold-back ...
                """, ""));
        assertThat(text("vocabulary.yaml"))
                .contains("conditions: [ muscle-strain, cold-back ] }")
                .contains("    usual-urgency: SELF_CARE\n");
        assertThat(text("conditions/cold-back.drl"))
                .startsWith("package rhomboid.rules.conditions\n")
                .contains("// Cold back\n// An ache", "rule \"Cold back: worse on lifting in fever\"", "\"COLD-01\"");
        assertThatCheckAndTestPass();
    }

    @Test
    void a_dry_run_shows_the_lines_and_writes_nothing() throws IOException {
        String before = text("conditions/gallstones.drl");

        Command done = make(with(RULE, "--dry-run"));

        assertThat(done.out())
                .startsWith("RULES/conditions/gallstones.drl\n+\n+ rule \"Gallstones: worse on lifting\"\n")
                .endsWith("Nothing was written.\n");
        assertThat(text("conditions/gallstones.drl")).isEqualTo(before);
    }

    @Test
    void what_the_check_would_refuse_is_not_written() throws IOException {
        String before = text("conditions/gallstones.drl");

        Command done = make(
                "rule",
                "conditions/gallstones",
                "--title",
                "x",
                "--present",
                "fevre",
                "--supports",
                "STRONG",
                "--source",
                "paper",
                "--because",
                "Why.");

        assertThat(done.exitCode()).isEqualTo(3);
        assertThat(done.err())
                .contains("GALL-08 uses the unknown finding \"fevre\".", "Did you mean \"fever\"?")
                .contains("GALL-08 uses the unknown condition \"gallstones\".")
                .endsWith("Nothing was written; the places are those in the files as they would be.\n");
        assertThat(text("conditions/gallstones.drl")).isEqualTo(before);
    }

    @Test
    void a_rule_that_breaks_a_scenario_is_written_only_on_demand() throws IOException {
        String[] args = {
            "rule",
            "red-flags/cord",
            "--title",
            "any lifting",
            "--present",
            "worse-lifting",
            "--escalates",
            "EMERGENCY",
            "--source",
            "paper",
            "--because",
            "Why."
        };

        Command refused = make(args);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("\"pain on lifting does not\"").endsWith("""
                 would fail. Nothing was written; --anyway writes it.
                """);
        assertThat(text("red-flags/cord.drl")).doesNotContain("CORD-02");
        assertThat(make(with(List.of(args), "--anyway")).exitCode()).isZero();
        assertThat(text("red-flags/cord.drl")).contains("CORD-02");
    }

    @Test
    void a_scenario_that_fails_already_stands_in_nobodys_way() throws IOException {
        Path scenarios = folder.resolve("red-flags/cord.test.yaml");
        Files.writeString(
                scenarios, text("red-flags/cord.test.yaml").replace("fired: [ CORD-01 ]", "fired: [ GALL-01 ]"));

        assertThat(make(RULE.toArray(String[]::new)).exitCode()).isZero();
    }

    @Test
    void what_cannot_be_a_rule_is_refused_with_help() {
        assertThat(make("rule", "galstones", "--title", "x", "--source", "paper")
                        .err())
                .isEqualTo("""
                rhomboid new rule: There is no rule file "galstones".
                    Did you mean "gallstones"?
                Nothing was written.
                """);
        assertThat(make("rule", "gallstones", "--title", "x", "--source", "paper")
                        .err())
                .isEqualTo("""
                rhomboid new rule: "gallstones" could be conditions/gallstones.drl or urgency/gallstones.drl.
                    Name the folder as well.
                Nothing was written.
                """);
        assertThat(make("rule", "cord", "--title", "x", "--source", "paper", "--because", "Why.")
                        .err())
                .isEqualTo("""
                rhomboid new rule: The rule would fire always.
                    Say when it applies, such as --present fever.
                Nothing was written.
                """);
        assertThat(make("rule", "cord", "--title", "x", "--source", "paper", "--because", "Why.", "--present", "fever")
                        .err())
                .isEqualTo("""
                        rhomboid new rule: The rule would conclude nothing.
                            Say what follows, such as --supports STRONG or --escalates URGENT.
                        Nothing was written.
                        """);
        assertThat(make("rule", "cord", "--title", "a \"b\"", "--source", "paper", "--because", "Why.")
                        .err())
                .isEqualTo("""
                        rhomboid new rule: The title "a "b"" cannot stand in a rule.
                            Write one line without quotation marks and backslashes.
                        Nothing was written.
                        """);
        assertThat(make("rule", "cord", "--title", "x", "--source", "paper", "--because", "Why.", "--measured", "pain")
                        .err())
                .isEqualTo("""
                        rhomboid new rule: "pain" is not a limit.
                            Write it like "pain-score >= 7".
                        Nothing was written.
                        """);
    }

    @Test
    void the_shipped_rules_can_be_added_to(@TempDir Path shipped) throws IOException {
        Folders.copy(Path.of("rules"), shipped);
        folder = shipped;

        Command finding = make(
                "finding",
                "worse-in-cold",
                "--group",
                "aggravating",
                "--label",
                "Worse in the cold",
                "--question",
                "Does cold make the pain worse?");
        Command rule = make(
                "rule",
                "biliary-colic",
                "--title",
                "worse in the cold",
                "--present",
                "worse-in-cold",
                "--opposes",
                "WEAK",
                "--source",
                "judgment",
                "--because",
                "Gallstone pain does not depend on the weather.");

        assertThat(finding.exitCode()).isZero();
        assertThat(rule.exitCode()).isZero();
        assertThat(Command.run("check", shipped.toString()).out()).contains("no problems");
    }
}
