package rhomboid.engine;

import java.util.ArrayList;
import java.util.List;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.logic.Outlook;
import rhomboid.model.Assessment;
import rhomboid.model.EscalationReason;
import rhomboid.model.GivenAdvice;
import rhomboid.model.PatientCase;
import rhomboid.model.Question;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Urgency;
import rhomboid.model.WithheldAdvice;
import rhomboid.rules.RuleSet;

/** Puts the assessment of a case together once all phases are over. Immutable and thread-safe. */
final class Assembly {

    private final RuleSet ruleSet;
    private final Evaluator evaluator;
    private final Deriving deriving;
    private final Escalating escalating;
    private final Advising advising;
    private final Educating educating;

    Assembly(RuleSet ruleSet, Evaluator evaluator, Deriving deriving, Escalating escalating) {
        this.ruleSet = ruleSet;
        this.evaluator = evaluator;
        this.deriving = deriving;
        this.escalating = escalating;
        advising = Advising.of(ruleSet, evaluator);
        educating = new Educating(ruleSet.education());
    }

    Assessment assemble(PatientCase patientCase, Fired fired, List<RankedCandidate> ranked) {
        Facts facts = fired.facts();
        Urgency level = escalating.level(fired);
        List<EscalationReason> escalations = escalating.reasons(fired);
        var given = new ArrayList<GivenAdvice>();
        var withheld = new ArrayList<WithheldAdvice>();
        advising.advise(fired, level, escalations, given, withheld);
        Outlook outlook = evaluator.outlook(facts);
        List<Question> questions = outlook.questions(level);
        return new Assessment(
                patientCase.id(),
                level,
                !questions.isEmpty(),
                deriving.inferred(fired, patientCase),
                ranked,
                escalations,
                given,
                withheld,
                questions,
                outlook.nearMisses(level),
                educating.choose(facts.ranked(), level),
                ruleSet.identity(),
                patientCase.expected());
    }
}
