package rhomboid.proof;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import rhomboid.casefile.CaseJson;
import rhomboid.model.RuleSetIdentity;

/** What was proved, in words. */
public final class ProofText {

    private static final int WIDTH = 118;

    private ProofText() {}

    /** The report for a terminal, with a line end. */
    public static String of(ProofReport report) {
        var text = new StringBuilder();
        text.append("For every age, sex, duration, reading and answer: ")
                .append(size(report.cases()))
                .append(" cases that the rules can tell apart.\n");
        for (Theorem theorem : report.theorems()) {
            if (theorem.verdict() != Verdict.NOT_PROVED) {
                text.append('\n');
                theorem(text, theorem);
            }
        }
        unproved(text, report.with(Verdict.NOT_PROVED));
        RuleSetIdentity rules = report.ruleSet();
        return text.append('\n')
                .append(summary(report))
                .append(
                        "\nA proof says that the rules do what was stated. It does not say that this is good medicine.\n")
                .append(rules.statement())
                .append("\nRule set ")
                .append(rules.version())
                .append(", digest ")
                .append(rules.shortDigest())
                .append(".\n")
                .toString();
    }

    /** The number of cases, as a power of ten once it is long. */
    static String size(BigInteger cases) {
        String digits = cases.toString();
        return digits.length() <= 6 ? digits : "more than 10^" + (digits.length() - 1);
    }

    private static void theorem(StringBuilder text, Theorem theorem) {
        int failed = theorem.counterexamples().size();
        String count = failed == 0 ? "" + theorem.statements() : failed + " of " + theorem.statements() + " fail";
        text.append(String.format(Locale.ROOT, "%-8s %s (%s)%n", word(theorem.verdict()), theorem.code(), count)
                .replace("\r", ""));
        wrap(text, "    ", theorem.text());
        for (Counterexample counterexample : theorem.counterexamples()) {
            wrap(text, "  - ", counterexample.statement() + ": " + counterexample.found() + ".");
            counterexample
                    .witness()
                    .ifPresent(witness ->
                            text.append("    ").append(CaseJson.write(witness)).append('\n'));
            if (!counterexample.plausible()) {
                wrap(text, "    ", "Only a case that nobody would expect shows it: it tells together what cannot be.");
            }
        }
        if (failed == 0) {
            wrap(text, "    ", theorem.how());
        }
        theorem.notes().forEach(note -> wrap(text, "    ", note));
    }

    private static String word(Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }

    private static void unproved(StringBuilder text, List<Theorem> theorems) {
        if (theorems.isEmpty()) {
            return;
        }
        text.append("\nNot about what the rules say of a case, so not proved here:\n");
        for (Theorem theorem : theorems) {
            wrap(text, "    ", theorem.code() + ": " + theorem.text() + " " + theorem.how());
        }
    }

    /** How many were proved, refuted and left, on one line without a line end. */
    public static String summary(ProofReport report) {
        int open = report.with(Verdict.OPEN).size();
        return report.with(Verdict.PROVED).size() + " proved, "
                + report.with(Verdict.REFUTED).size() + " refuted, " + (open == 0 ? "" : open + " not settled, ")
                + report.with(Verdict.NOT_PROVED).size() + " not proved here.";
    }

    private static void wrap(StringBuilder text, String first, String sentence) {
        String indent = first;
        var line = new StringBuilder(indent);
        for (String word : sentence.split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                indent = "    ";
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        text.append(line).append('\n');
    }
}
