package rhomboid.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rhomboid.model.Candidate;
import rhomboid.model.EscalationReason;
import rhomboid.model.MovedCandidate;
import rhomboid.model.RuleCitation;
import rhomboid.model.Trace;
import rhomboid.model.WhatIf;
import rhomboid.report.TextReport;
import rhomboid.rules.RuleSet;

/** Says what other answers would change. */
final class WhatIfText {

    private static final int WIDTH = 100;

    private final RuleSet ruleSet;
    private final AnswerWords words;
    private final StringBuilder text = new StringBuilder();

    private WhatIfText(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        words = new AnswerWords(ruleSet.vocabulary());
    }

    /** The changed answers and everything that they change. */
    static String of(WhatIf whatIf, RuleSet ruleSet) {
        var one = new WhatIfText(ruleSet);
        if (whatIf.changed().isEmpty()) {
            one.line(0, "These are the answers of the case; nothing changes.");
        } else {
            one.line(0, capital(one.words.clause(whatIf.changed())) + ":");
            one.effect(whatIf);
        }
        return one.text.toString();
    }

    /** What changes, without the answers. */
    static String effect(WhatIf whatIf, RuleSet ruleSet) {
        var one = new WhatIfText(ruleSet);
        one.effect(whatIf);
        return one.text.toString();
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private void effect(WhatIf whatIf) {
        line(
                1,
                whatIf.levelBefore() == whatIf.levelAfter()
                        ? "the level would stay " + whatIf.levelBefore()
                        : "the level would be " + whatIf.levelAfter() + " instead of " + whatIf.levelBefore());
        levels("would ask for", whatIf.after(), whatIf.firing());
        levels("would no longer ask for", whatIf.before(), whatIf.noLongerFiring());
        List<MovedCandidate> moved = whatIf.moved();
        line(1, moved.isEmpty() ? "no candidate would move" : "candidates that would move");
        moved.forEach(this::moved);
        codes("rules that would fire", whatIf.firing());
        codes("rules that would no longer fire", whatIf.noLongerFiring());
        codes("advice that would be added", whatIf.adviceAdded());
        codes("advice that would be left out", whatIf.adviceRemoved());
        if (whatIf.levelAfter().compareTo(whatIf.levelBefore()) < 0) {
            line(0, "This says what the level rests on. It is no reason to change an answer that is true.");
        }
    }

    /** The rules among some that ask for a level. */
    private void levels(String what, Trace trace, Collection<String> ids) {
        for (EscalationReason escalation : trace.assessment().escalations()) {
            RuleCitation rule = escalation.reason().rule();
            if (ids.contains(rule.id())) {
                line(2, rule.id() + " " + what + " " + escalation.urgency() + ": " + rule.because());
            }
        }
    }

    private void moved(MovedCandidate moved) {
        line(
                2,
                name(moved.condition()) + ": " + place(moved.after(), moved.placeAfter()) + " (now "
                        + place(moved.before(), moved.placeBefore()) + ")");
    }

    private String name(String condition) {
        return Optional.ofNullable(ruleSet.vocabulary().conditions().get(condition))
                .map(kind -> condition + ", " + kind.label())
                .orElse(condition);
    }

    private static String place(Optional<Candidate> candidate, int place) {
        return candidate
                .map(one -> "place " + place + ", "
                        + one.likelihood().name().toLowerCase(Locale.ROOT) + ", score "
                        + TextReport.signed(one.score()))
                .orElse("none");
    }

    /** A list of codes, in lines of 100 columns. */
    private void codes(String heading, Collection<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        var line = new StringBuilder(heading).append(':');
        int left = codes.size();
        for (String code : codes) {
            left--;
            if (line.length() + code.length() + 2 > WIDTH - 2) {
                line(1, line.toString());
                line = new StringBuilder(" ");
            }
            line.append(' ').append(code).append(left > 0 ? "," : "");
        }
        line(1, line.toString());
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
