package rhomboid.engine;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.TreeSet;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Trace;
import rhomboid.rules.Phase;
import rhomboid.rules.RuleSet;

/** One way to fire the rules of a rule set, with and without the explanation that is made of what fired. Thread-safe. */
public final class Contender {

    private final Evaluator evaluator;
    private final Reasoner reasoner;
    private final Engine engine;
    private final Deriving deriving;
    private final Ranking ranking;
    private final Escalating escalating;

    private Contender(RuleSet ruleSet, Evaluator evaluator, Reasoner reasoner) {
        this.evaluator = evaluator;
        this.reasoner = reasoner;
        engine = new Engine(ruleSet, evaluator, reasoner);
        deriving = new Deriving(evaluator);
        ranking = Ranking.of(ruleSet, evaluator);
        escalating = new Escalating(evaluator);
    }

    /** Rhomboid as everybody gets it: Drools, from the canonical model, a session for each case. */
    public static Contender rhomboid(RuleSet ruleSet) {
        Evaluator evaluator = Evaluator.of(ruleSet);
        return new Contender(ruleSet, evaluator, DroolsReasoner.of(evaluator));
    }

    /** As {@link #rhomboid}, with sessions from a pool of Drools. */
    public static Contender pooled(RuleSet ruleSet) {
        Evaluator evaluator = Evaluator.of(ruleSet);
        return new Contender(ruleSet, evaluator, PooledDrools.of(evaluator));
    }

    /** A plain loop over all rules of each phase. */
    public static Contender plain(RuleSet ruleSet) {
        Evaluator evaluator = Evaluator.of(ruleSet);
        return new Contender(ruleSet, evaluator, new PlainReasoner(evaluator));
    }

    /** The rule files of a folder as most projects run DRL: classic builder, MVEL, a session for each case. */
    public static Contender classic(RuleSet ruleSet, Path folder) {
        Evaluator evaluator = Evaluator.of(ruleSet);
        return new Contender(ruleSet, evaluator, ClassicDrools.of(folder, evaluator));
    }

    /** The complete assessment. */
    public Assessment assess(PatientCase patientCase) {
        return engine.assess(patientCase);
    }

    /** The complete assessment and the ids of the rules that fired. */
    public Trace trace(PatientCase patientCase) {
        return engine.trace(patientCase);
    }

    /** The positions of the rules that fire, and nothing of the explanation; takes codes of the vocabulary only. */
    public BitSet fire(PatientCase patientCase) {
        Facts facts = Facts.of(evaluator.codes(), patientCase);
        var fired = new Fired(evaluator, facts);
        try (Reasoner.Run run = reasoner.start(facts, fired.rules())) {
            run.fire(Phase.FINDINGS);
            deriving.add(fired, facts);
            run.fire(Phase.RED_FLAGS);
            run.fire(Phase.CONDITIONS);
            facts.rank(ranking.rank(fired).stream().map(RankedCandidate::candidate).toList());
            run.fire(Phase.URGENCY);
            facts.level(escalating.level(fired));
            run.fire(Phase.ADVICE);
        }
        return fired.rules();
    }

    /** The ids of the rules that {@link #fire} names. */
    public TreeSet<String> firedIds(PatientCase patientCase) {
        var ids = new TreeSet<String>();
        fire(patientCase).stream().forEach(rule -> ids.add(evaluator.citation(rule).id()));
        return ids;
    }
}
