package rhomboid.site;

import java.util.List;
import rhomboid.check.Scenario;
import rhomboid.model.Decimal;
import rhomboid.rules.Claim;
import rhomboid.rules.Source;

/** One rule as text in lines of at most 100 columns, in plain words. */
public final class RuleText {

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    private RuleText() {}

    /** The rule, what it rests on and what tries it. */
    public static String of(RuleCard card) {
        var page = new RuleText();
        page.line(0, "", card.rule().id() + "  " + card.rule().citation().title());
        page.line(2, "", card.rule().citation().because());
        page.heading("When");
        page.clause(2, "", card.when());
        page.heading("Then");
        card.then().forEach(sentence -> page.line(2, "", sentence));
        page.grounds(card);
        page.heading("Scenarios");
        page.scenarios("fires:         ", card.firing());
        page.scenarios("does not fire: ", card.notFiring());
        card.boundaries().forEach(page::boundary);
        page.heading("Where");
        page.line(
                2,
                "",
                card.rule().place().file() + ":" + card.rule().place().line() + ", last compared with its source on "
                        + card.rule().reviewed());
        return page.text.toString();
    }

    private void grounds(RuleCard card) {
        heading("Rests on");
        line(2, "basis ", PlainWords.basis(card.rule().citation().basis()));
        card.sources().forEach(this::source);
        for (Claim claim : card.claims()) {
            line(2, "claim " + claim.id() + " ", claim.fact());
        }
    }

    private void source(Source source) {
        line(2, "source ", describe(source));
        if (!source.address().isEmpty()) {
            line(9, "", source.address());
        }
    }

    /** Title, publisher and year of a source, with its key. */
    static String describe(Source source) {
        String stop = source.title().endsWith("?") || source.title().endsWith(".") ? " " : ". ";
        return source.title()
                + (source.publisher().isEmpty() ? "" : stop + source.publisher())
                + source.year().map(year -> ", " + year).orElse("")
                + " (" + source.key() + (source.read().isEmpty() ? "" : "; read: " + source.read()) + ")";
    }

    private void scenarios(String mark, List<Scenario> scenarios) {
        if (scenarios.isEmpty()) {
            line(2, mark, "in no scenario");
        }
        for (Scenario scenario : scenarios) {
            line(2, mark, scenario.name() + " (" + scenario.place() + ")");
        }
    }

    private void boundary(Boundary boundary) {
        line(2, "border at " + border(boundary) + ": ", tried(boundary));
    }

    /** The measure and the number of a border. */
    static String border(Boundary boundary) {
        return boundary.cut().measure() + " " + Decimal.of(boundary.cut().number());
    }

    /** On which sides of a border scenarios lie. */
    static String tried(Boundary boundary) {
        return boundary.below() && boundary.above()
                ? "tried on both sides"
                : boundary.below()
                        ? "tried only below"
                        : boundary.above() ? "tried only above" : "tried on neither side";
    }

    private void heading(String heading) {
        text.append('\n').append(heading).append('\n');
    }

    private void clause(int margin, String mark, Clause clause) {
        line(margin, mark, clause.text());
        clause.parts().forEach(part -> clause(margin + mark.length(), "- ", part));
    }

    private void line(int margin, String mark, String words) {
        int indent = margin + mark.length();
        text.append(" ".repeat(margin)).append(mark);
        int column = indent;
        for (String word : words.split(" ", -1)) {
            if (column > indent && column + 1 + word.length() > WIDTH) {
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            text.append(column > indent ? " " : "").append(word);
            column += word.length() + (column > indent ? 1 : 0);
        }
        text.append('\n');
    }
}
