package rhomboid.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rhomboid.model.Candidate;
import rhomboid.model.MovedCandidate;
import rhomboid.model.RuleCitation;
import rhomboid.model.WhatIf;
import rhomboid.report.TextReport;
import rhomboid.rules.RuleSet;

/** Says what other answers would change. */
final class WhatIfText {

    private final RuleSet ruleSet;
    private final AnswerWords words;
    private final Map<String, RuleCitation> rules = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private WhatIfText(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        words = new AnswerWords(ruleSet.vocabulary());
        ruleSet.rules().forEach(rule -> rules.put(rule.id(), rule.citation()));
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
        List<MovedCandidate> moved = whatIf.moved();
        line(1, moved.isEmpty() ? "no candidate would move" : "candidates that would move");
        moved.forEach(this::moved);
        rules("rules that would fire", whatIf.firing());
        rules("rules that would no longer fire", whatIf.noLongerFiring());
        advice("advice that would be added", whatIf.adviceAdded());
        advice("advice that would be left out", whatIf.adviceRemoved());
    }

    private void moved(MovedCandidate moved) {
        line(
                2,
                name(moved.condition()) + ": " + place(moved.after(), moved.placeAfter()) + "; now "
                        + place(moved.before(), moved.placeBefore()));
    }

    private String name(String condition) {
        return Optional.ofNullable(ruleSet.vocabulary().conditions().get(condition))
                .map(kind -> condition + " (" + kind.label() + ")")
                .orElse(condition);
    }

    private static String place(Optional<Candidate> candidate, int place) {
        return candidate
                .map(one -> "place " + place + ", "
                        + one.likelihood().name().toLowerCase(Locale.ROOT) + ", score "
                        + TextReport.signed(one.score()))
                .orElse("no candidate");
    }

    private void rules(String heading, Collection<String> ids) {
        if (!ids.isEmpty()) {
            line(1, heading);
            ids.forEach(id -> line(2, id + "  " + rules.get(id).because()));
        }
    }

    private void advice(String heading, Collection<String> codes) {
        if (!codes.isEmpty()) {
            line(1, heading + ": " + String.join(", ", codes));
        }
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
