package rhomboid.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rhomboid.model.Escalation;
import rhomboid.model.Urgency;
import rhomboid.site.Graph.Drawing;
import rhomboid.site.View.Row;

/** Which dangers lead to which level, as a drawing and as a table. */
final class Overview {

    private static final int[] LEFTS = {2, 940};
    private static final int[] WIDTHS = {260, 150};

    /** From the most urgent to the least, without the level that no rule asks for. */
    static final List<Urgency> LEVELS = List.of(Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON, Urgency.ROUTINE);

    private final Map<String, List<RuleCard>> topics;

    /** Of these rules by topic. */
    Overview(Map<String, List<RuleCard>> topics) {
        this.topics = topics;
    }

    /** A line from each topic to each level that one of its rules asks for. */
    Drawing drawing() {
        var graph = new Graph(LEFTS, WIDTHS);
        for (Urgency level : LEVELS) {
            graph.node(1, level.name(), level.name(), "level-" + level.name());
        }
        topics.forEach((concept, cards) -> {
            graph.node(0, concept, RuleEntries.title(concept), "finding");
            counts(cards)
                    .forEach((level, count) -> graph.edge(
                            0,
                            concept,
                            level.name(),
                            "level " + (count > 5 ? "strongly" : count > 2 ? "moderately" : "weakly")));
        });
        return graph.draw(
                "overview-drawing",
                "Red-flag topics and how soon they ask to be seen",
                topics.size() + " topics lead to four levels; a thicker line stands for more rules."
                        + " The table after the drawing gives the numbers.");
    }

    /** How many rules of each topic ask for each level. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        topics.forEach((concept, cards) -> {
            Map<Urgency, Integer> counts = counts(cards);
            rows.add(new Row(
                    RuleEntries.title(concept),
                    LEVELS.stream()
                            .map(level -> String.valueOf(counts.getOrDefault(level, 0)))
                            .toList()));
        });
        return rows;
    }

    private static Map<Urgency, Integer> counts(List<RuleCard> cards) {
        Map<Urgency, Integer> counts = new EnumMap<>(Urgency.class);
        for (RuleCard card : cards) {
            card.rule().then().stream()
                    .filter(Escalation.class::isInstance)
                    .map(conclusion -> ((Escalation) conclusion).urgency())
                    .max(Comparator.naturalOrder())
                    .filter(LEVELS::contains)
                    .ifPresent(level -> counts.merge(level, 1, Integer::sum));
        }
        return counts;
    }
}
