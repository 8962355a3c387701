package rhomboid.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule that is to be written.
 *
 * @param title what it is about, a colon, and when it applies; or only when it applies
 * @param because one plain sentence
 * @param sources keys of sources.yaml
 * @param basis published, derived, ordinal or judgment
 * @param reviewed the date of today
 * @param when lines of the condition, as {@link Lines} makes them
 * @param then conclusions, as {@link Lines} makes them
 */
public record RuleDraft(
        String title,
        String because,
        List<String> sources,
        String basis,
        LocalDate reviewed,
        List<String> when,
        List<String> then) {

    /**
     * Copies the lists.
     *
     * @throws RefusedException if a text cannot stand in a rule, or there is no condition or no conclusion
     */
    public RuleDraft {
        sources = List.copyOf(sources);
        when = List.copyOf(when);
        then = List.copyOf(then);
        quotable("title", title);
        quotable("reason", because);
        if (when.isEmpty()) {
            throw new RefusedException(
                    "The rule would fire always.\n    Say when it applies, such as --present fever.");
        }
        if (then.isEmpty()) {
            throw new RefusedException(
                    "The rule would conclude nothing.\n    Say what follows, such as --supports STRONG or --escalates URGENT.");
        }
    }

    private static void quotable(String what, String text) {
        if (text.isBlank()
                || text.contains("\"")
                || text.contains("\\")
                || text.lines().count() != 1) {
            throw new RefusedException("The " + what + " \"" + text.replace('\n', ' ')
                    + "\" cannot stand in a rule.\n    Write one line without quotation marks and backslashes.");
        }
    }

    /** The same with a title that begins with a concept, if it does not yet. */
    RuleDraft about(String concept) {
        return title.contains(": ")
                ? this
                : new RuleDraft(concept + ": " + title, because, sources, basis, reviewed, when, then);
    }

    /** The lines of the rule in its file. */
    List<String> lines(String id) {
        var lines = new ArrayList<String>();
        lines.add("rule \"" + title + "\"");
        lines.add("    @id( \"" + id + "\" )");
        lines.add("    @because( \"" + because + "\" )");
        lines.add("    @source( \"" + String.join(", ", sources) + "\" )");
        lines.add("    @basis( \"" + basis + "\" )");
        lines.add("    @reviewed( \"" + reviewed + "\" )");
        lines.add("when");
        when.forEach(line -> lines.add("    " + line));
        lines.add("then");
        then.forEach(line -> lines.add("    " + line));
        lines.add("end");
        return lines;
    }

    /** The forms of conditions and conclusions. */
    public static final class Lines {

        private Lines() {}

        /** The answer was yes. */
        public static String present(String finding) {
            return "Present( finding == \"" + finding + "\" )";
        }

        /** The answer was no. */
        public static String absent(String finding) {
            return "Absent( finding == \"" + finding + "\" )";
        }

        /** One of the answers was yes. */
        public static String anyOf(List<String> findings) {
            return "exists( Present( finding in ( "
                    + findings.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", ")) + " ) ) )";
        }

        /** Age and sex, such as {@code age >= 50} and {@code sex == Sex.FEMALE}; at least one. */
        public static String patient(List<String> limits) {
            return "Patient( " + String.join(", ", limits) + " )";
        }

        /** A number within a limit, such as {@code >= 7}. */
        public static String measurement(String code, String limit) {
            return "Measurement( name == \"" + code + "\", value " + limit + " )";
        }

        /** Evidence: {@code supports} or {@code opposes}, with STRONG, MODERATE, WEAK or a number. */
        public static String evidence(String verb, String condition, String strength) {
            boolean number = !strength.isEmpty() && Character.isDigit(strength.charAt(0));
            return "insert( " + verb + "( \"" + condition + "\", " + (number ? "lr( " + strength + " )" : strength)
                    + " ) );";
        }

        /** A least level. */
        public static String escalate(String urgency) {
            return "insert( escalate( " + urgency + " ) );";
        }

        /** {@code infer}, {@code advise} or {@code withhold} with a code. */
        public static String code(String verb, String code) {
            return "insert( " + verb + "( \"" + code + "\" ) );";
        }
    }
}
