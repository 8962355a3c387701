package rhomboid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rhomboid.authoring.RefusedException;
import rhomboid.authoring.RuleDraft;
import rhomboid.authoring.RuleDraft.Lines;
import rhomboid.model.Basis;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;

/** The options that describe a rule. */
final class DraftOptions {

    private static final Pattern LIMIT = Pattern.compile("([a-z0-9-]+) *(>=|<=|>|<|==) *([0-9.]+)");

    @Option(names = "--title", paramLabel = "TEXT", description = "When it applies, in a clinician's words.")
    private @Nullable String title;

    @Option(names = "--because", paramLabel = "SENTENCE", description = "The reason, for patients and clinicians.")
    private @Nullable String because;

    @Option(names = "--basis", paramLabel = "BASIS", description = "published, derived, ordinal or judgment.")
    private @Nullable Basis basis;

    @Option(
            names = "--present",
            split = ",",
            paramLabel = "FINDING",
            description = "Findings that must all be present.")
    private List<String> present = new ArrayList<>();

    @Option(names = "--absent", split = ",", paramLabel = "FINDING", description = "Findings that must all be absent.")
    private List<String> absent = new ArrayList<>();

    @Option(
            names = "--any-of",
            split = ",",
            paramLabel = "FINDING",
            description = "Findings of which one must be present.")
    private List<String> anyOf = new ArrayList<>();

    @Option(
            names = "--measured",
            paramLabel = "LIMIT",
            description = "A number within a limit, such as \"pain-score >= 7\" or \"age >= 50\". May be repeated.")
    private List<String> measured = new ArrayList<>();

    @Option(names = "--sex", paramLabel = "SEX", description = "female or male.")
    private @Nullable Sex sex;

    /** The lines of the condition. */
    private List<String> when() {
        var lines = new ArrayList<String>();
        var person = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (String limit : measured) {
            Matcher matcher = LIMIT.matcher(limit.strip());
            if (!matcher.matches()) {
                throw new RefusedException("\"" + limit + "\" is not a limit.\n    Write it like \"pain-score >= 7\".");
            }
            String bound = matcher.group(2) + " " + matcher.group(3);
            if (matcher.group(1).equals("age")) {
                person.add("age " + bound);
            } else {
                numbers.add(Lines.measurement(matcher.group(1), bound));
            }
        }
        if (sex != null) {
            person.add("sex == Sex." + sex.name());
        }
        if (!person.isEmpty()) {
            lines.add(Lines.patient(person));
        }
        present.forEach(code -> lines.add(Lines.present(code.strip())));
        absent.forEach(code -> lines.add(Lines.absent(code.strip())));
        if (!anyOf.isEmpty()) {
            lines.add(Lines.anyOf(anyOf.stream().map(String::strip).toList()));
        }
        lines.addAll(numbers);
        return lines;
    }

    /**
     * The rule.
     *
     * @param sources keys, separated by commas
     * @param then its conclusions
     */
    RuleDraft draft(Answers answers, Console console, String sources, List<String> then) {
        List<String> keys = List.of(sources.strip().split(" *, *"));
        Basis stated = basis != null ? basis : keys.contains("judgment") ? Basis.JUDGMENT : Basis.ORDINAL;
        return new RuleDraft(
                answers.of("--title", title, "When does the rule apply, in a few words?"),
                answers.of("--because", because, "Why? One plain sentence:"),
                keys,
                stated.name().toLowerCase(Locale.ROOT),
                console.today(),
                when(),
                then);
    }

    /**
     * A piece of evidence.
     *
     * @param argument a strength, or a condition, a colon and a strength
     * @param usual the condition where none is named
     */
    static String evidence(String verb, String argument, String usual) {
        int colon = argument.indexOf(':');
        String condition = colon < 0 ? usual : argument.substring(0, colon).strip();
        return Lines.evidence(
                verb, condition, argument.substring(colon + 1).strip().toUpperCase(Locale.ROOT));
    }

    /** A least level. */
    static String escalate(Urgency urgency) {
        return Lines.escalate(urgency.name());
    }
}
