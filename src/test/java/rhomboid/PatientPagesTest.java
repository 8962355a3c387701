package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord.Accepted;
import rhomboid.casefile.CaseStream;
import rhomboid.model.Assessment;
import rhomboid.model.GivenAdvice;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Urgency;
import rhomboid.report.Audience;
import rhomboid.report.TextReport;

/** The pages that the patients of the development cases would read. */
class PatientPagesTest {

    private static final Map<Assessment, String> PAGES = read();

    /** Assessment and page of each development case. */
    static Map<Assessment, String> pages() {
        return PAGES;
    }

    private static Map<Assessment, String> read() {
        var pages = new LinkedHashMap<Assessment, String>();
        try (CaseStream cases = new CaseReader(RULES.vocabulary()).open(Path.of("examples/cases/dev.jsonl"))) {
            cases.forEachRemaining(record -> {
                Assessment assessment = RHOMBOID.assess(((Accepted) record).patientCase());
                pages.put(assessment, TextReport.render(assessment, RULES, Audience.PATIENT, false));
            });
        }
        return pages;
    }

    @Test
    void every_page_starts_with_level_and_action() {
        PAGES.forEach((assessment, page) -> assertThat(page)
                .startsWith(assessment.urgency().name().replace('_', ' ') + "  "
                        + TextReport.action(assessment.urgency()) + "\n"));
    }

    @Test
    void an_emergency_says_what_to_do_and_why_and_nothing_else() {
        Map<Assessment, String> emergencies = pagesAt(Urgency.EMERGENCY, Urgency.EMERGENCY);

        assertThat(emergencies).hasSizeGreaterThanOrEqualTo(15);
        emergencies.forEach((assessment, page) -> {
            List<String> lines = page.lines().toList();
            assertThat(lines).as(assessment.caseId()).hasSizeLessThanOrEqualTo(30);
            assertThat(lines.get(0)).isEqualTo("EMERGENCY  Call an ambulance now.");
            assertThat(lines.get(1)).isEmpty();
            assertThat(lines.get(2)).startsWith("Call an ambulance and do not drive yourself.");
            assertThat(lines.stream().filter(line -> line.matches("\\S.{0,40}[^.]")))
                    .as("headings of %s", assessment.caseId())
                    .containsExactly("Why");
        });
    }

    @Test
    void an_emergency_names_no_candidate_and_gives_no_self_care_and_no_background() {
        pagesAt(Urgency.EMERGENCY, Urgency.EMERGENCY).forEach((assessment, page) -> {
            String words = page.replaceAll("\\s+", " ");
            assertThat(assessment.candidates())
                    .extracting(RankedCandidate::label)
                    .as(assessment.caseId())
                    .noneMatch(words::contains);
            assertThat(RULES.vocabulary().advice().values())
                    .filteredOn(advice -> !advice.kind().equals("safety-net"))
                    .extracting(advice -> advice.text())
                    .noneMatch(words::contains);
            assertThat(RULES.education())
                    .extracting(text -> text.education().title())
                    .noneMatch(title -> words.contains(title + ":"));
        });
    }

    @Test
    void a_clinician_reads_the_action_of_an_emergency_first_too() {
        assertThat(pagesAt(Urgency.EMERGENCY, Urgency.EMERGENCY).keySet())
                .allMatch(assessment -> TextReport.render(assessment, RULES, Audience.CLINICIAN, false)
                        .startsWith("EMERGENCY  Call an ambulance now.\n"));
    }

    @Test
    void a_page_takes_about_one_and_a_half_screens() {
        PAGES.forEach((assessment, page) ->
                assertThat(page.lines()).as(assessment.caseId()).hasSizeLessThanOrEqualTo(85));
        assertThat(PAGES.values().stream()
                                .mapToLong(page -> page.lines().count())
                                .sum()
                        / PAGES.size())
                .as("average")
                .isLessThan(55);
    }

    @Test
    void care_on_the_same_day_comes_without_background_and_comfort() {
        pagesAt(Urgency.URGENT, Urgency.EMERGENCY)
                .forEach((assessment, page) -> assertThat(page)
                        .as(assessment.caseId())
                        .doesNotContain("\nBackground\n")
                        .doesNotContain("\nWhat you can do\n"));
    }

    @Test
    void no_medicine_is_named_without_the_advice_to_read_its_leaflet() {
        String leaflet = RULES.vocabulary().advice().get("otc-read-label").text();

        pagesAt(Urgency.SELF_CARE, Urgency.ROUTINE).forEach((assessment, page) -> {
            String words = page.replaceAll("\\s+", " ");
            boolean medicine = assessment.advice().stream()
                    .filter(advice ->
                            List.of("nsaid-otc", "nsaid-topical", "paracetamol").contains(advice.code()))
                    .map(GivenAdvice::text)
                    .anyMatch(words::contains);
            assertThat(!medicine || words.contains(leaflet))
                    .as(assessment.caseId())
                    .isTrue();
        });
    }

    @Test
    void advice_for_one_condition_comes_only_where_the_page_names_it() {
        Map<String, String> conditions = Map.of(
                "diet-biliary",
                "biliary-colic",
                "shingles-care",
                "herpes-zoster",
                "reflux-measures",
                "gord-oesophageal");

        PAGES.forEach((assessment, page) -> {
            String words = page.replaceAll("\\s+", " ");
            conditions.forEach((advice, condition) -> assertThat(!words.contains(
                                    RULES.vocabulary().advice().get(advice).text())
                            || words.contains(RULES.vocabulary()
                                    .conditions()
                                    .get(condition)
                                    .label()))
                    .as(assessment.caseId())
                    .isTrue());
        });
    }

    @Test
    void safety_net_advice_is_never_left_out() {
        PAGES.forEach((assessment, page) -> assertThat(assessment.advice())
                .filteredOn(advice -> advice.kind().equals("safety-net"))
                .extracting(GivenAdvice::text)
                .as(assessment.caseId())
                .allMatch(page.replaceAll("\\s+", " ")::contains));
    }

    private static Map<Assessment, String> pagesAt(Urgency least, Urgency most) {
        var pages = new LinkedHashMap<>(PAGES);
        pages.keySet()
                .removeIf(assessment -> assessment.urgency().compareTo(least) < 0
                        || assessment.urgency().compareTo(most) > 0);
        return pages;
    }
}
