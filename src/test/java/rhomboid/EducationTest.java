package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rhomboid.model.Education;
import rhomboid.model.Likelihood;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.rules.EducationText;

/** Background texts stand where they may. */
class EducationTest {

    private static final long SEED = 20261122;

    private static final Map<String, EducationText> TEXTS = RULES.education().stream()
            .collect(Collectors.toMap(text -> text.education().code(), Function.identity()));

    @Test
    void every_text_has_a_source_and_a_title_of_its_own() {
        assertThat(TEXTS.values())
                .allSatisfy(text -> assertThat(text.education().sources()).isNotEmpty());
        assertThat(TEXTS.values()).extracting(text -> text.education().title()).doesNotHaveDuplicates();
    }

    @Test
    void every_condition_has_a_text() {
        var covered = TEXTS.values().stream()
                .flatMap(text -> text.conditions().stream())
                .collect(Collectors.toSet());

        assertThat(covered).isEqualTo(RULES.vocabulary().conditions().keySet());
    }

    @Test
    void comfort_is_never_above_a_planned_visit() {
        assertThat(TEXTS.values())
                .filteredOn(text -> text.conditions().isEmpty())
                .filteredOn(text ->
                        Set.of("course", "prevention").contains(text.education().topic()))
                .filteredOn(text -> text.onlyAtMost().orElse(Urgency.EMERGENCY).compareTo(Urgency.ROUTINE) > 0)
                .extracting(text -> text.education().code())
                .isEmpty();
    }

    @Test
    void no_text_stands_above_its_level_or_without_its_candidate() {
        for (PatientCase patientCase : CaseGenerator.of(RULES, SEED).crowded(300, 10)) {
            var assessment = RHOMBOID.assess(patientCase);
            var candidates = assessment.candidates().stream()
                    .map(ranked -> ranked.candidate())
                    .filter(candidate -> candidate.likelihood() != Likelihood.UNLIKELY)
                    .map(candidate -> candidate.condition())
                    .collect(Collectors.toSet());
            for (Education shown : assessment.education()) {
                EducationText text = TEXTS.get(shown.code());
                String which = "seed %d, %s, %s".formatted(SEED, shown.code(), patientCase);

                assertThat(assessment.urgency())
                        .as(which)
                        .isLessThanOrEqualTo(text.onlyAtMost().orElse(Urgency.EMERGENCY));
                assertThat(text.conditions().isEmpty()
                                || text.conditions().stream().anyMatch(candidates::contains))
                        .as(which)
                        .isTrue();
            }
        }
    }

    @Test
    void texts_about_cancer_say_that_it_is_rare() {
        var cancers = RULES.vocabulary().conditions().values().stream()
                .filter(kind -> kind.category().equals("cancer"))
                .map(kind -> kind.code())
                .collect(Collectors.toSet());

        assertThat(cancers)
                .allSatisfy(cancer -> assertThat(TEXTS.values())
                        .as(cancer)
                        .anyMatch(text -> text.conditions().contains(cancer)
                                && text.education().text().matches("(?s).*\\b(rare|rarely|seldom|few|uncommon)\\b.*")));
    }
}
