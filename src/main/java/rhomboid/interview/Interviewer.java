package rhomboid.interview;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import rhomboid.engine.Engine;
import rhomboid.engine.Prospects;
import rhomboid.logic.Closed;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.logic.Outlook;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Phase;
import rhomboid.rules.Vocabulary;

/** What all interviews with one rule set share. Immutable and thread-safe. */
final class Interviewer {

    private final Engine engine;
    private final Evaluator evaluator;
    private final Prospects prospects;
    private final Wording wording;

    private Interviewer(Engine engine) {
        this.engine = engine;
        evaluator = engine.evaluator();
        prospects = Prospects.of(engine.ruleSet(), evaluator);
        wording = new Wording(vocabulary(), evaluator);
    }

    static Interviewer of(Engine engine) {
        return new Interviewer(engine);
    }

    Vocabulary vocabulary() {
        return engine.ruleSet().vocabulary();
    }

    RuleSetIdentity identity() {
        return engine.ruleSet().identity();
    }

    View view(PatientCase patientCase, SortedSet<String> unknown) {
        Assessment assessment = engine.assess(patientCase);
        Facts facts = Facts.of(evaluator.codes(), patientCase);
        evaluator.fire(Phase.FINDINGS, facts, new BitSet());
        Outlook outlook = evaluator.outlook(facts, Closed.of(evaluator.codes(), unknown));
        outlook.candidates(prospects.atMost(outlook));
        Set<String> open = open(patientCase, unknown);
        Urgency level = assessment.urgency();
        Range range = open.isEmpty() ? new Range(level, level) : new Range(outlook.least(), outlook.most());
        Optional<Certificate> certificate = range.most() == level
                ? Optional.of(new Certificate(level, range.least(), undecided(facts, level, unknown)))
                : Optional.empty();
        var choice = new Choice(evaluator, prospects, outlook, assessment, range, open);
        Optional<Step> next = choice.next().map(chosen -> wording.step(chosen, assessment));
        return new View(assessment, range, certificate, next);
    }

    /** What has no answer yet: age, sex, findings and measurements in the order of the vocabulary. */
    private Set<String> open(PatientCase patientCase, Set<String> unknown) {
        var open = new LinkedHashSet<String>();
        if (patientCase.patient().age() == null) {
            open.add(Closed.AGE);
        }
        if (patientCase.patient().sex() == Sex.UNKNOWN) {
            open.add(Closed.SEX);
        }
        open.addAll(vocabulary().findings().keySet());
        open.addAll(vocabulary().measurements().keySet());
        open.removeAll(patientCase.present());
        open.removeAll(patientCase.absent());
        open.removeAll(patientCase.measurements().keySet());
        open.removeAll(unknown);
        return open;
    }

    /** What the person did not know although it could raise the level. */
    private List<String> undecided(Facts facts, Urgency level, Set<String> unknown) {
        if (unknown.isEmpty()) {
            return List.of();
        }
        Outlook outlook = evaluator.outlook(facts);
        outlook.candidates(prospects.atMost(outlook));
        if (outlook.most().compareTo(level) <= 0) {
            return List.of();
        }
        var undecided = new LinkedHashSet<String>();
        for (int rule : outlook.unsettled(level)) {
            undecided.addAll(outlook.reads(rule).answers());
        }
        undecided.retainAll(unknown);
        // What could raise the level through the ranking alone is not followed to single answers.
        return undecided.isEmpty() ? wording.ordered(unknown) : wording.ordered(undecided);
    }
}
