package rhomboid.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rhomboid.check.FactText;
import rhomboid.model.MissingPart;
import rhomboid.model.RankedCandidate;
import rhomboid.model.RuleCitation;
import rhomboid.model.UnfiredRule;
import rhomboid.model.WeightedReason;
import rhomboid.model.WhyNot;
import rhomboid.report.TextReport;

/** Says what makes up the score of a condition and what could have made it higher. */
final class WhyText {

    private final StringBuilder text = new StringBuilder();

    private WhyText() {}

    /** The evidence for and against a candidate. */
    static String why(RankedCandidate ranked) {
        WhyText why = new WhyText();
        String likelihood = ranked.candidate().likelihood().name().toLowerCase(Locale.ROOT);
        why.line(
                0,
                name(ranked) + " is " + likelihood + ", score "
                        + ranked.candidate().score() + ".");
        why.evidence(ranked);
        return why.text.toString();
    }

    /** The evidence for and against a condition, and the rules for it that did not fire. */
    static String whyNot(WhyNot answer) {
        WhyText why = new WhyText();
        RankedCandidate ranked = answer.candidate();
        if (answer.reported()) {
            why.line(
                    0,
                    name(ranked) + " is among the candidates, score "
                            + ranked.candidate().score() + ".");
        } else {
            why.line(
                    0,
                    name(ranked) + " is not among the candidates, score "
                            + ranked.candidate().score()
                            + whyMissing(answer));
        }
        if (!answer.needs().isEmpty()) {
            why.line(1, "needs one of  " + String.join(", ", answer.needs()));
        }
        why.evidence(ranked);
        why.unfired(answer.unfired());
        return why.text.toString();
    }

    private static String whyMissing(WhyNot answer) {
        if (answer.candidate().evidenceFor().isEmpty()) {
            return "; nothing speaks for it.";
        }
        return answer.needs().isEmpty() ? lastReported(answer) : "; the case has nothing that it needs.";
    }

    private static String lastReported(WhyNot answer) {
        return answer.lastReported()
                .map(last -> "; the last of them is " + last.condition() + ", score " + last.score() + ".")
                .orElse(".");
    }

    private static String name(RankedCandidate ranked) {
        return ranked.candidate().condition() + " (" + ranked.label() + ")";
    }

    private void evidence(RankedCandidate ranked) {
        line(1, TextReport.sum(ranked));
        weighed("background (age and sex, no evidence)", background(ranked));
        weighed("for", evidence(ranked.evidenceFor()));
        weighed("against", evidence(ranked.evidenceAgainst()));
        if (!ranked.unexplained().isEmpty()) {
            line(1, "unexplained");
            ranked.unexplained().forEach(left -> line(2, left.decibans() + "  " + left.finding()));
        }
    }

    private static List<WeightedReason> background(RankedCandidate ranked) {
        return Stream.concat(ranked.evidenceFor().stream(), ranked.evidenceAgainst().stream())
                .filter(WeightedReason::background)
                .toList();
    }

    private static List<WeightedReason> evidence(List<WeightedReason> weights) {
        return weights.stream().filter(weight -> !weight.background()).toList();
    }

    private void weighed(String heading, List<WeightedReason> weights) {
        line(1, heading + (weights.isEmpty() ? "  nothing" : ""));
        for (WeightedReason weighed : weights) {
            line(2, TextReport.weight(weighed) + " " + cited(weighed.reason().rule()));
            weighed.suppressedBy()
                    .ifPresent(group -> line(
                            4,
                            "not counted: a stronger weight of the correlation group \"" + group + "\" stands for it"));
            String facts = weighed.reason().facts().stream().map(FactText::of).collect(Collectors.joining(", "));
            if (!facts.isEmpty()) {
                line(4, "- " + facts);
            }
        }
    }

    private void unfired(List<UnfiredRule> rules) {
        if (!rules.isEmpty()) {
            line(1, "would speak for it");
        }
        for (UnfiredRule rule : rules) {
            line(2, cited(rule.rule()));
            for (MissingPart part : rule.missing()) {
                line(3, "- " + part.words() + (part.unknown() ? " (not stated)" : " (does not hold)"));
            }
        }
    }

    private static String cited(RuleCitation rule) {
        String basis = rule.basis().name().toLowerCase(Locale.ROOT);
        return rule.because() + "  " + rule.id() + "  " + String.join(", ", rule.sources()) + ", " + basis;
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
