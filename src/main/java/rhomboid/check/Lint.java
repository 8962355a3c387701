package rhomboid.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is looked for in rules that load without a mistake. Ids are stable for ever; each has a page of help. */
public enum Lint {
    /** An ignore without effect, reason or meaning. */
    L01("An ignore comment does nothing", Severity.WARNING),
    /** Tabs, spaces at line ends, line ends of Windows, no final line end. */
    L02("The text is untidy", Severity.WARNING),
    /** Codes of a list out of order. */
    L03("A list is not sorted", Severity.INFORMATION),
    /** A condition that no case meets. */
    L04("A rule can never fire", Severity.ERROR),
    /** A condition on a candidate or a level that no rule concludes. */
    L05("A rule waits for something that no rule concludes", Severity.ERROR),
    /** A part of a condition without which the rule fires for the same cases. */
    L06("A part of a condition makes no difference", Severity.WARNING),
    /** A rule that another makes useless. */
    L07("A rule adds nothing to another rule", Severity.WARNING),
    /** An escalation that several others make useless. */
    L08("A rule adds nothing to several other rules", Severity.WARNING),
    /** Two rules that fire for the same cases and conclude the same. */
    L09("Two rules are the same", Severity.WARNING),
    /** Evidence for and against the same condition from the same cases. */
    L10("Two rules contradict each other", Severity.ERROR),
    /** Advice that is withheld whenever its rule releases it. */
    L11("Advice can never be given", Severity.ERROR),
    /** A value between two adjacent ranges that belongs to neither. */
    L12("There is a gap between two ranges", Severity.WARNING),
    /** A value that belongs to two adjacent ranges. */
    L13("Two ranges overlap", Severity.WARNING),
    /** A word of the vocabulary that no rule uses. */
    L14("A word of the vocabulary is never used", Severity.WARNING),
    /** A danger sign that is not among the screening questions. */
    L15("A danger sign is never asked for", Severity.INFORMATION),
    /** A finding that is read and leads nowhere. */
    L16("A finding changes no answer", Severity.WARNING),
    /** One answer that raises the level by three steps or more. */
    L17("One answer raises the level by three steps or more", Severity.INFORMATION),
    /** A rule that depends on age or sex. */
    L18("Age or sex makes a difference", Severity.INFORMATION),
    /** Findings that follow from each other in a circle. */
    L19("Findings follow from each other in a circle", Severity.WARNING),
    /** A single finding that sets a level without a floor of that level. */
    L20("A danger sign has no floor", Severity.ERROR),
    /** A case with the finding or reading of a floor and a lower level. */
    L21("A floor is not kept", Severity.ERROR);

    private final String title;
    private final Severity severity;

    Lint(String title, Severity severity) {
        this.title = title;
        this.severity = severity;
    }

    /** The id, such as {@code L04}. */
    public String id() {
        return name();
    }

    /** What is wrong, in a few words. */
    public String title() {
        return title;
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** The lint with an id, in letters of any case. */
    public static Optional<Lint> find(String id) {
        return Arrays.stream(values())
                .filter(lint -> lint.id().equals(id.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The page of help in Markdown: heading, what it means, an example, what to do. */
    public String page() {
        String heading = "# " + id() + " " + title + "\n\nLevel: " + severity.word() + ".\n\n";
        try (InputStream page = Lint.class.getResourceAsStream(id() + ".md")) {
            if (page == null) {
                throw new IllegalStateException("This build lacks the page of " + id() + ".");
            }
            return heading + new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
