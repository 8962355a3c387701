package rhomboid.check;

import java.util.Optional;
import rhomboid.check.Proofs.Known;
import rhomboid.model.Advised;
import rhomboid.model.PatientCase;
import rhomboid.model.WithheldAdvice;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

/** Looks for rules whose advice is withheld whenever they release it. */
final class AdviceCheck {

    private AdviceCheck() {}

    static void run(Subject subject, Remarks remarks) {
        if (!remarks.want(Lint.L11)) {
            return;
        }
        Proofs proofs = subject.proofs();
        for (Rule rule : subject.own()) {
            Optional<Known> known = rule.phase() == Phase.ADVICE ? proofs.firing(rule) : Optional.empty();
            for (int i = 0; known.isPresent() && i < rule.then().size(); i++) {
                if (rule.then().get(i) instanceof Advised advised && isNeverGiven(rule, advised, known.get(), proofs)) {
                    PatientCase witness = proofs.shown(known.get());
                    remarks.add(
                            Lint.L11,
                            subject.conclusion(rule, i),
                            "The advice \"" + advised.advice() + "\" of " + rule.id()
                                    + " is withheld whenever the rule fires.",
                            "It has been proved for every possible case. For example: " + CaseWords.of(witness) + "; "
                                    + reason(advised, known.get()) + " withholds it.",
                            Optional.of(witness));
                }
            }
        }
    }

    private static boolean isNeverGiven(Rule rule, Advised advised, Known known, Proofs proofs) {
        boolean given = known.trace().assessment().advice().stream()
                .anyMatch(advice -> advice.code().equals(advised.advice()));
        return !given && proofs.isImpossible(proofs.fires(rule), proofs.given(advised.advice()));
    }

    private static String reason(Advised advised, Known known) {
        return known.trace().assessment().withheld().stream()
                .filter(withheld -> withheld.code().equals(advised.advice()))
                .map(WithheldAdvice::reason)
                .map(reason -> reason.rule().id())
                .findFirst()
                .orElse("the level");
    }
}
