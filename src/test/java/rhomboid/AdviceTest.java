package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rhomboid.model.Advised;
import rhomboid.model.Assessment;
import rhomboid.model.GivenAdvice;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;
import rhomboid.model.WithheldAdvice;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

/** Advice that could do harm is not given. */
class AdviceTest {

    private static final long SEED = 20261122;
    private static final Set<String> MEDICINES = Set.of("nsaid-otc", "nsaid-topical", "paracetamol", "reflux-measures");
    private static final Pattern MEDICINE_WORDS =
            Pattern.compile("ibuprofen|paracetamol|inflammation|antacid", Pattern.CASE_INSENSITIVE);
    private static final Pattern MINUTES = Pattern.compile("(\\d+)[ -]minute");
    private static final Map<PatientCase, Assessment> CASES = assessed();
    private static final Map<String, List<PatientCase>> GIVEN = given();

    private static Map<PatientCase, Assessment> assessed() {
        var generator = CaseGenerator.of(RULES, SEED);
        var cases = new ArrayList<>(generator.crowded(1_200, 3));
        cases.addAll(generator.crowded(800, 20));
        var assessed = new LinkedHashMap<PatientCase, Assessment>();
        cases.forEach(patientCase -> assessed.put(patientCase, RHOMBOID.assess(patientCase)));
        return assessed;
    }

    /** Cases by the advice that they are given, at most a few for each. */
    private static Map<String, List<PatientCase>> given() {
        var given = new HashMap<String, List<PatientCase>>();
        CASES.forEach((patientCase, assessment) -> assessment
                .advice()
                .forEach(advice -> given.computeIfAbsent(advice.code(), code -> new ArrayList<>())
                        .add(patientCase)));
        return given;
    }

    @Test
    void every_advice_of_the_vocabulary_is_released_by_a_rule() {
        var released = RULES.rules(Phase.ADVICE).stream()
                .flatMap(rule -> rule.then().stream())
                .filter(Advised.class::isInstance)
                .map(conclusion -> ((Advised) conclusion).advice())
                .collect(Collectors.toSet());

        assertThat(released).isEqualTo(RULES.vocabulary().advice().keySet());
    }

    @ParameterizedTest
    @MethodSource("contraindications")
    void advice_is_held_back_from_whoever_has_its_contraindication(String rule, String advice, String finding) {
        assertThat(GIVEN.get(advice)).as("seed %d gives %s", SEED, advice).isNotEmpty();
        for (PatientCase suitable : GIVEN.get(advice).stream().limit(8).toList()) {
            PatientCase unsuitable = Shipped.with(suitable, finding);

            Assessment assessment = RHOMBOID.assess(unsuitable);

            assertThat(assessment.advice())
                    .as("%s, seed %d, %s", rule, SEED, unsuitable)
                    .extracting(GivenAdvice::code)
                    .doesNotContain(advice);
        }
    }

    static Stream<Object[]> contraindications() {
        return RULES.rules(Phase.ADVICE).stream()
                .flatMap(rule -> withheldBy(rule).stream()
                        .flatMap(advice ->
                                findings(rule).stream().map(finding -> new Object[] {rule.id(), advice, finding})));
    }

    @Test
    void what_a_rule_withholds_is_never_given_and_the_reason_is_told() {
        CASES.forEach((patientCase, assessment) -> {
            var given = assessment.advice().stream().map(GivenAdvice::code).collect(Collectors.toSet());
            for (WithheldAdvice withheld : assessment.withheld()) {
                assertThat(given).as("seed %d, %s", SEED, patientCase).doesNotContain(withheld.code());
                assertThat(withheld.reason().rule().because()).isNotBlank();
            }
        });
    }

    @Test
    void no_self_care_beside_a_level_that_needs_a_doctor_the_same_day() {
        CASES.forEach((patientCase, assessment) -> {
            if (assessment.urgency().compareTo(Urgency.URGENT) >= 0) {
                assertThat(assessment.advice())
                        .as("seed %d, %s", SEED, patientCase)
                        .extracting(GivenAdvice::kind)
                        .doesNotContain("self-care");
            }
        });
    }

    @Test
    void danger_signs_are_always_told() {
        CASES.forEach((patientCase, assessment) -> assertThat(assessment.advice())
                .as("seed %d, %s", SEED, patientCase)
                .extracting(GivenAdvice::code)
                .containsAnyOf("safety-net-all", "do-not-drive-emergency"));
    }

    @Test
    void a_medicine_always_comes_with_its_leaflet() {
        CASES.forEach((patientCase, assessment) -> {
            var given = assessment.advice().stream().map(GivenAdvice::code).collect(Collectors.toSet());
            if (given.stream().anyMatch(MEDICINES::contains)) {
                assertThat(given).as("seed %d, %s", SEED, patientCase).contains("otc-read-label");
            }
        });
    }

    @Test
    void the_medicines_are_the_self_care_texts_that_name_one() {
        var named = RULES.vocabulary().advice().values().stream()
                .filter(kind -> kind.kind().equals("self-care"))
                .filter(kind -> MEDICINE_WORDS.matcher(kind.text()).find())
                .map(kind -> kind.code())
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(MEDICINES);
    }

    @Test
    void warmth_and_cold_last_twenty_minutes_at_most() {
        var kinds = RULES.vocabulary().advice();
        assertThat(kinds.get("heat").minutes()).contains(20);
        assertThat(kinds.get("ice").minutes()).contains(20);
        assertThat(kinds.values())
                .allSatisfy(kind -> assertThat(kind.minutes().orElse(0)).isLessThanOrEqualTo(20));

        var texts = new ArrayList<String>();
        kinds.values().forEach(kind -> texts.add(kind.text()));
        RULES.education().forEach(text -> texts.add(text.education().text()));
        RULES.rules(Phase.ADVICE).forEach(rule -> texts.add(rule.citation().because()));
        for (String text : texts) {
            var minutes = MINUTES.matcher(text);
            while (minutes.find()) {
                assertThat(Integer.parseInt(minutes.group(1))).as(text).isLessThanOrEqualTo(20);
            }
        }
    }

    private static Set<String> withheldBy(Rule rule) {
        return rule.then().stream()
                .filter(Withheld.class::isInstance)
                .map(conclusion -> ((Withheld) conclusion).advice())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> findings(Rule rule) {
        var findings = new TreeSet<String>();
        Shipped.patterns(rule.when(), pattern -> {
            if (pattern.type() == FactType.PRESENT) {
                findings.addAll(Shipped.codes(pattern));
            }
        });
        return findings;
    }
}
