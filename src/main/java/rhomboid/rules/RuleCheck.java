package rhomboid.rules;

import java.util.List;
import rhomboid.model.Conclusion;
import rhomboid.rules.AnnotationCheck.Annotations;
import rhomboid.rules.DrlSyntax.AnnotationSyntax;
import rhomboid.rules.DrlSyntax.RuleSyntax;

/** Checks the content of one rule. */
final class RuleCheck {

    private RuleCheck() {}

    /** The rule; of use only if nothing was reported. */
    static Rule check(RuleSyntax written, Phase phase, DrlKnown known, String folder, DrlProblems problems) {
        RuleScope scope = new RuleScope(subject(written), phase, known, folder, problems);
        Annotations annotations = AnnotationCheck.check(written, scope);
        Condition when = WhenCheck.check(written, scope);
        List<Conclusion> then = ThenCheck.check(written, annotations.citation().basis(), scope);
        return new Rule(
                annotations.citation(),
                annotations.claims(),
                annotations.reviewed(),
                phase,
                when,
                then,
                problems.text().place(written.title().start() + 1));
    }

    /** The id if it is written like one; otherwise words with the title. */
    private static String subject(RuleSyntax written) {
        return written.annotations().stream()
                .filter(annotation -> annotation.name().is("id"))
                .map(AnnotationSyntax::value)
                .map(Token::text)
                .filter(id -> AnnotationCheck.ID.matcher(id).matches())
                .findFirst()
                .orElse("The rule \"" + Excerpt.shortened(written.title().text()) + "\"");
    }
}
