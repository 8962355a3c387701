package rhomboid.site;

import java.util.List;
import rhomboid.site.Graph.Drawing;

/** What the template of the page is filled with. Texts are plain; the template escapes them. */
final class View {

    private View() {}

    /** A link within the page, or outwards for sources. */
    record Link(String href, String text) {}

    /** A heading of the contents, what stands below it, and how many. */
    record Entry(Link link, String id, List<Link> items) {}

    /** One rule. */
    record RuleEntry(
            String id,
            String title,
            String because,
            Clause when,
            List<String> then,
            List<Link> uses,
            String basis,
            List<Link> sources,
            List<Link> claims,
            List<Link> firing,
            List<Link> notFiring,
            List<String> borders,
            String coverage,
            String place,
            String reviewed) {}

    /** Rules about one thing. */
    record Topic(String id, String title, List<RuleEntry> rules) {}

    /** Topics of one phase. */
    record Part(String id, String title, String about, List<Topic> topics) {}

    /** One row of a table, the first cell of which is its header. */
    record Row(String header, List<String> cells) {}

    /** The rules from a graph in words. */
    record Step(Link rule, String text) {}

    /** A condition. */
    record ConditionEntry(
            String id,
            String code,
            String label,
            String definition,
            String category,
            String icd10cm,
            String frequency,
            Link frequencySource,
            String severity,
            String usually,
            List<Link> needs,
            String nextStep,
            Drawing drawing,
            List<Step> steps,
            String levels,
            List<RuleEntry> rules,
            List<Link> elsewhere) {}

    /** A finding, a measurement or advice. */
    record CodeEntry(String id, String code, String label, String detail, String note, List<Link> rules) {}

    /** Findings of one group. */
    record Group(String id, String label, List<CodeEntry> entries) {}

    /** A floor. */
    record FloorEntry(String trigger, String least, String because, Link source) {}

    /** A scenario. */
    record ScenarioEntry(String id, String name, String given, String expects, String place) {}

    /** The scenarios of a file. */
    record ScenarioFile(String id, String title, List<ScenarioEntry> scenarios) {}

    /** A claim and what carries it. */
    record ClaimEntry(String id, String code, String fact, List<Link> carriers, String waiver) {}

    /** A source and the rules that cite it. */
    record SourceEntry(String id, String key, String title, String detail, String address, List<Link> rules) {}

    /** A text that explains. */
    record TextEntry(String id, String title, String text, List<Link> sources) {}

    /** The page. */
    record Page(
            String style,
            String title,
            String intendedUse,
            String status,
            String statement,
            String identity,
            List<Entry> contents,
            Drawing overview,
            List<String> levels,
            List<Row> overviewRows,
            Part dangers,
            List<ConditionEntry> conditions,
            List<Part> parts,
            List<Group> groups,
            List<CodeEntry> measurements,
            List<CodeEntry> advice,
            List<FloorEntry> floors,
            List<ScenarioFile> scenarios,
            List<ClaimEntry> claims,
            List<SourceEntry> sources,
            List<TextEntry> texts) {}
}
