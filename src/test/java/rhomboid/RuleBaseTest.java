package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RULES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rhomboid.model.Advised;
import rhomboid.model.Conclusion;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.Present;
import rhomboid.model.Withheld;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.Source;

/** How the shipped rules are written. */
class RuleBaseTest {

    private static final int MOST_RULES = 25;
    private static final int MOST_LINES = 280;

    private static final Map<Phase, Set<Class<? extends Conclusion>>> VERBS = Map.of(
            Phase.FINDINGS, Set.of(Present.class),
            Phase.RED_FLAGS, Set.of(Escalation.class, Evidence.class),
            Phase.CONDITIONS, Set.of(Evidence.class),
            Phase.URGENCY, Set.of(Escalation.class),
            Phase.ADVICE, Set.of(Advised.class, Withheld.class));

    /** Asked so that a case can be told in full, although no rule reads them yet. */
    private static final Set<String> CONTEXT = Set.of(
            "atrial-fibrillation",
            "back-pain-general",
            "both-legs-swollen",
            "diastolic-bp",
            "epilepsy",
            "palpitations");

    @Test
    void every_rule_cites_a_source_that_exists() {
        var keys = RULES.sources().stream().map(Source::key).collect(Collectors.toSet());

        assertThat(rulesWithout(rule -> !rule.citation().sources().isEmpty()
                        && keys.containsAll(rule.citation().sources())))
                .isEmpty();
    }

    @Test
    void every_reason_is_a_sentence_without_numbers_or_ids() {
        assertThat(rulesWithout(rule ->
                        rule.citation().because().replace("T4 syndrome", "It").matches("[A-Z][^.!?0-9]*\\.")))
                .isEmpty();
    }

    @Test
    void every_title_is_used_once_and_begins_with_its_concept() {
        assertThat(RULES.rules()).extracting(rule -> rule.citation().title()).doesNotHaveDuplicates();
        assertThat(rulesWithout(rule -> rule.citation().title().matches("[A-Z][^:]*: .+")))
                .isEmpty();
    }

    @Test
    void every_rule_keeps_to_the_verbs_of_its_folder() {
        assertThat(rulesWithout(rule -> rule.then().stream()
                        .allMatch(conclusion -> VERBS.get(rule.phase()).contains(conclusion.getClass()))))
                .isEmpty();
    }

    @Test
    void every_red_flag_rule_escalates() {
        assertThat(rulesWithout(rule ->
                        rule.phase() != Phase.RED_FLAGS || rule.then().stream().anyMatch(Escalation.class::isInstance)))
                .isEmpty();
    }

    @Test
    void every_condition_has_evidence_for_it_in_a_file_of_its_name() {
        List<Rule> rules = RULES.rules(Phase.CONDITIONS);

        assertThat(RULES.vocabulary().conditions().keySet())
                .allMatch(condition -> rules.stream()
                        .anyMatch(rule -> fileName(rule).equals(condition + ".drl") && supports(rule, condition)));
    }

    @Test
    void every_evidence_file_is_about_the_condition_of_its_name() {
        assertThat(rulesWithout(rule -> rule.phase() != Phase.CONDITIONS
                        || rule.then().stream()
                                .allMatch(conclusion -> conclusion instanceof Evidence evidence
                                        && fileName(rule).equals(evidence.condition() + ".drl"))))
                .isEmpty();
    }

    @Test
    void every_finding_and_measurement_is_read_by_a_rule() {
        var unread = new TreeSet<>(RULES.vocabulary().findings().keySet());
        unread.addAll(RULES.vocabulary().measurements().keySet());
        unread.removeAll(read());

        assertThat(unread).isEqualTo(CONTEXT);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_short_and_begins_with_its_concept(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        long comments = lines.stream()
                .takeWhile(line -> !line.startsWith("rule "))
                .filter(line -> line.startsWith("// "))
                .count();

        assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(lines.stream().filter(line -> line.startsWith("rule ")).count())
                .isBetween(1L, (long) MOST_RULES);
        assertThat(comments).isBetween(3L, 12L);
        assertThat(Path.of(file.toString().replace(".drl", ".test.yaml"))).exists();
    }

    static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes that rules read, and those that older codes stand for. */
    private static Set<String> read() {
        var read = new HashSet<String>();
        for (Rule rule : RULES.rules()) {
            Shipped.leaves(rule.when(), leaf -> {
                if (leaf instanceof Condition.AtLeast atLeast) {
                    read.addAll(atLeast.findings());
                }
            });
            Shipped.patterns(rule.when(), pattern -> {
                if (pattern.type() == FactType.PRESENT
                        || pattern.type() == FactType.ABSENT
                        || pattern.type() == FactType.MEASUREMENT) {
                    read.addAll(Shipped.codes(pattern));
                }
            });
        }
        return read;
    }

    /** Id and reason of every rule that is not as it should be. */
    private static List<String> rulesWithout(Predicate<Rule> property) {
        return RULES.rules().stream()
                .filter(property.negate())
                .map(rule -> rule.id() + ": " + rule.citation().because())
                .toList();
    }

    private static boolean supports(Rule rule, String condition) {
        return rule.then().stream()
                .anyMatch(conclusion -> conclusion instanceof Evidence evidence
                        && evidence.condition().equals(condition)
                        && evidence.ratio().value() > 1);
    }

    private static String fileName(Rule rule) {
        String file = rule.place().file();
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
