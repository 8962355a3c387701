package rhomboid.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rhomboid.model.Decimal;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.Urgency;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.site.Graph.Drawing;
import rhomboid.site.View.ConditionEntry;
import rhomboid.site.View.Step;

/** The conditions of the page, each with its graph from findings by rules to the condition and its level. */
final class ConditionEntries {

    private static final int[] LEFTS = {2, 320, 690, 1012};
    private static final int[] WIDTHS = {258, 290, 250, 130};
    private static final String PERSON = "Age or sex";

    private final RuleBook book;
    private final PlainWords words;
    private final Anchors anchors;
    private final RuleEntries entries;

    ConditionEntries(RuleBook book, PlainWords words, Anchors anchors, RuleEntries entries) {
        this.book = book;
        this.words = words;
        this.anchors = anchors;
        this.entries = entries;
    }

    /** All conditions, by label. */
    List<ConditionEntry> all() {
        return book.ruleSet().vocabulary().conditions().values().stream()
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .map(this::entry)
                .toList();
    }

    private ConditionEntry entry(ConditionKind kind) {
        List<RuleCard> about = book.about(Code.condition(kind.code()));
        List<RuleCard> evidence = about.stream()
                .filter(card -> weight(card.rule(), kind.code()) != 0)
                .toList();
        List<RuleCard> elsewhere =
                about.stream().filter(card -> !evidence.contains(card)).toList();
        return new ConditionEntry(
                Anchors.code(Code.condition(kind.code())),
                kind.code(),
                kind.label(),
                kind.definition(),
                kind.category(),
                kind.icd10cm(),
                Decimal.of(kind.frequency()),
                entries.source(kind.source()),
                kind.severity(),
                PlainWords.urgency(kind.usualUrgency()),
                kind.needs().stream().map(Code::finding).map(anchors::toCode).toList(),
                kind.nextStep(),
                drawing(kind, evidence, elsewhere),
                evidence.stream().map(card -> step(card, kind)).toList(),
                levelWords(kind, elsewhere),
                evidence.stream().map(entries::entry).toList(),
                RuleEntries.links(elsewhere));
    }

    private static double weight(Rule rule, String condition) {
        return rule.then().stream()
                .filter(conclusion -> conclusion instanceof Evidence evidence
                        && evidence.condition().equals(condition))
                .mapToDouble(conclusion -> ((Evidence) conclusion).ratio().value())
                .findFirst()
                .orElse(0);
    }

    private static int decibans(Rule rule, String condition) {
        return new LikelihoodRatio(weight(rule, condition)).decibans();
    }

    private static String signed(int decibans) {
        return decibans > 0 ? "+" + decibans : decibans < 0 ? "\u2212" + -decibans : "0";
    }

    private List<String> reads(RuleCard card) {
        var names = new ArrayList<String>();
        card.uses().forEach(code -> names.add(words.name(code)));
        if (Uses.asksForPerson(card.rule())) {
            names.add(PERSON);
        }
        return names;
    }

    private Step step(RuleCard card, ConditionKind kind) {
        int decibans = decibans(card.rule(), kind.code());
        return new Step(
                Anchors.toRule(card.rule().id()),
                " reads " + String.join("; ", reads(card)) + " and speaks " + PlainWords.strength(decibans)
                        + (weight(card.rule(), kind.code()) > 1 ? " for" : " against") + " it ("
                        + signed(decibans) + " decibans).");
    }

    private Drawing drawing(ConditionKind kind, List<RuleCard> evidence, List<RuleCard> elsewhere) {
        var graph = new Graph(LEFTS, WIDTHS);
        graph.node(2, kind.code(), kind.label(), "condition");
        for (RuleCard card : evidence) {
            Rule rule = card.rule();
            boolean speaksFor = weight(rule, kind.code()) > 1;
            String style = speaksFor ? "for" : "against";
            int decibans = decibans(rule, kind.code());
            graph.node(1, rule.id(), rule.id() + " (" + signed(decibans) + ") " + shortTitle(rule), style);
            graph.edge(1, rule.id(), kind.code(), style + " " + PlainWords.strength(decibans));
            for (String name : reads(card)) {
                graph.node(0, name, name, "finding");
                graph.edge(0, name, rule.id(), "plain");
            }
        }
        levels(graph, kind, elsewhere);
        long against = evidence.stream()
                .filter(card -> weight(card.rule(), kind.code()) < 1)
                .count();
        return graph.draw(
                "g-" + kind.code(),
                "What leads to " + kind.label(),
                (evidence.size() - against) + " rules speak for it and " + against + " against it. "
                        + levelWords(kind, elsewhere) + " The list after the drawing says the same in words.");
    }

    private static String shortTitle(Rule rule) {
        String title = rule.citation().title();
        int colon = title.indexOf(": ");
        return colon < 0 ? title : title.substring(colon + 2);
    }

    private static void levels(Graph graph, ConditionKind kind, List<RuleCard> elsewhere) {
        var levels = new TreeMap<Urgency, String>(Comparator.reverseOrder());
        levels.put(kind.usualUrgency(), "usual");
        elsewhere.forEach(card -> escalation(card.rule()).forEach(level -> levels.put(level, "level")));
        levels.forEach((level, style) -> {
            graph.node(3, level.name(), level.name(), "level-" + level.name());
            graph.edge(2, kind.code(), level.name(), style);
        });
    }

    private static String levelWords(ConditionKind kind, List<RuleCard> elsewhere) {
        String rules = elsewhere.stream()
                .filter(card -> card.rule().phase() == Phase.URGENCY)
                .filter(card -> !escalation(card.rule()).isEmpty())
                .map(card -> card.rule().id() + " asks for "
                        + escalation(card.rule()).get(0).name() + " when it is a candidate that fits well enough.")
                .collect(Collectors.joining(" "));
        return "People with it are usually seen at " + kind.usualUrgency().name() + "."
                + (rules.isEmpty() ? "" : " " + rules);
    }

    private static List<Urgency> escalation(Rule rule) {
        return rule.then().stream()
                .filter(Escalation.class::isInstance)
                .map(conclusion -> ((Escalation) conclusion).urgency())
                .toList();
    }
}
