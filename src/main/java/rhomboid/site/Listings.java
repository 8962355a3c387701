package rhomboid.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rhomboid.check.FactText;
import rhomboid.check.Scenario;
import rhomboid.model.Absent;
import rhomboid.model.Decimal;
import rhomboid.model.Measurement;
import rhomboid.model.PatientCase;
import rhomboid.model.Present;
import rhomboid.rules.Claim;
import rhomboid.rules.Floor;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Source;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.MeasurementKind;
import rhomboid.site.View.ClaimEntry;
import rhomboid.site.View.CodeEntry;
import rhomboid.site.View.FloorEntry;
import rhomboid.site.View.Group;
import rhomboid.site.View.ScenarioEntry;
import rhomboid.site.View.ScenarioFile;
import rhomboid.site.View.SourceEntry;
import rhomboid.site.View.TextEntry;

/** The lists of the page: findings, measurements, advice, floors, scenarios, claims, sources and texts. */
final class Listings {

    private final RuleBook book;
    private final RuleSet rules;
    private final PlainWords words;
    private final Anchors anchors;
    private final RuleEntries entries;

    Listings(RuleBook book, PlainWords words, Anchors anchors, RuleEntries entries) {
        this.book = book;
        this.rules = book.ruleSet();
        this.words = words;
        this.anchors = anchors;
        this.entries = entries;
    }

    /** Findings by group, in the order of the vocabulary. */
    List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (var group : rules.vocabulary().groups().values()) {
            List<CodeEntry> members = rules.vocabulary().findings().values().stream()
                    .filter(finding -> finding.group().equals(group.code()))
                    .map(this::finding)
                    .toList();
            if (!members.isEmpty()) {
                groups.add(new Group("group-" + group.code(), group.label(), members));
            }
        }
        return groups;
    }

    private CodeEntry finding(Finding finding) {
        return entry(
                Code.finding(finding.code()),
                finding.label(),
                finding.question(),
                finding.screen() ? "asked to find dangers" : "");
    }

    private CodeEntry entry(Code code, String label, String detail, String note) {
        return new CodeEntry(Anchors.code(code), code.code(), label, detail, note, RuleEntries.links(book.about(code)));
    }

    /** Measurements, in the order of the vocabulary. */
    List<CodeEntry> measurements() {
        return rules.vocabulary().measurements().values().stream()
                .map(kind -> entry(Code.measurement(kind.code()), kind.label(), kind.question(), range(kind)))
                .toList();
    }

    private static String range(MeasurementKind kind) {
        return Decimal.of(kind.min()) + " to " + Decimal.of(kind.max()) + " " + kind.unit();
    }

    /** Advice, in the order of the vocabulary. */
    List<CodeEntry> advice() {
        return rules.vocabulary().advice().values().stream()
                .map(advice -> entry(Code.advice(advice.code()), advice.code(), advice.text(), advice.kind()))
                .toList();
    }

    /** Floors, in the order of the file. */
    List<FloorEntry> floors() {
        return rules.floors().stream().map(this::floor).toList();
    }

    private FloorEntry floor(Floor floor) {
        return new FloorEntry(
                new PatternWords(words).known(floor.trigger()).text(),
                PlainWords.urgency(floor.least()),
                floor.because(),
                entries.source(floor.source()));
    }

    /** Scenarios by file. */
    List<ScenarioFile> scenarios() {
        Map<String, List<Scenario>> files = new LinkedHashMap<>();
        book.scenarios()
                .forEach(scenario -> files.computeIfAbsent(Anchors.concept(scenario.place()), file -> new ArrayList<>())
                        .add(scenario));
        return files.entrySet().stream()
                .map(file -> new ScenarioFile(
                        "scenarios-" + file.getKey().replace('/', '-'),
                        RuleEntries.title(file.getKey()) + " (" + file.getKey() + ")",
                        file.getValue().stream().map(this::scenario).toList()))
                .toList();
    }

    private ScenarioEntry scenario(Scenario scenario) {
        return new ScenarioEntry(
                anchors.scenario(scenario),
                scenario.name(),
                given(scenario.given()),
                scenario.expect().urgency().map(PlainWords::urgency).orElse(""),
                scenario.place().toString());
    }

    private static String given(PatientCase given) {
        var facts = new ArrayList<String>();
        facts.add(FactText.of(given.patient()));
        given.present().forEach(code -> facts.add(FactText.of(new Present(code))));
        given.absent().forEach(code -> facts.add(FactText.of(new Absent(code))));
        given.measurements().forEach((code, value) -> facts.add(FactText.of(new Measurement(code, value))));
        return String.join(", ", facts);
    }

    /** Claims, in the order of the file. */
    List<ClaimEntry> claims() {
        return rules.claims().stream().map(this::claim).toList();
    }

    private ClaimEntry claim(Claim claim) {
        return new ClaimEntry(
                Anchors.claim(claim.id()),
                claim.id(),
                claim.fact(),
                claim.implementedBy().stream().map(anchors::toCarrier).toList(),
                claim.waiver().orElse(""));
    }

    /** Sources, by key. */
    List<SourceEntry> sources() {
        var citing = book.cards().stream()
                .flatMap(card -> card.rule().citation().sources().stream().map(key -> Map.entry(key, card)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rules.sources().stream()
                .map(source -> source(source, citing.getOrDefault(source.key(), List.of())))
                .toList();
    }

    private static SourceEntry source(Source source, List<RuleCard> citing) {
        return new SourceEntry(
                Anchors.source(source.key()),
                source.key(),
                source.title(),
                RuleEntries.detail(source),
                source.address(),
                RuleEntries.links(citing));
    }

    /** Background texts, in the order of the file. */
    List<TextEntry> texts() {
        return rules.education().stream()
                .map(text -> new TextEntry(
                        "e-" + text.education().code(),
                        text.education().title(),
                        text.education().text(),
                        entries.sources(text.education().sources())))
                .toList();
    }
}
