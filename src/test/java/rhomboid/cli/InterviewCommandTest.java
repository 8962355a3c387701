package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewCommandTest {

    private static final String FIRST = """

            1. Do any of these apply to you?
                1  Do you have a fever?
                2  Are your legs weak?
                This could mean that an ambulance is needed: Weak legs may mean that the spinal cord is pressed.
                (CORD-01)
                Answer with numbers of those that apply, n for none, ? for not known, such as 1 3 ?4.
            > \
            """;

    @TempDir
    private Path folder = Path.of("");

    private static Command typed(String lines, String... more) {
        String[] args = new String[more.length + 1];
        args[0] = "interview";
        System.arraycopy(more, 0, args, 1, more.length);
        return Command.runWithInput(lines, args);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void asks_until_nothing_can_raise_the_level_and_shows_the_assessment() {
        Command command = typed("n\n36.5\n3\n");

        assertThat(command).isEqualTo(new Command(0, FIRST + """

                2. What is your temperature? (degrees Celsius)
                    This could mean that a doctor is needed today: Gallbladder pain with fever may be an infection.
                    (GALL-07)
                    Answer with a number or ?.
                > \


                3. How bad is the pain from 0 to 10? (points)
                    This could mean that a doctor is needed within one to three days: Severe pain needs a doctor
                    soon. (PAIN-01)
                    Answer with a number or ?.
                > \

                SELF CARE  Look after it at home; see a doctor if it is no better after a week.

                Why
                  Nothing that you have told so far asks for more than this.

                Not a diagnosis.
                Rule set 1.2.3, digest c24d57d2111c.

                No further answer can raise the level above SELF_CARE.
                """.replace("> \n\n3.", "> \n3."), ""));
    }

    @Test
    void an_emergency_is_shown_at_once_and_ends_it() throws IOException {
        String known = file("c.json", "{\"id\":\"c\",\"present\":[\"worse-lifting\",\"worse-after-fatty-meal\"]}");

        Command command = typed("2\n\n", known);

        assertThat(command.out()).startsWith(FIRST + """

                EMERGENCY  Call an ambulance now.
                    Weak legs may mean that the spinal cord is pressed. (CORD-01)

                Go on with questions all the same? y or n
                > \

                EMERGENCY  Call an ambulance now.
                """);
        assertThat(command.out()).endsWith("No further answer can raise the level above EMERGENCY.\n");
    }

    @Test
    void a_level_that_can_fall_lets_the_person_choose_to_go_on() throws IOException {
        String known = file(
                "c.json",
                "{\"id\":\"c\",\"present\":[\"fever\",\"worse-after-fatty-meal\"],\"absent\":[\"leg-weakness\"]}");

        assertThat(typed("n\n", known).out()).startsWith("""

                No further answer can raise the level above URGENT. Further answers could lower it to SELF_CARE. \
                Go on? y or n
                > \

                URGENT  See a doctor today.
                """);
        assertThat(typed("y\n", known).out()).contains("It could be less urgent than it looks.");
    }

    @Test
    void the_transcript_in_the_readme_is_real() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String shown = readme.split(
                        "\\$ ./rhomboid interview --answers examples/cases/cord-compression.json\n[.]{3}\n")[1]
                .split("[.]{3}\n")[0];

        Command command =
                Command.run("interview", "--answers", "examples/cases/cord-compression.json", "--rules", "rules");

        assertThat(command.out()).contains(shown);
    }

    @Test
    void a_person_can_go_on_after_an_emergency_to_sort_the_candidates() throws IOException {
        String known = file(
                "c.json", "{\"id\":\"c\",\"present\":[\"leg-weakness\",\"worse-lifting\",\"worse-after-fatty-meal\"]}");

        Command command = typed("y\ny\n", known);

        assertThat(command.out()).contains("""
                1. Does it hurt at the right shoulder blade?
                    Tells Muscle strain from Gallstones.
                    Answer with y, n or ?.
                """);
    }

    @Test
    void what_is_not_known_is_named_at_the_end() {
        Command command = typed("?1\n?\n3\n");

        assertThat(command.out()).endsWith("""
                As far as these answers go, no further question can raise the level above SELF_CARE; \
                finding out what is not known could.
                Not known: Fever; Temperature.
                """);
    }

    @Test
    void the_end_of_the_input_and_stop_end_it_early_and_say_so() {
        String early = "The interview was stopped early: questions that are still open could lead to EMERGENCY.\n";

        assertThat(typed("").out()).startsWith(FIRST).endsWith(early);
        assertThat(typed("stop\n").out()).endsWith(early);
        assertThat(typed("n\nstop\n").out())
                .endsWith("The interview was stopped early: questions that are still open could lead to URGENT.\n");
    }

    @Test
    void back_asks_the_question_before_again() {
        Command command = typed("back\nn\nback\n");

        assertThat(command.out())
                .startsWith(FIRST + "    This is the first question.\n> \n2. What is your temperature?")
                .containsSubsequence("2. What is your temperature?", "1. Do any of these apply to you?", "EMERGENCY.");
    }

    @Test
    void why_names_the_rules_and_the_levels_that_are_open() {
        Command command = typed("why\n");

        assertThat(command.out()).startsWith(FIRST + """
                    The level so far is SELF_CARE; answers that are still open can lead to anything from SELF_CARE
                    to EMERGENCY.
                    The question is about rule CORD-01.
                > \
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''     | An answer is needed; ? if you do not know.
            3      | "3" is not a number from 1 to 2.
            y      | "y" is not a number from 1 to 2.
            1 ?9   | "9" is not a number from 1 to 2.
            1 ?1   | "fever" is answered in two ways.
            """)
    void a_bad_answer_to_a_panel_is_asked_again(String answer, String message) {
        Command command = typed(answer + "\n");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).startsWith(FIRST + "    " + message + """

                    Answer with numbers of those that apply, n for none, ? for not known, such as 1 3 ?4, or with
                    back, why, stop.
                > \
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            38,5   | One answer is needed, but there were 2.
            warm   | "warm" is not a number such as 38 or 38.5.
            385    | "temperature-c" must be a number from 30 to 45, but was 385.
            """)
    void a_bad_number_is_asked_again(String answer, String message) {
        Command command = typed("n\n" + answer + "\n");

        assertThat(command.out())
                .contains("> \n".strip() + "     " + message
                        + "\n    Answer with a number or ?, or with back, why, stop.\n> ");
    }

    @Test
    void a_saved_interview_goes_on_and_its_case_is_written() throws IOException {
        Path saved = folder.resolve("saved.json");
        Path written = folder.resolve("case.json");

        typed("1\nstop\n", "--save", saved.toString());
        Command command = typed("n\n9\n", "--resume", saved.toString(), "-o", written.toString());

        assertThat(saved).content().contains("\"case\":{\"id\":\"interview\"", "\"present\":[\"fever\"]");
        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).contains("1. ", "Rule set 1.2.3");
        assertThat(written).content().startsWith("{\"id\":\"interview\",").contains("\"present\":[\"fever\"]");
    }

    @Test
    void a_simulated_patient_answers_what_the_case_says() throws IOException {
        String patient = file(
                "p.json",
                "{\"id\":\"p\",\"present\":[\"worse-lifting\"],\"absent\":[\"leg-weakness\"],\"measurements\":{\"pain-score\":3}}");

        Command command = typed("", "--answers", patient);

        assertThat(command.out()).startsWith("""

                1. Do any of these apply to you?
                    1  Do you have a fever?
                    2  Are your legs weak?
                    This could mean that an ambulance is needed: Weak legs may mean that the spinal cord is pressed.
                    (CORD-01)
                > ?1

                2. What is your temperature? (degrees Celsius)
                    This could mean that a doctor is needed today: Gallbladder pain with fever may be an infection.
                    (GALL-07)
                > ?

                3. How bad is the pain from 0 to 10? (points)
                    This could mean that a doctor is needed within one to three days: Severe pain needs a doctor
                    soon. (PAIN-01)
                > 3

                3 questions, 4 single answers.

                SELF CARE \
                """);
    }

    @Test
    void simulated_patients_are_counted_and_bad_cases_told() throws IOException {
        String cases = file("cases.jsonl", """
                {"id":"a","present":["leg-weakness"]}
                {"id":"b","present":["worse-lifting"],"measurements":{"pain-score":3}}
                {"id":"c","present":["fewer"]}
                """);

        Command command = typed("", "--simulate", cases);

        assertThat(command).isEqualTo(new Command(1, """
                2 cases as simulated patients                       questions    single answers
                level of the whole case                cases   median    most    median    most  same level
                SELF_CARE                                  1        3       3         4       4      1 of 1
                EMERGENCY                                  1        1       1         2       2      1 of 1
                all                                        2        2       3         3       4      2 of 2
                all, where they deny the rest              2        2       3         3       4      2 of 2
                asking everything                                   5       5         9       9
                """, """
                %s:3:22: The finding "fewer" is not in the vocabulary.
                    Did you mean "fever"? All codes are listed by "rhomboid vocabulary".
                """.formatted(cases)));
    }

    @Test
    void wrong_usage_and_unusable_files_are_told() throws IOException {
        String none = folder.resolve("none.json").toString();
        String many = file("many.jsonl", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
        String empty = file("empty.jsonl", "");
        String bad = file("bad.jsonl", "{}\n");

        assertThat(typed("", "--page", "page.md").err()).isEqualTo("""
                rhomboid interview: --page needs --simulate.
                    See rhomboid interview --help.
                """);
        assertThat(typed("", many, "--resume", none).err())
                .startsWith("rhomboid interview: give only one of CASE, --resume and --simulate.\n");
        assertThat(typed("", "--simulate", many, "-o", none).err())
                .startsWith("rhomboid interview: --simulate goes with --page, --rules and nothing else.\n");
        assertThat(typed("", "--resume", none)).isEqualTo(new Command(4, "", """
                %s: The interview cannot be read.
                    Check its name and permissions.
                """.formatted(none)));
        assertThat(typed("", none)).isEqualTo(new Command(4, "", none + ": There is no such file.\n"));
        assertThat(typed("", many)).isEqualTo(new Command(4, "", """
                %s: The file holds more than one case.
                    Use --simulate for many cases.
                """.formatted(many)));
        assertThat(typed("", empty).err()).isEqualTo(empty + ": The input holds no case.\n");
        assertThat(typed("", "--simulate", bad).err()).endsWith(bad + ": The file holds no case that can be used.\n");
    }

    @Test
    void the_page_of_this_project_holds_the_figures_of_its_rules() throws IOException {
        Path page = Path.of("docs/interview.md");
        Path copy = folder.resolve("interview.md");
        Files.copy(page, copy);

        Command command = Command.run(
                "interview", "--simulate", "examples/cases/dev.jsonl", "--page", copy.toString(), "--rules", "rules");

        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .containsPattern("all +70 +\\d+ .* 70 of 70\n")
                .containsPattern("all, where they deny the rest +70 +\\d+ .* 70 of 70\n");
        assertThat(page)
                .as("run: ./rhomboid interview --simulate examples/cases/dev.jsonl --page docs/interview.md")
                .hasSameTextualContentAs(copy);
    }
}
