package rhomboid.site;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import rhomboid.rules.Phase;
import rhomboid.rules.RuleSetInfo;
import rhomboid.site.View.Entry;
import rhomboid.site.View.Link;
import rhomboid.site.View.Page;
import rhomboid.site.View.Part;

/**
 * A rule set as one page of HTML for people: every condition and rule in plain words with its grounds, scenarios and drawings. The
 * page needs no script and no other file, can be printed, and is the same byte for byte for the same rules. Needs the optional
 * dependency jmustache.
 */
public final class Site {

    private final RuleBook book;
    private final RuleSetInfo about;
    private final Anchors anchors;
    private final RuleEntries entries;
    private final Listings listings;
    private final ConditionEntries conditions;

    private Site(RuleBook book, RuleSetInfo about) {
        this.book = book;
        this.about = about;
        PlainWords words = PlainWords.of(book.ruleSet().vocabulary());
        anchors = new Anchors(book, words);
        entries = new RuleEntries(book, anchors);
        listings = new Listings(book, words, anchors, entries);
        conditions = new ConditionEntries(book, words, anchors, entries);
    }

    /**
     * The page.
     *
     * @param about what the rule set says about itself
     */
    public static String html(RuleBook book, RuleSetInfo about) {
        Template template = Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .withLoader(name ->
                        (Reader) new StringReader(resource(name + ".mustache").stripTrailing()))
                .compile(resource("page.mustache"));
        return template.execute(new Site(book, about).page());
    }

    private Page page() {
        Part dangers = entries.part(
                Phase.RED_FLAGS,
                "Dangers",
                "These rules read the answers alone. Each sets the least level; nothing can lower it again.");
        List<Part> parts = parts();
        var overview = new Overview(entries.byConcept(Phase.RED_FLAGS));
        var identity = book.ruleSet().identity();
        var all = conditions.all();
        var contents = new ArrayList<Entry>();
        contents.add(contents(dangers));
        contents.add(new Entry(
                new Link("#conditions", "Conditions"),
                "contents-conditions",
                all.stream()
                        .map(entry -> new Link("#" + entry.id(), entry.label()))
                        .toList()));
        parts.forEach(part -> contents.add(contents(part)));
        return new Page(
                resource("style.css"),
                about.name(),
                about.intendedUse(),
                about.status(),
                identity.statement(),
                "Rule set " + identity.version() + ", digest " + identity.shortDigest() + ", "
                        + book.cards().size() + " rules, " + book.scenarios().size() + " scenarios",
                contents,
                overview.drawing(),
                Overview.LEVELS.stream().map(Enum::name).toList(),
                overview.rows(),
                dangers,
                all,
                parts,
                listings.groups(),
                listings.measurements(),
                listings.advice(),
                listings.floors(),
                listings.scenarios(),
                listings.claims(),
                listings.sources(),
                listings.texts());
    }

    private List<Part> parts() {
        return List.of(
                entries.part(
                        Phase.FINDINGS,
                        "What follows from answers",
                        "These rules add findings that the answers imply, before anything else is read."),
                entries.part(
                        Phase.URGENCY,
                        "Levels without a danger sign",
                        "These rules raise the level for a slow course or for a condition that fits well."),
                entries.part(
                        Phase.ADVICE,
                        "Advice",
                        "These rules give advice or withhold it. What one rule withholds, no other gives."));
    }

    private static Entry contents(Part part) {
        return new Entry(
                new Link("#" + part.id(), part.title()),
                "contents-" + part.id(),
                part.topics().stream()
                        .map(topic -> new Link("#" + topic.id(), topic.title()))
                        .toList());
    }

    private static String resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks the part " + name + " of the page.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The part " + name + " of the page cannot be read.", e);
        }
    }
}
