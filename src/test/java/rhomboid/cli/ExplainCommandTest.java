package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    private static final String CASE = """
            {"id":"c-1","patient":{"age":46,"sex":"female"},"present":["site-right-scapula","worse-after-fatty-meal"]}
            """;

    @Test
    void a_rule_is_explained_part_by_part() {
        assertThat(Command.runWithInput(CASE, "explain", "-", "--why-not", "GALL-07")
                        .out())
                .startsWith("""
                GALL-07 did not fire.
                  GALL-07  Gallbladder pain with fever may be an infection.
                    - candidate: biliary-colic with likelihood >= possible (holds)
                    - present: fever (not stated)
                Not a diagnosis.
                """);
    }

    @Test
    void a_level_and_advice_are_explained() {
        Command level = Command.runWithInput(CASE, "explain", "-", "--why-not", "emergency");
        Command advice = Command.runWithInput(CASE, "explain", "-", "--why-not", "heat");

        assertThat(level.out()).startsWith("""
                The level is SELF_CARE: no rule for EMERGENCY or more fired.
                Of 1 rule, 1 could still fire by answers that are missing. These lack least:
                """);
        assertThat(advice.out()).startsWith("""
                The advice heat is not given: no rule that releases it fired.
                """);
    }

    @Test
    void other_answers_are_tried() {
        Command command = Command.runWithInput(
                CASE,
                "explain",
                "-",
                "--what-if",
                "present: fever",
                "--what-if",
                "age: 60; unknown: worse-after-fatty-meal");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .startsWith(
                        "If the age were 60 instead of 46, and if \"Fever\" (fever), not stated so far, were present, and if ")
                .contains("  the level would be ")
                .contains("Not a diagnosis.\nRule set 1.2.3, digest ");
    }

    @Test
    void the_smallest_change_is_found_and_said_to_be_no_reason_to_answer_otherwise() {
        Command up = Command.runWithInput(CASE, "explain", "-", "--flip", "EMERGENCY");
        Command down = Command.runWithInput(
                "{\"id\":\"c-2\",\"present\":[\"leg-weakness\"]}", "explain", "-", "--flip", "--flip-given");

        assertThat(up.out()).startsWith("""
                The smallest change to EMERGENCY would be 1 answer:
                  - if "Weak legs" (leg-weakness), not stated so far, were present
                Then
                  the level would be EMERGENCY instead of SELF_CARE
                """);
        assertThat(down.out()).contains("""
                  - if "Weak legs" (leg-weakness) were absent instead of present
                """).contains("""
                This says what the level rests on. It is no reason to change an answer that is true.
                Proved: no change of fewer answers does it, open questions left open, age and sex as they are and no answer taken back.
                """);
    }

    @Test
    void what_cannot_be_reached_is_proved_and_what_is_so_is_said() {
        assertThat(Command.runWithInput(CASE, "explain", "-", "--flip", "EMERGENCY", "--flip-given")
                        .out())
                .startsWith(
                        "Proved: no change of answers leads to EMERGENCY, open questions left open, age and sex as they are"
                                + " and no answer taken back.\n");
        assertThat(Command.runWithInput(CASE, "explain", "-", "--flip", "self-care")
                        .out())
                .startsWith("The level is SELF_CARE already.\n");
        assertThat(Command.runWithInput(CASE, "explain", "-", "--flip-candidate", "biliary-colic")
                        .out())
                .startsWith("biliary-colic is the first candidate already.\n");
        assertThat(Command.runWithInput(CASE, "explain", "-", "--flip-candidate", "muscle-strain")
                        .out())
                .startsWith("The smallest change to muscle-strain as first candidate would be ");
    }

    @Test
    void json_is_one_line_for_each_answer() {
        Command command =
                Command.runWithInput(CASE, "explain", "-", "--what-if", "present: fever", "--flip", "--format", "json");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"caseId\":\"c-1\",\"changed\":["));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --why-not|biliary-colik|--why-not names no condition, rule, level or advice: "biliary-colik", perhaps for "biliary-colic".
            --what-if|presnt: fever|--what-if names the unknown measurement "presnt", perhaps for "present".
            --what-if|present: fevr|--what-if names the unknown finding "fevr", perhaps for "fever".
            --what-if|unknown: fevr|--what-if names the unknown finding or measurement "fevr", perhaps for "fever".
            --what-if|fever|--what-if needs a colon in "fever", as in "present: fever; pain-score: 8".
            --what-if|age: old|--what-if needs whole years as age, not "old".
            --what-if|age: 200|--what-if An age must be from 0 to 120 years, but was 200.
            --what-if|sex: x|--what-if needs female, male or unknown as sex, not "x".
            --what-if|pain-score: bad|--what-if needs a number as pain-score, not "bad".
            --flip|soonish|--flip names the unknown level "soonish"; levels are SELF_CARE, ROUTINE, SOON, URGENT, EMERGENCY. A case stands before --flip.
            --flip-candidate|biliary-colik|--flip-candidate names the unknown condition "biliary-colik", perhaps for "biliary-colic".
            --format|json|--format json needs --what-if or a flip.
            """)
    void wrong_use_is_told(String option, String value, String message) {
        assertThat(Command.runWithInput(CASE, "explain", "-", option, value))
                .isEqualTo(new Command(2, "", "rhomboid explain: " + message + "\n    See rhomboid explain --help.\n"));
    }

    @Test
    void flips_change_either_given_answers_or_the_person() {
        assertThat(Command.runWithInput(CASE, "explain", "-", "--flip", "--flip-given", "--flip-person"))
                .isEqualTo(new Command(2, "", """
                rhomboid explain: --flip-given and --flip-person exclude each other.
                    See rhomboid explain --help.
                """));
    }
}
