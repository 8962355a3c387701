package rhomboid.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import rhomboid.TestRules;
import rhomboid.check.Scenario;
import rhomboid.check.ScenarioReader;
import rhomboid.model.Urgency;
import rhomboid.rules.Phase;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetInfo;
import rhomboid.rules.RuleSetReader;
import rhomboid.rules.Vocabulary;

/** The page of the shipped rules, read as strictly as XML. */
@Isolated("sets the locale")
class SiteTest {

    private static final int MOST_BYTES = 5_000_000;

    private static RuleSet rules = TestRules.small();
    private static List<Scenario> scenarios = List.of();
    private static String html = "";
    private static List<Element> elements = List.of();

    @BeforeAll
    static void write_the_page() throws Exception {
        rules = RuleSetReader.bundled();
        scenarios = scenarios();
        html = page(scenarios);
        elements = elements(html);
    }

    private static List<Scenario> scenarios() {
        var reader = new ScenarioReader(rules);
        var all = new ArrayList<Scenario>();
        RuleFiles files = RuleFiles.bundled();
        files.scenarios()
                .forEach((path, bytes) ->
                        all.addAll(reader.read(files.shown(path), bytes).scenarios()));
        return all;
    }

    private static String page(List<Scenario> scenarios) {
        return Site.html(RuleBook.of(rules, scenarios), RuleSetInfo.of(RuleFiles.bundled()));
    }

    private static List<Element> elements(String html) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setExpandEntityReferences(false);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        NodeList nodes = document.getElementsByTagName("*");
        var all = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    private static List<Element> named(String... names) {
        return elements.stream()
                .filter(element -> List.of(names).contains(element.getTagName()))
                .toList();
    }

    private static Set<String> ids() {
        var ids = new HashSet<String>();
        elements.stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }

    @Test
    void begins_with_the_intended_use_and_what_was_not_reviewed() {
        String start = html.substring(html.indexOf("<body>"), html.indexOf("<nav"));

        assertThat(start)
                .contains(RuleSetInfo.of(RuleFiles.bundled()).intendedUse())
                .contains("not reviewed by a clinician")
                .contains(rules.identity().statement());
    }

    @Test
    void runs_nothing_and_asks_nothing_of_a_server() {
        assertThat(named("script", "iframe", "object", "embed", "img", "form", "base", "use", "image"))
                .isEmpty();
        assertThat(named("link")).extracting(link -> link.getAttribute("href")).containsExactly("data:,");
        assertThat(elements).allSatisfy(element -> {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertThat(attributes.item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("src");
            }
        });
        assertThat(named("style"))
                .allSatisfy(style -> assertThat(style.getTextContent()).doesNotContain("url(", "@import"));
    }

    @Test
    void every_link_leads_to_a_place_of_the_page_or_to_a_source() {
        Set<String> ids = ids();
        Set<String> addresses = new HashSet<>();
        rules.sources().forEach(source -> addresses.add(source.address()));

        assertThat(named("a")).hasSizeGreaterThan(5_000).allSatisfy(link -> {
            String href = link.getAttribute("href");
            assertThat(link.getTextContent()).isNotBlank();
            if (href.startsWith("#")) {
                assertThat(ids).contains(href.substring(1));
            } else {
                assertThat(addresses).contains(href);
            }
        });
    }

    @Test
    void every_id_is_used_once() {
        assertThat(elements.stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_rule_condition_finding_floor_source_claim_and_scenario_is_there() {
        Set<String> ids = ids();
        Vocabulary vocabulary = rules.vocabulary();

        assertThat(rules.rules()).allMatch(rule -> ids.contains("r-" + rule.id()));
        assertThat(vocabulary.conditions().keySet()).allMatch(code -> ids.contains("c-" + code));
        assertThat(vocabulary.findings().keySet()).allMatch(code -> ids.contains("f-" + code));
        assertThat(vocabulary.measurements().keySet()).allMatch(code -> ids.contains("m-" + code));
        assertThat(vocabulary.advice().keySet()).allMatch(code -> ids.contains("a-" + code));
        assertThat(rules.sources()).allMatch(source -> ids.contains("s-" + source.key()));
        assertThat(rules.claims()).allMatch(claim -> ids.contains("claim-" + claim.id()));
        assertThat(rules.education())
                .allMatch(text -> ids.contains("e-" + text.education().code()));
        assertThat(ids).contains("t-" + scenarios.size()).doesNotContain("t-" + (scenarios.size() + 1));
        rules.floors().forEach(floor -> assertThat(html).contains("<td>" + floor.because() + "</td>"));
    }

    @Test
    void headings_go_down_one_step_at_a_time() {
        int level = 0;
        for (Element heading : named("h1", "h2", "h3", "h4", "h5", "h6")) {
            int next = heading.getTagName().charAt(1) - '0';
            assertThat(next).as(heading.getTextContent()).isBetween(1, level + 1);
            assertThat(heading.getTextContent()).isNotBlank();
            level = next;
        }
        assertThat(named("h1")).hasSize(1);
    }

    @Test
    void every_drawing_has_a_name_and_a_description() {
        assertThat(named("svg"))
                .hasSize(rules.vocabulary().conditions().size() + 1)
                .allSatisfy(svg -> {
                    assertThat(svg.getAttribute("role")).isEqualTo("img");
                    assertThat(svg.getAttribute("aria-labelledby").split(" "))
                            .hasSize(2)
                            .allSatisfy(id -> assertThat(ids()).contains(id));
                });
        assertThat(named("desc"))
                .allSatisfy(desc -> assertThat(desc.getTextContent()).endsWith("."));
    }

    @Test
    void tables_have_header_cells_and_the_page_has_its_landmarks() {
        assertThat(named("th"))
                .allSatisfy(cell -> assertThat(cell.getAttribute("scope")).isIn("col", "row"));
        assertThat(named("main", "nav", "header", "footer"))
                .extracting(Element::getTagName)
                .containsExactlyInAnyOrder("header", "nav", "main", "footer");
        assertThat(named("html"))
                .allSatisfy(root -> assertThat(root.getAttribute("lang")).isEqualTo("en"));
    }

    @Test
    void the_same_rules_give_the_same_bytes_whatever_the_order_and_the_locale() {
        var shuffled = new ArrayList<>(scenarios);
        Collections.reverse(shuffled);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(page(shuffled)).isEqualTo(html);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void text_of_a_rule_set_is_never_markup() throws Exception {
        var old = TestRules.vocabulary();
        var conditions = new LinkedHashMap<>(old.conditions());
        var strain = TestRules.condition("strain", 10);
        conditions.put(
                "strain",
                new Vocabulary.ConditionKind(
                        "strain",
                        "<script>alert(1)</script> & \"quotes\"",
                        "other",
                        "M54.6",
                        10,
                        List.of(),
                        "judgment",
                        "mild",
                        Urgency.ROUTINE,
                        strain.definition(),
                        "</style><b onclick='x'>"));
        var vocabulary = new Vocabulary(
                old.groups(),
                old.findings(),
                old.measurements(),
                conditions,
                old.categories(),
                old.advice(),
                old.correlations(),
                old.aliases());
        var hostile = TestRules.ruleSet(
                vocabulary,
                List.of(TestRules.rule(
                        "STR-01", Phase.CONDITIONS, TestRules.present("fever"), TestRules.supports("strain", 3))));

        String page = Site.html(
                RuleBook.of(hostile, List.of()), new RuleSetInfo("<i>", "1.0.0", "new", "any", "Not a diagnosis."));

        assertThat(elements(page)).extracting(Element::getTagName).doesNotContain("script", "b", "i");
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
    }
}
