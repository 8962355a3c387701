package rhomboid.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.diff.Edited.SMALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One edit of the small rule set each, and all that is said of it; digests are left out. */
class DiffTextTest {

    private static final Path EXPECTED = Path.of("src/test/resources/diff");
    private static final String CORD = "red-flags/cord.drl";
    private static final String GALLSTONES = "conditions/gallstones.drl";
    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String VERSION = "ruleset.yaml";

    private static final Map<String, UnaryOperator<Edited>> EDITS = new TreeMap<>(Map.ofEntries(
            Map.entry("nothing", rules -> rules),
            Map.entry(
                    "wording",
                    rules -> rules.replace(CORD, "that the spinal cord is pressed", "a pressed cord")
                            .replace(VOCABULARY, "label: Fever", "label: High temperature")
                            .replace(VERSION, "1.2.3", "1.2.4")),
            Map.entry("threshold", rules -> rules.replace(CORD, "value >= 8", "value >= 9")),
            Map.entry(
                    "guarded-red-flag",
                    rules -> rules.replace(
                            CORD,
                            "Present( finding == \"leg-weakness\" )",
                            "Present( finding == \"leg-weakness\" )\n    Present( finding == \"fever\" )")),
            Map.entry(
                    "rule-added",
                    rules -> rules.rule(
                                    CORD, "CORD-02", "Present( finding == \"worse-lifting\" )", "escalate( ROUTINE )")
                            .replace(VERSION, "1.2.3", "1.3.0")),
            Map.entry("rule-removed", rules -> rules.remove(CORD, "rule \"Severe", "end\n")),
            Map.entry("level-in-then", rules -> rules.replace(CORD, "escalate( SOON )", "escalate( URGENT )")),
            Map.entry(
                    "weight",
                    rules -> rules.replace(GALLSTONES, "\"muscle-strain\", MODERATE", "\"muscle-strain\", STRONG")),
            Map.entry(
                    "weight-of-no-effect",
                    rules -> rules.replace(GALLSTONES, "\"biliary-colic\", WEAK", "\"biliary-colic\", STRONG")),
            Map.entry("frequency", rules -> rules.replace(VOCABULARY, "frequency: 30,", "frequency: 10,")),
            Map.entry(
                    "new-finding",
                    rules -> rules.replace(
                                    VOCABULARY,
                                    "measurements:",
                                    "  - { code: cannot-walk, group: general, label: Cannot walk, question: \"Can you not"
                                            + " walk?\", asked: core }\nmeasurements:")
                            .rule(CORD, "CORD-03", "Present( finding == \"cannot-walk\" )", "escalate( EMERGENCY )")),
            Map.entry(
                    "finding-renamed-with-alias",
                    rules -> rules.replace(VOCABULARY, "code: leg-weakness", "code: weak-legs")
                            .replace(
                                    VOCABULARY,
                                    "aliases:",
                                    "aliases:\n  - { code: leg-weakness, present: [ weak-legs ], absent: [ weak-legs ],"
                                            + " because: \"Old code.\" }")
                            .replace(CORD, "leg-weakness", "weak-legs")
                            .replace("safety.yaml", "leg-weakness", "weak-legs")),
            Map.entry(
                    "alias-removed",
                    rules -> rules.remove(VOCABULARY, "  - { code: gall-pain", "}\n")
                            .replace(VOCABULARY, "aliases:", "aliases: []")),
            Map.entry("range-narrowed", rules -> rules.replace(VOCABULARY, "min: 30, max: 45", "min: 30, max: 43")),
            Map.entry(
                    "exclusion-added",
                    rules -> rules.replace(
                            VOCABULARY,
                            "aliases:",
                            "excludes:\n  - { findings: [ fever ], sex: male, because: For the test. }\naliases:")),
            Map.entry(
                    "only-one-pair-is-plausible",
                    rules -> rules.replace(
                                    VOCABULARY,
                                    "aliases:",
                                    "excludes:\n  - { findings: [ site-right-scapula, worse-lifting ], because: For the test. }\n"
                                            + "  - { findings: [ worse-after-fatty-meal, worse-lifting ], because: For the test. }\n"
                                            + "aliases:")
                            .rule(
                                    CORD,
                                    "CORD-02",
                                    "accumulate( Present( finding in ( \"site-right-scapula\", \"worse-after-fatty-meal\","
                                            + " \"worse-lifting\" ) ); $n : count(); $n >= 2 )",
                                    "escalate( ROUTINE )")
                            .replace(VERSION, "1.2.3", "1.3.0")),
            Map.entry("floor", rules -> rules.replace("safety.yaml", "floor: EMERGENCY", "floor: URGENT"))));

    static Stream<String> edits() {
        return EDITS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void an_edit_is_told(String edit) throws IOException {
        Diff diff = EDITS.get(edit).apply(Edited.of(SMALL)).from(SMALL);

        assertThat(withoutDigests(DiffText.plain(diff))).isEqualTo(expected(edit + ".txt"));
    }

    @Test
    void a_pull_request_gets_markdown() throws IOException {
        Diff diff = EDITS.get("threshold").apply(Edited.of(SMALL)).from(SMALL);

        assertThat(withoutDigests(DiffText.markdown(diff))).isEqualTo(expected("threshold.md"));
    }

    @Test
    void a_program_gets_json() throws IOException {
        Diff diff = EDITS.get("threshold").apply(Edited.of(SMALL)).from(SMALL);

        assertThat(DiffJson.of(diff).replaceAll("[0-9a-f]{64}", "DIGEST")).isEqualTo(expected("threshold.json"));
    }

    @Test
    void markdown_from_a_file_neither_formats_nor_calls_anybody() {
        Page page = Page.markdown();

        page.line("a|b <b> `c` *d* [e](f) #7 @team");

        assertThat(page.text()).isEqualTo("\na\\|b \\<b> \\`c\\` \\*d\\* \\[e\\](f) \\#7 @<!-- -->team\n");
    }

    @Test
    void every_expected_text_belongs_to_an_edit() throws IOException {
        SortedSet<String> texts = new TreeSet<>();
        try (Stream<Path> files = Files.list(EXPECTED)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .forEach(name -> texts.add(name.replace(".txt", "")));
        }

        assertThat(texts)
                .containsAll(EDITS.keySet())
                .allMatch(text -> EDITS.containsKey(text) || text.startsWith("corpus"));
    }

    private static String expected(String name) throws IOException {
        Path file = EXPECTED.resolve(name);
        return Files.readString(file);
    }

    private static String withoutDigests(String text) {
        return text.replaceAll("\\([0-9a-f]{12}\\)", "(DIGEST)");
    }
}
