package rhomboid.cli;

import java.util.List;
import rhomboid.model.RulePart;
import rhomboid.model.RuleStanding;
import rhomboid.model.WhyNotAdvice;
import rhomboid.model.WhyNotLevel;

/** Says why a rule did not fire, a level was not reached, or advice is not given. */
final class WhyNotText {

    private final StringBuilder text = new StringBuilder();

    private WhyNotText() {}

    /** A rule: what of it holds, fails and is unknown. */
    static String of(RuleStanding standing) {
        var one = new WhyNotText();
        one.line(0, standing.rule().id() + (standing.fired() ? " fired." : " did not fire."));
        one.rule(standing);
        return one.text.toString();
    }

    /** A level: the rules for it that lack least. */
    static String of(WhyNotLevel answer) {
        var one = new WhyNotText();
        String wanted = answer.wanted().name();
        if (answer.isReached()) {
            one.line(0, "The level is " + answer.level() + ". These rules ask for " + wanted + " or more:");
        } else {
            one.line(0, "The level is " + answer.level() + ": no rule for " + wanted + " or more fired.");
            one.line(
                    0,
                    "Of " + Counts.of(answer.rules(), "rule") + ", " + answer.open()
                            + " could still fire by answers that are missing. These lack least:");
        }
        answer.closest().forEach(one::rule);
        return one.text.toString();
    }

    /** Advice: what withholds it or what would release it. */
    static String of(WhyNotAdvice answer) {
        var one = new WhyNotText();
        if (answer.given()) {
            one.line(0, "The advice " + answer.advice() + " is given. Rules that release it:");
        } else if (answer.withheld().isPresent()) {
            var rule = answer.withheld().get().reason().rule();
            one.line(0, "The advice " + answer.advice() + " is withheld: " + rule.because() + "  " + rule.id());
            one.line(0, "Rules that release it:");
        } else {
            one.line(0, "The advice " + answer.advice() + " is not given: no rule that releases it fired.");
        }
        answer.releasing().forEach(one::rule);
        return one.text.toString();
    }

    private void rule(RuleStanding standing) {
        line(1, standing.rule().id() + "  " + standing.rule().because());
        List<RulePart> parts = standing.parts();
        parts.forEach(part -> line(2, "- " + part.words() + " (" + word(part.standing()) + ")"));
    }

    private static String word(RulePart.Standing standing) {
        return switch (standing) {
            case HOLDS -> "holds";
            case FAILS -> "does not hold";
            case UNKNOWN -> "not stated";
        };
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
