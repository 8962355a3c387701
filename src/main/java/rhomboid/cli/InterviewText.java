package rhomboid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rhomboid.interview.Interview;
import rhomboid.interview.Range;
import rhomboid.interview.Reply;
import rhomboid.interview.Step;
import rhomboid.interview.Transcript;
import rhomboid.model.Decimal;
import rhomboid.model.EscalationReason;
import rhomboid.report.TextReport;
import rhomboid.rules.Vocabulary;

/** Questions and answers as text. */
final class InterviewText {

    private static final int MOST_NAMED = 8;
    private static final int WIDTH = 100;

    private InterviewText() {}

    /** A question with its reason. */
    static String question(int number, Step step) {
        boolean single = step.items().size() == 1;
        var text = new StringBuilder(
                "\n" + number + ". " + (single ? text(step.items().get(0)) : step.text()) + "\n");
        if (!single) {
            for (int item = 0; item < step.items().size(); item++) {
                text.append(String.format(
                        Locale.ROOT, "   %2d  %s\n", item + 1, text(step.items().get(item))));
            }
        }
        return text.append(wrapped(step.purpose().text())).toString();
    }

    private static String text(Step.Item item) {
        boolean hasUnit = item.unit().isEmpty() || item.question().contains(item.unit());
        return item.question() + (hasUnit ? "" : " (" + item.unit() + ")");
    }

    /** Indented lines of at most {@value #WIDTH} columns. */
    static String wrapped(String words) {
        var text = new StringBuilder();
        var line = new StringBuilder("   ");
        for (String word : words.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append("\n");
                line = new StringBuilder("   ");
            }
            line.append(" ").append(word);
        }
        return text.append(line).append("\n").toString();
    }

    /** How a question is answered. */
    static String hint(Step step) {
        return switch (step.kind()) {
            case SEX -> "f, m or ?";
            case NUMBERS ->
                step.items().size() == 1 ? "a number or ?" : "those that are known, such as 1=37.5 2=80; ? for none";
            case FINDINGS ->
                step.items().size() == 1
                        ? "y, n or ?"
                        : "numbers of those that apply, n for none, ? for not known, such as 1 3 ?4";
        };
    }

    /** Everything behind a question. */
    static String why(Step step, Interview interview) {
        Range range = interview.range();
        String levels =
                range.isPoint() ? range.most().toString() : "anything from " + range.least() + " to " + range.most();
        return wrapped("The level so far is " + interview.assessment().urgency()
                        + "; answers that are still open can lead to " + levels + ".")
                + wrapped("The question is about " + rules(step.purpose().rules()) + ".");
    }

    private static String rules(List<String> rules) {
        if (rules.isEmpty()) {
            return "what tells the candidates apart";
        }
        return (rules.size() == 1 ? "rule " : "rules ") + String.join(", ", rules);
    }

    /** What is said at once when it is an emergency. */
    static String emergency(Interview interview) {
        EscalationReason first = interview.assessment().escalations().get(0);
        return "\n" + first.urgency() + "  " + TextReport.action(first.urgency()) + "\n"
                + wrapped(first.reason().rule().because() + " ("
                        + first.reason().rule().id() + ")");
    }

    /** Why the interview may stop, or what is open. */
    static String ending(Interview end, Vocabulary vocabulary) {
        return end.certificate()
                .map(certificate -> certificate.text() + undecided(certificate.undecided(), vocabulary))
                .orElseGet(() -> "The interview was stopped early: questions that are still open could lead to "
                        + end.range().most() + ".");
    }

    private static String undecided(List<String> codes, Vocabulary vocabulary) {
        if (codes.isEmpty()) {
            return "";
        }
        List<String> labels = codes.stream()
                .limit(MOST_NAMED)
                .map(code -> label(code, vocabulary))
                .toList();
        String more = codes.size() > MOST_NAMED ? " and " + (codes.size() - MOST_NAMED) + " more" : "";
        return "\nNot known: " + String.join("; ", labels) + more + ".";
    }

    private static String label(String code, Vocabulary vocabulary) {
        Vocabulary.Finding finding = vocabulary.findings().get(code);
        Vocabulary.MeasurementKind kind = vocabulary.measurements().get(code);
        return finding != null ? finding.label() : kind != null ? kind.label() : code;
    }

    /** All questions and the replies to them. */
    static String transcript(Transcript transcript) {
        var text = new StringBuilder();
        int number = 0;
        for (Transcript.Exchange exchange : transcript.exchanges()) {
            number++;
            text.append(question(number, exchange.step()))
                    .append("> ")
                    .append(answer(exchange.step(), exchange.reply()))
                    .append("\n");
        }
        return text.append("\n")
                .append(Counts.of(transcript.questions(), "question"))
                .append(", ")
                .append(Counts.of(transcript.items(), "single answer"))
                .append(".\n")
                .toString();
    }

    /** A reply as a person would type it. */
    private static String answer(Step step, Reply reply) {
        if (reply.unknown().containsAll(step.codes())) {
            return "?";
        }
        if (reply.sex().isPresent()) {
            return reply.sex().get().name().substring(0, 1).toLowerCase(Locale.ROOT);
        }
        if (step.items().size() == 1) {
            Double number = reply.numbers().get(step.codes().get(0));
            return number != null ? Decimal.of(number) : reply.present().isEmpty() ? "n" : "y";
        }
        return severalAnswers(step, reply);
    }

    private static String severalAnswers(Step step, Reply reply) {
        var parts = new ArrayList<String>();
        boolean restUnknown =
                step.kind() == Step.Kind.FINDINGS && reply.absent().isEmpty();
        for (int item = 0; item < step.items().size(); item++) {
            String code = step.codes().get(item);
            Double number = reply.numbers().get(code);
            if (number != null) {
                parts.add(item + 1 + "=" + Decimal.of(number));
            } else if (reply.present().contains(code)) {
                parts.add(String.valueOf(item + 1));
            } else if (step.kind() == Step.Kind.FINDINGS && reply.unknown().contains(code) && !restUnknown) {
                parts.add("?" + (item + 1));
            }
        }
        if (restUnknown && !reply.unknown().isEmpty()) {
            parts.add("?");
        }
        return parts.isEmpty() ? "n" : String.join(" ", parts);
    }
}
