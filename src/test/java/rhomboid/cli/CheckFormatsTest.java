package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import rhomboid.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check} and {@code test} write for other programs, which checks are run, and what is repaired. */
class CheckFormatsTest {

    private static final String RULE = """

            rule "Cord: two answers at once"
                @id( "CORD-09" )
                @because( "A sentence for people." )
                @source( "paper" )
                @basis( "judgment" )
                @reviewed( "2026-11-22" )
            when
                Present( finding == "worse-lifting" )
                Absent( finding == "worse-lifting" )
            then
                insert( escalate( SOON ) );
            end
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy_the_rules() {
        Folders.copy(Path.of(Command.RULES), folder);
    }

    @Test
    void json_holds_code_place_message_and_counts() throws IOException {
        append("red-flags/cord.drl", RULE);

        assertThat(run("check", "--format", "json")).isEqualTo(new Command(1, """
                {"checked":"RULES","remarks":[{"code":"L04","level":"error","file":"RULES/red-flags/cord.drl","line":41,"column":5,\
                "message":"CORD-09 can never fire: \\"present: worse-lifting\\" and \\"absent: worse-lifting\\" contradict each other.",\
                "help":"It has been proved for every possible case that these never hold together."}],\
                "counts":{"error":1,"warning":0,"information":0,"ignored":1}}
                """, ""));
    }

    @Test
    void json_holds_the_case_that_shows_it() {
        assertThat(run("check", "--format", "json", "--level", "information", "--only", "L17")
                        .out())
                .contains("\"case\":{\"id\":\"witness\",\"patient\":{},\"present\":[\"leg-weakness\"],\"absent\":[],"
                        + "\"measurements\":{}}");
    }

    @Test
    void github_gets_one_command_per_remark() throws IOException {
        append("red-flags/cord.drl", RULE);

        assertThat(run("check", "--format", "github").out()).isEqualTo("""
                ::error file=RULES/red-flags/cord.drl,line=41,col=5,title=L04::CORD-09 can never fire: "present: worse-lifting" \
                and "absent: worse-lifting" contradict each other.%0AIt has been proved for every possible case that these never \
                hold together.
                """);
    }

    @Test
    void sarif_has_what_its_schema_requires() throws IOException {
        append("red-flags/cord.drl", RULE);

        JsonNode log = JsonMapper.shared()
                .readTree(run("check", "--format", "sarif", "--level", "information")
                        .out());

        assertThat(log.path("version").stringValue()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").stringValue()).isEqualTo("https://json.schemastore.org/sarif-2.1.0.json");
        assertThat(log.path("runs").size()).isEqualTo(1);
        JsonNode driver = log.path("runs").path(0).path("tool").path("driver");
        assertThat(driver.path("name").stringValue()).isEqualTo("rhomboid");
        JsonNode results = log.path("runs").path(0).path("results");
        assertThat(results.size()).isPositive();
        for (JsonNode result : results) {
            int rule = result.path("ruleIndex").intValue();
            assertThat(driver.path("rules").path(rule).path("id")).isEqualTo(result.path("ruleId"));
            assertThat(result.path("level").stringValue()).isIn("error", "warning", "note");
            assertThat(result.path("message").path("text").stringValue()).isNotBlank();
            JsonNode place = result.path("locations").path(0).path("physicalLocation");
            assertThat(place.path("artifactLocation").path("uri").stringValue()).startsWith("RULES/");
            assertThat(place.path("region").path("startLine").intValue()).isPositive();
        }
        for (JsonNode rule : driver.path("rules")) {
            assertThat(rule.path("shortDescription").path("text").stringValue()).endsWith(".");
            assertThat(rule.path("help").path("text").stringValue()).contains("## What to do");
            assertThat(rule.path("defaultConfiguration").path("level").stringValue())
                    .isIn("error", "warning", "note");
        }
    }

    @Test
    void junit_counts_failures_and_can_be_read() throws IOException, ParserConfigurationException, SAXException {
        append("red-flags/cord.drl", RULE);

        Element suite = (Element) xml(run("check", "--format", "junit").out())
                .getElementsByTagName("testsuite")
                .item(0);

        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).startsWith("CORD-09 can never fire:");
    }

    @Test
    void junit_of_good_rules_has_one_test_that_passes() throws IOException, ParserConfigurationException, SAXException {
        Element suite = (Element) xml(run("check", "--format", "junit").out())
                .getElementsByTagName("testsuite")
                .item(0);

        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void mistakes_for_which_nothing_is_loaded_have_their_code() throws IOException {
        replace("red-flags/cord.drl", "\"leg-weakness\"", "\"leg-weekness\"");

        assertThat(run("check", "--format", "json").out()).contains("\"code\":\"unknown-finding\",\"level\":\"error\"");
        assertThat(run("check", "--format", "sarif").out()).contains("\"ruleId\":\"unknown-finding\"");
    }

    @Test
    void checks_can_be_chosen_and_left_out() throws IOException {
        append("red-flags/cord.drl", RULE);

        assertThat(run("check", "--only", "L06").exitCode()).isEqualTo(0);
        assertThat(run("check", "--only", "L04,L06").exitCode()).isEqualTo(1);
        assertThat(run("check", "--except", "l04").exitCode()).isEqualTo(0);
    }

    @Test
    void information_is_shown_when_asked_for_and_never_fails() {
        Command done = run("check", "--level", "information", "--only", "L18");

        assertThat(done).isEqualTo(new Command(0, """
                RULES/conditions/gallstones.drl:40:5: GALL-03 depends on age alone, by paper (ordinal). [information L18]
                    Check that a source says so.
                1 for information in 1 file.
                Read what to do with: rhomboid help L18
                RULES: no problems in 10 rules and 11 scenarios.
                """, ""));
    }

    @Test
    void an_unknown_check_is_wrong_usage() {
        assertThat(run("check", "--only", "L99")).isEqualTo(new Command(2, "", """
                rhomboid check: --only names the unknown check "L99". They are listed by: rhomboid help.
                    See rhomboid check --help.
                """));
    }

    @Test
    void a_repair_shows_each_line_and_changes_the_file() throws IOException {
        replace("red-flags/cord.drl", "\"leg-weakness\"", "\"leg-weekness\"");
        replace("advice/heat.drl", "when\n", "when \t\n");

        Command tried = run("check", "--fix", "--dry-run");
        assertThat(run("check").exitCode()).isEqualTo(1);
        Command done = run("check", "--fix");

        assertThat(done.out()).isEqualTo("""
                --- RULES/advice/heat.drl
                +++ RULES/advice/heat.drl
                @@ line 15 @@
                -when \t
                +when
                @@ line 27 @@
                -when \t
                +when
                --- RULES/red-flags/cord.drl
                +++ RULES/red-flags/cord.drl
                @@ line 16 @@
                -    Present( finding == "leg-weekness" )
                +    Present( finding == "leg-weakness" )
                2 files repaired.
                """);
        assertThat(tried.out()).isEqualTo(done.out().replace("repaired.", "would be repaired."));
        assertThat(run("check").exitCode()).isEqualTo(0);
        assertThat(run("check", "--fix").out()).isEqualTo("Nothing to repair.\n");
    }

    @Test
    void a_misspelling_with_two_readings_is_left_alone() throws IOException {
        replace(
                "vocabulary.yaml",
                "  - { code: site-right",
                "  - { code: leg-weaknesz, group: general, label: W, question: \"W?\", asked: core }\n  - { code: site-right");
        replace("red-flags/cord.drl", "\"leg-weakness\"", "\"leg-weaknesq\"");

        assertThat(run("check", "--fix").out()).isEqualTo("Nothing to repair.\n");
    }

    @Test
    void annotations_are_put_in_order_and_lists_are_sorted_on_request() throws IOException {
        replace(
                "red-flags/cord.drl",
                "    @basis( \"ordinal\" )\n    @reviewed( \"2026-11-22\" )",
                "    @reviewed( \"2026-11-22\" )\n    @basis( \"ordinal\" )");
        replace(
                "advice/heat.drl",
                "    Present( finding == \"fever\" )",
                "    exists( Present( finding in ( \"leg-weakness\", \"fever\" ) ) )");

        run("check", "--fix", "--level", "information");

        assertThat(Files.readString(folder.resolve("red-flags/cord.drl")))
                .contains("    @basis( \"ordinal\" )\n    @reviewed( \"2026-11-22\" )");
        assertThat(Files.readString(folder.resolve("advice/heat.drl"))).contains("( \"fever\", \"leg-weakness\" )");
        assertThat(run("check").exitCode()).isEqualTo(0);
    }

    @Test
    void the_rules_of_the_program_cannot_be_repaired() {
        assertThat(Command.run(Map.of(), "", "check", "--fix")).isEqualTo(new Command(2, "", """
                rhomboid check: --fix needs a rules folder; the rules of the program cannot be changed.
                    See rhomboid check --help.
                """));
    }

    @Test
    void a_dry_run_goes_with_a_repair() {
        assertThat(run("check", "--dry-run").err()).isEqualTo("""
                rhomboid check: --dry-run goes with --fix.
                    See rhomboid check --help.
                """);
    }

    @Test
    void a_code_of_the_rules_that_are_extended_is_repaired_too(@TempDir Path own) {
        Folders.copy(Path.of("examples/custom-rules/rules"), own);
        Path file = own.resolve("conditions/notalgia-paraesthetica.drl");
        Folders.replace(file, "\"site-over-scapula\"", "\"site-over-scapulla\"");

        Command repaired = Command.run("check", own.toString(), "--fix");

        assertThat(repaired.out())
                .contains("+    Present( finding == \"site-over-scapula\" )\n")
                .endsWith("1 file repaired.\n");
        assertThat(Command.run("check", own.toString()).exitCode()).isZero();
    }

    @Test
    void no_scenario_is_a_failure() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".test.yaml")).toList()) {
                Files.delete(file);
            }
        }

        Command done = run("test");

        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.out()).contains("""
                scenarios: There is no scenario, so nothing was tried.
                    Write scenarios in a file beside the rules that ends in .test.yaml.
                """);
    }

    @Test
    void a_scenario_to_do_may_fail_and_may_not_hold() throws IOException {
        append("red-flags/cord.test.yaml", """
                - scenario: one day
                  given: { present: [ worse-lifting ] }
                  expect: { urgency: SOON }
                  todo: No source found yet.
                """);
        assertThat(run("test").exitCode()).isEqualTo(0);
        assertThat(run("test").out()).startsWith("12 scenarios, 0 failed, 1 to do;");

        replace(
                "red-flags/cord.test.yaml",
                "expect: { urgency: SOON }\n  todo",
                "expect: { urgency: SELF_CARE }\n  todo");

        assertThat(run("test").exitCode()).isEqualTo(1);
        assertThat(run("test").out()).contains("""
                "one day" holds, but is marked as to do: No source found yet.
                    Delete its "todo", so that it must hold from now on.
                """);
    }

    @Test
    void coverage_is_shown_rule_by_rule_with_what_is_missing() throws IOException {
        append(
                "red-flags/cord.drl",
                RULE.replace(
                        "Absent( finding == \"worse-lifting\" )", "Absent( finding == \"worse-after-fatty-meal\" )"));
        append("red-flags/cord.test.yaml", """
                - scenario: both answers
                  given: { present: [ worse-lifting ], absent: [ worse-after-fatty-meal ] }
                  expect: { urgency: SOON, fired: [ CORD-09 ] }
                - scenario: nothing said about fatty food
                  given: { present: [ worse-lifting ] }
                  expect: { urgency: SELF_CARE, not-fired: [ CORD-09 ] }
                """);

        assertThat(run("test", "--coverage").out())
                .contains("CORD-09    fires in    1  parts shown to matter: 1 of 2\n")
                .contains("""
                        RULES/red-flags/cord.drl:33:7: The part "present: worse-lifting" of CORD-09 is in no scenario the only part \
                        that fails.
                            Add a scenario in which everything else of the rule holds and this does not.
                        """);
        assertThat(run("test").exitCode()).isEqualTo(0);
        assertThat(run("test", "--require-mcdc").exitCode()).isEqualTo(1);

        append("red-flags/cord.test.yaml", """
                - scenario: no trouble with fatty food alone
                  given: { absent: [ worse-after-fatty-meal ] }
                  expect: { urgency: SELF_CARE }
                """);

        assertThat(run("test", "--require-mcdc").exitCode()).isEqualTo(0);
    }

    @Test
    void suggested_scenarios_can_be_pasted_and_leave_no_gap() throws IOException {
        append("red-flags/cord.drl", RULE.replace("Absent( finding == \"worse-lifting\" )", "Patient( age >= 40 )"));
        Path file = folder.resolve("red-flags/cord.test.yaml");
        Files.delete(file);

        Command suggested = run("test", "--suggest");
        Files.writeString(file, suggested.out());

        assertThat(suggested.out()).startsWith("""
                # RULES/red-flags/cord.test.yaml
                - scenario: "CORD-01 applies"
                  given: { present: [ leg-weakness ] }
                  expect: { urgency: EMERGENCY, fired: [ CORD-01 ] }
                """);
        assertThat(suggested.err())
                .isEqualTo(
                        "Judge each before you paste it: the levels are what the rules say now, not what is right.\n");
        assertThat(run("test", "--require-mcdc").out()).endsWith("13 of 13 parts of conditions shown to matter.\n");
        assertThat(run("test", "--require-mcdc").exitCode()).isEqualTo(0);
        assertThat(run("test", "--suggest")).isEqualTo(new Command(0, "", "No scenario is missing.\n"));
    }

    @Test
    void what_came_of_scenarios_can_be_read_by_programs()
            throws IOException, ParserConfigurationException, SAXException {
        replace("red-flags/cord.drl", "value >= 8", "value >= 9");

        JsonNode json =
                JsonMapper.shared().readTree(run("test", "--format", "json").out());
        Document junit = xml(run("test", "--format", "junit").out());

        assertThat(json.path("scenarios").intValue()).isEqualTo(11);
        assertThat(json.path("failed").intValue()).isEqualTo(1);
        assertThat(json.path("problems").size()).isEqualTo(2);
        assertThat(junit.getElementsByTagName("testcase").getLength()).isEqualTo(12);
        assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(2);
    }

    private static Document xml(String text) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private Command run(String command, String... options) {
        String[] arguments = Stream.concat(Stream.of(command, folder.toString()), Stream.of(options))
                .toArray(String[]::new);
        Command done = Command.run(arguments);
        String shown = folder.toString().replace('\\', '/');
        return new Command(
                done.exitCode(), done.out().replace(shown, "RULES"), done.err().replace(shown, "RULES"));
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + text);
    }

    private void replace(String file, String from, String to) {
        Folders.replace(folder.resolve(file), from, to);
    }
}
