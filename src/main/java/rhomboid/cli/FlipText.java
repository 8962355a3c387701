package rhomboid.cli;

import rhomboid.model.ChangedAnswer;
import rhomboid.model.WhatIf;
import rhomboid.proof.Flip;
import rhomboid.proof.Scope;
import rhomboid.rules.RuleSet;

/** Says which smallest change of answers changes a result. */
final class FlipText {

    private FlipText() {}

    /** A flip with everything that it changes. */
    static String of(Flip flip, String aim, Scope scope, RuleSet ruleSet) {
        WhatIf effect = flip.effect();
        var words = new AnswerWords(ruleSet.vocabulary());
        var text = new StringBuilder();
        text.append("The smallest change ")
                .append(aim)
                .append(" would be ")
                .append(Counts.of(effect.changed().size(), "answer"))
                .append(":\n");
        for (ChangedAnswer changed : effect.changed()) {
            text.append("  - if ").append(words.clause(changed)).append('\n');
        }
        text.append("Then\n").append(WhatIfText.effect(effect, ruleSet));
        text.append("Proved: no change of fewer answers does it")
                .append(limits(scope))
                .append(".\n");
        return text.toString();
    }

    /** That there is none. */
    static String none(String aim, Scope scope) {
        return "Proved: no change of answers " + aim.replaceFirst("^to ", "leads to ") + limits(scope) + ".\n";
    }

    private static String limits(Scope scope) {
        return switch (scope) {
            case ANSWERS -> ", age and sex as they are and no answer taken back";
            case GIVEN -> ", open questions left open, age and sex as they are and no answer taken back";
            case EVERYTHING -> ", no answer taken back";
        };
    }
}
