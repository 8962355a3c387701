package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RULES;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What patients read is plain English, by the Flesch-Kincaid grade (Kincaid and others, 1975). */
class ReadingGradeTest {

    private static final double HIGHEST_AVERAGE = 8;
    private static final double HIGHEST_AVERAGE_PAGE = 7;
    private static final int SHOWN = 5;

    private static Map<String, List<String>> texts() {
        var texts = new TreeMap<String, List<String>>();
        texts.put(
                "advice",
                RULES.vocabulary().advice().values().stream()
                        .map(kind -> kind.text())
                        .toList());
        texts.put(
                "education",
                RULES.education().stream().map(text -> text.education().text()).toList());
        texts.put(
                "floors",
                RULES.floors().stream().map(floor -> floor.because()).distinct().toList());
        texts.put(
                "reasons",
                RULES.rules().stream()
                        .map(rule -> rule.citation().because())
                        .distinct()
                        .toList());
        var questions = new ArrayList<String>();
        RULES.vocabulary().findings().values().forEach(finding -> questions.add(finding.question()));
        RULES.vocabulary().measurements().values().forEach(kind -> questions.add(kind.question()));
        texts.put("questions", questions);
        texts.put("statement", List.of(RULES.identity().statement()));
        return texts;
    }

    static List<String> kinds() {
        return List.copyOf(texts().keySet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void texts_for_patients_are_at_grade_eight_or_below(String kind) {
        List<String> texts = texts().get(kind);

        double average =
                texts.stream().mapToDouble(ReadingGradeTest::grade).average().orElseThrow();

        assertThat(average)
                .as("average of %s; hardest: %s", kind, hardest(texts))
                .isLessThanOrEqualTo(HIGHEST_AVERAGE);
    }

    @Test
    void pages_for_patients_are_at_grade_eight_or_below() {
        Map<String, Double> grades = new TreeMap<>();
        PatientPagesTest.pages().forEach((assessment, page) -> grades.put(assessment.caseId(), grade(sentences(page))));

        double average = grades.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        double worst = Collections.max(grades.values());

        assertThat(grades).hasSize(70);
        assertThat(average).as("average; all: %s", grades).isLessThanOrEqualTo(HIGHEST_AVERAGE_PAGE);
        assertThat(worst).as("worst; all: %s", grades).isLessThanOrEqualTo(HIGHEST_AVERAGE);
    }

    /** The page as running text: bullets and headings end as sentences do, without rule ids and the line that names the rules. */
    private static String sentences(String page) {
        String words = page.replaceAll("\\n?Rule set [^\\n]*\\n$", "").replaceAll("\\([A-Z]+-\\d+\\)", "");
        String ended = words.replaceAll("(?m)^(\\S.*[^.?!\\s])$(?=\\n  )", "$1.")
                .replaceAll("([^.?!\\s])\\s*\\n(?=\\n|\\s*- )", "$1.\n");
        return ended.replaceAll("(?m)^\\s*- ", "").replaceAll("\\s+", " ");
    }

    @Test
    void ends_bullets_and_headings_as_sentences() {
        assertThat(sentences(
                        "LEVEL  Go now.\n\nWhy\n  Pain hurts. (AB-01)\n    - Is it\n      bad? Yes.\n  - and 2 more\n\nA\n"
                                + "b.\nRule set 1.0.0, digest 3f.\n"))
                .isEqualTo("LEVEL Go now. Why. Pain hurts. Is it bad? Yes. and 2 more. A b.");
    }

    @Test
    void counts_syllables() {
        Map.of("back", 1, "pain", 1, "shoulder", 2, "blade", 1, "table", 2, "examined", 3, "doctor", 2, "infection", 3)
                .forEach((word, count) -> assertThat(syllables(word)).as(word).isEqualTo(count));
    }

    private static List<String> hardest(List<String> texts) {
        return texts.stream()
                .sorted(Comparator.comparingDouble(ReadingGradeTest::grade).reversed())
                .limit(SHOWN)
                .map(text -> String.format(Locale.ROOT, "%.1f %s", grade(text), text))
                .toList();
    }

    private static double grade(String text) {
        int sentences = Math.max(1, text.split("[.!?](\\s|$)").length);
        int words = 0;
        int syllables = 0;
        for (String word : text.split("[^A-Za-z']+")) {
            if (!word.isEmpty()) {
                words++;
                syllables += syllables(word);
            }
        }
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** Groups of vowels, without a silent e or ed at the end. */
    private static int syllables(String word) {
        String sound = word.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=[^aeiouytdl])ed$", "d")
                .replaceAll("(?<=[^aeiouyl])es?$", "")
                .replaceAll("(?<=[aeiouy]l)es?$", "");
        int groups = 0;
        boolean vowel = false;
        for (char letter : sound.toCharArray()) {
            boolean now = "aeiouy".indexOf(letter) >= 0;
            groups += now && !vowel ? 1 : 0;
            vowel = now;
        }
        return Math.max(1, groups);
    }
}
