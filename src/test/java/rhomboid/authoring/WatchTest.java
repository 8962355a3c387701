package rhomboid.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.Folders;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSetCache;
import rhomboid.rules.RuleSetReader;

class WatchTest {

    private static final Path RULES = Path.of("src/test/resources/cli/rules");
    private static final String CASE = """
            {"id":"c-1","patient":{"age":46},"present":["worse-after-fatty-meal"]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path beside = Path.of("");

    private final Deque<Runnable> edits = new ArrayDeque<>();

    @BeforeEach
    void copy_the_rules() throws IOException {
        Folders.copy(RULES, folder);
        Files.writeString(beside.resolve("case.json"), CASE);
    }

    private void thenReplace(String file, String from, String to) {
        edits.add(() -> Folders.replace(folder.resolve(file), from, to));
    }

    /** What the watch prints for the start and for each edit. */
    private List<String> watched(boolean withCase) throws IOException {
        var printed = new ArrayList<String>();
        var round = new StringBuilder();
        Saves saves = () -> {
            printed.add(round.toString());
            round.setLength(0);
            if (edits.isEmpty()) {
                return false;
            }
            edits.remove().run();
            return true;
        };
        Watch.over(folder, withCase ? Optional.of(beside.resolve("case.json")) : Optional.empty(), () -> 0)
                .run(saves, round::append);
        return printed.stream()
                .map(text -> text.replace(folder.toString().replace('\\', '/'), "RULES"))
                .map(text -> text.replace(beside.toString().replace('\\', '/'), "BESIDE"))
                .toList();
    }

    @Test
    void begins_with_the_state_of_the_rules_and_of_the_case() throws IOException {
        assertThat(watched(true)).containsExactly("""
                RULES: no problems in 10 rules.
                Case c-1: SELF_CARE; biliary-colic -3.
                Not a diagnosis.
                Check: no errors or warnings.
                All: 11 scenarios, 0 failed; every rule and every number is tried on both sides.
                """);
    }

    @Test
    void a_save_shows_what_changed_for_the_case_and_what_fails() throws IOException {
        thenReplace("conditions/gallstones.drl", "age >= 40", "age >= 47");

        assertThat(watched(true).get(1)).isEqualTo("""

                Saved: conditions/gallstones.drl
                RULES: no problems in 10 rules.
                RULES/conditions/gallstones.test.yaml:1: "pain at the right shoulder blade after fatty food points to the gallbladder"
                    expected fired  GALL-03  but was  not fired
                    GALL-03 still needs age >= 47 (does not hold).
                conditions/gallstones: 2 scenarios, 1 failed.
                Case c-1: changed.
                  candidates: biliary-colic -5 (was -3)
                  no longer fires: GALL-03
                Shown after 0 ms.
                Check: no errors or warnings.
                Urgency: PROVEN the same as before, but for these moves.
                  Not decided: whether any patient moves from URGENT to SOON, or from URGENT to SELF_CARE, or from SOON to URGENT, or from SELF_CARE to URGENT. None of 1000 generated cases does.
                  rhomboid diff searches longer.
                RULES/conditions/gallstones.drl:33:7: GALL-03 draws a line at age 47, but no scenario has age 47.
                    Add a scenario close to the line on each side.
                All: 11 scenarios, 1 failed; 1 rule or number is not tried on both sides.
                All shown after 0 ms.
                """);
    }

    @Test
    void a_save_that_lowers_somebody_shows_the_smallest_such_patient() throws IOException {
        thenReplace(
                "red-flags/cord.drl",
                "Present( finding == \"leg-weakness\" )",
                "Present( finding == \"leg-weakness\" )\n    Present( finding == \"fever\" )");

        assertThat(watched(false).get(1)).contains("""
                RULES/safety.yaml:2:16: The floor EMERGENCY for "present: leg-weakness" is not kept: a case can be only SELF_CARE. [error L21]
                    The smallest such case: present leg-weakness. Write a rule in red-flags/ that sets the level for every such case.
                Read what to do with: rhomboid help L21
                Check: 1 error or warning.
                Urgency: PROVEN the same as before, but for these moves.
                  LOWERED EMERGENCY -> SOON, proved smallest case
                    case: pain-score 8, leg-weakness
                    before by: CORD-01
                    after by: PAIN-01
                  LOWERED EMERGENCY -> SELF_CARE, proved smallest case
                    case: leg-weakness
                    before by: CORD-01
                    after by: no rule
                """);
    }

    @Test
    void a_save_that_moves_nobody_is_proved_to() throws IOException {
        thenReplace("red-flags/cord.drl", "Severe pain needs", "Severe pain always needs");

        assertThat(watched(false).get(1)).contains("""
                Check: no errors or warnings.
                Urgency: PROVEN the same as before for every possible patient.
                """);
    }

    @Test
    void a_rule_that_can_never_fire_is_told_once_in_full() throws IOException {
        thenReplace(
                "red-flags/cord.drl",
                "Measurement( name == \"pain-score\", value >= 8 )",
                "Patient( age < 18 )\n    Patient( age > 65 )");
        thenReplace("red-flags/cord.drl", "A small file for tests.", "A small file.\n//");

        List<String> rounds = watched(false);

        assertThat(rounds.get(1))
                .contains("PAIN-01 can never fire", "rhomboid help L04 L14\nCheck: 2 errors or warnings.\n");
        assertThat(rounds.get(2))
                .doesNotContain("PAIN-01 can never fire")
                .contains("Check: 2 errors or warnings, 0 of them new.\n");
    }

    @Test
    void a_save_of_a_scenario_alone_proves_nothing_again() throws IOException {
        thenReplace("red-flags/cord.test.yaml", "urgency: EMERGENCY", "urgency: URGENT");

        assertThat(watched(false).get(1)).contains("expected urgency").doesNotContain("Urgency: ", "Check: ");
    }

    @Test
    void a_mistake_is_shown_with_its_place_and_the_last_good_rules_stay() throws IOException {
        thenReplace("conditions/gallstones.drl", "worse-after-fatty-meal", "worse-after-fatty-meel");
        thenReplace("conditions/gallstones.drl", "worse-after-fatty-meel", "worse-after-fatty-meal");

        List<String> rounds = watched(true);

        assertThat(rounds.get(1)).isEqualTo("""

                Saved: conditions/gallstones.drl
                RULES/conditions/gallstones.drl:16:26: GALL-01 uses the unknown finding "worse-after-fatty-meel".
                    Present( finding == "worse-after-fatty-meel" )
                                         ^
                    Did you mean "worse-after-fatty-meal"? Findings are listed in RULES/vocabulary.yaml.
                The rules stay as they were at the last good save.
                Case c-1: SELF_CARE, as before.
                Shown after 0 ms.
                """);
        assertThat(rounds.get(2)).contains("no problems in 10 rules", "Case c-1: SELF_CARE, as before.", "0 failed");
    }

    @Test
    void a_save_of_a_scenario_or_of_the_case_counts_too() throws IOException {
        thenReplace("red-flags/cord.test.yaml", "fired: [ CORD-01 ]", "fired: [ CORD-1 ]");
        edits.add(() -> Folders.replace(beside.resolve("case.json"), "46", "39"));
        edits.add(() -> Folders.replace(beside.resolve("case.json"), "39", "390"));
        edits.add(() -> {
            try {
                Files.delete(beside.resolve("case.json"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        List<String> rounds = watched(true);

        assertThat(rounds.get(1)).contains("names the unknown rule \"CORD-1\".", "red-flags/cord: ");
        assertThat(rounds.get(2)).startsWith("\nSaved: the case\n").contains("  no longer fires: GALL-03\n");
        assertThat(rounds.get(3)).contains("BESIDE/case.json", "390");
        assertThat(rounds.get(4)).contains("BESIDE/case.json: there is no such file now.\n");
    }

    @Test
    void a_save_that_changes_nothing_prints_nothing() throws IOException {
        edits.add(() -> {});

        assertThat(watched(false).get(1)).isEmpty();
    }

    @Test
    void rules_that_are_wrong_from_the_start_show_no_case_until_they_are_right() throws IOException {
        Folders.replace(folder.resolve("advice/heat.drl"), "rule \"", "rul \"");
        thenReplace("advice/heat.drl", "rul \"", "rule \"");

        List<String> rounds = watched(true);

        assertThat(rounds.get(0)).startsWith("RULES/advice/heat.drl:").doesNotContain("Case", "stay");
        assertThat(rounds.get(1)).contains("Case c-1: SELF_CARE; ");
    }

    @Test
    void a_folder_that_is_gone_is_told_and_waited_for() throws IOException {
        edits.add(() -> rename(folder, folder.resolveSibling("away-" + folder.getFileName())));
        edits.add(() -> rename(folder.resolveSibling("away-" + folder.getFileName()), folder));

        List<String> rounds = watched(false);

        assertThat(rounds.get(1)).startsWith("RULES: There is no such folder.");
        assertThat(rounds.get(2)).isEmpty();
    }

    private static void rename(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_was_read_before_never_changes_what_is_read() throws IOException {
        var cache = new RuleSetCache();
        String[][] changes = {
            {"conditions/gallstones.drl", "age >= 40", "age >= 41"},
            {"vocabulary.yaml", "Gallstones,", "Stones,"},
            {"sources.yaml", "A paper", "Another paper"},
            {"red-flags/cord.drl", "value >= 8", "value >= 9"}
        };
        RuleSetReader.read(RuleFiles.ofFolder(folder), cache);
        for (String[] change : changes) {
            Folders.replace(folder.resolve(change[0]), change[1], change[2]);
            RuleFiles files = RuleFiles.ofFolder(folder);

            assertThat(RuleSetReader.read(files, cache)).isEqualTo(RuleSetReader.read(files));
        }
    }

    @Test
    @Timeout(60)
    void the_operating_system_tells_of_saves_until_it_is_over() throws IOException {
        FolderSaves saves = FolderSaves.of(folder, List.of(beside.resolve("case.json")));
        Folders.replace(folder.resolve("conditions/gallstones.drl"), "age >= 40", "age >= 41");
        assertThat(saves.await()).isTrue();

        Folders.replace(beside.resolve("case.json"), "46", "47");
        assertThat(saves.await()).isTrue();

        saves.close();
        assertThat(saves.await()).isFalse();
    }

    @Test
    void looking_again_and_again_waits_until_an_editor_is_done() {
        var looks = new ArrayDeque<Runnable>(List.of(
                () -> {},
                () -> Folders.replace(folder.resolve("conditions/gallstones.drl"), "age >= 40", "age >= 4"),
                () -> Folders.replace(folder.resolve("conditions/gallstones.drl"), "age >= 4", "age >= 411"),
                () -> {}));
        PolledSaves saves = PolledSaves.of(folder, List.of(beside.resolve("case.json")), () -> {
            if (looks.isEmpty()) {
                return false;
            }
            looks.remove().run();
            return true;
        });

        assertThat(saves.await()).isTrue();
        assertThat(looks).isEmpty();
        assertThat(saves.await()).isFalse();
    }
}
