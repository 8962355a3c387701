package rhomboid.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rhomboid.rules.Claim;
import rhomboid.rules.Phase;
import rhomboid.rules.Source;
import rhomboid.site.View.Link;
import rhomboid.site.View.Part;
import rhomboid.site.View.RuleEntry;
import rhomboid.site.View.Topic;

/** The rules of the page. */
final class RuleEntries {

    private final RuleBook book;
    private final Anchors anchors;

    RuleEntries(RuleBook book, Anchors anchors) {
        this.book = book;
        this.anchors = anchors;
    }

    /** The rules of a phase, one topic for each file. */
    Part part(Phase phase, String title, String about) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        byConcept(phase).forEach((concept, cards) -> topics.put(concept, topic(concept, cards)));
        return new Part(phase.folder(), title, about, List.copyOf(topics.values()));
    }

    /** The rules of a phase by file. */
    Map<String, List<RuleCard>> byConcept(Phase phase) {
        Map<String, List<RuleCard>> byConcept = new TreeMap<>();
        for (RuleCard card : book.cards()) {
            if (card.rule().phase() == phase) {
                byConcept
                        .computeIfAbsent(Anchors.concept(card.rule().place()), key -> new ArrayList<>())
                        .add(card);
            }
        }
        return byConcept;
    }

    private Topic topic(String concept, List<RuleCard> cards) {
        return new Topic(
                id(concept), title(concept), cards.stream().map(this::entry).toList());
    }

    /** The place of a file's rules in the page. */
    static String id(String concept) {
        return "topic-" + concept.replace('/', '-');
    }

    /** The name of a file as a heading. */
    static String title(String concept) {
        String name = concept.substring(concept.lastIndexOf('/') + 1).replace('-', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A rule. */
    RuleEntry entry(RuleCard card) {
        var citation = card.rule().citation();
        return new RuleEntry(
                card.rule().id(),
                citation.title(),
                citation.because(),
                card.when(),
                card.then(),
                card.uses().stream().map(anchors::toCode).toList(),
                PlainWords.basis(citation.basis()),
                card.sources().stream().map(Anchors::toSource).toList(),
                card.claims().stream().map(RuleEntries::toClaim).toList(),
                card.firing().stream().map(anchors::toScenario).toList(),
                card.notFiring().stream().map(anchors::toScenario).toList(),
                card.boundaries().stream()
                        .map(boundary -> RuleText.border(boundary) + ": " + RuleText.tried(boundary))
                        .toList(),
                coverage(card),
                card.rule().place().file() + ":" + card.rule().place().line(),
                card.rule().reviewed().toString());
    }

    private static Link toClaim(Claim claim) {
        return new Link("#" + Anchors.claim(claim.id()), claim.id() + " " + claim.fact());
    }

    /** How well scenarios try a rule, in a few words. */
    private static String coverage(RuleCard card) {
        long open = card.boundaries().stream()
                .filter(boundary -> !boundary.below() || !boundary.above())
                .count();
        String numbers = card.boundaries().isEmpty()
                ? ""
                : open == 0
                        ? "; every number tried on both sides"
                        : "; " + open + " of " + card.boundaries().size() + " numbers not tried on both sides";
        return "fires in " + count(card.firing().size()) + ", does not fire in "
                + count(card.notFiring().size()) + numbers;
    }

    private static String count(int scenarios) {
        return scenarios + (scenarios == 1 ? " scenario" : " scenarios");
    }

    /** The sources of a list of keys, as far as they are known. */
    List<Link> sources(List<String> keys) {
        return book.ruleSet().sources().stream()
                .filter(source -> keys.contains(source.key()))
                .map(Anchors::toSource)
                .toList();
    }

    /** A source by its key. */
    Link source(String key) {
        return book.ruleSet().sources().stream()
                .filter(source -> source.key().equals(key))
                .findFirst()
                .map(Anchors::toSource)
                .orElseGet(() -> new Link("#sources", key));
    }

    /** Rules as links. */
    static List<Link> links(List<RuleCard> cards) {
        return cards.stream().map(card -> Anchors.toRule(card.rule().id())).toList();
    }

    /** Title, publisher and year of a source. */
    static String detail(Source source) {
        String year = source.year().map(Object::toString).orElse("");
        return source.publisher() + (source.publisher().isEmpty() || year.isEmpty() ? "" : ", ") + year;
    }
}
