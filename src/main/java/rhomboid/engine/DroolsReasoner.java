package rhomboid.engine;

import java.util.BitSet;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.model.Candidate;
import rhomboid.model.Fact;
import rhomboid.model.Level;
import rhomboid.rules.Phase;

/**
 * Fires the rules with Drools: one KIE base per rule set, one session per case, one agenda group per phase. Thread-safe.
 *
 * <p>Sessions are made for each case and disposed of after it, so nothing of one case can reach another.
 */
final class DroolsReasoner implements Reasoner {

    /** How many rules may fire in one phase; far above what a sound rule set needs. */
    static final int MOST_FIRINGS = 10_000;

    private final KieBase kieBase;
    private final KieSessionConfiguration configuration;
    private final int mostFirings;

    private DroolsReasoner(KieBase kieBase, int mostFirings) {
        this.kieBase = kieBase;
        configuration = KieServices.get().newKieSessionConfiguration();
        // A session never leaves its thread and nobody asks the KIE base for it, so neither locks nor references are
        // needed.
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(KeepReferenceOption.NO);
        this.mostFirings = mostFirings;
    }

    static DroolsReasoner of(Evaluator evaluator) {
        return of(evaluator, MOST_FIRINGS);
    }

    static DroolsReasoner of(Evaluator evaluator, int mostFirings) {
        KieBase kieBase =
                KieBaseBuilder.createKieBaseFromModel(RuleModel.of(evaluator.rules()), EqualityBehaviorOption.EQUALITY);
        return new DroolsReasoner(kieBase, mostFirings);
    }

    @Override
    public Run start(Facts facts, BitSet fired) {
        return new SessionRun(kieBase.newKieSession(configuration, null), facts, fired, mostFirings);
    }

    /** One session, for one case. */
    private static final class SessionRun implements Run {

        private final KieSession session;
        private final Facts facts;
        private final int mostFirings;

        SessionRun(KieSession session, Facts facts, BitSet fired, int mostFirings) {
            this.session = session;
            this.facts = facts;
            this.mostFirings = mostFirings;
            session.setGlobal(RuleModel.FIRED, new FiredLog(fired));
        }

        @Override
        public void fire(Phase phase) {
            insertFor(phase);
            session.getAgenda().getAgendaGroup(phase.folder()).setFocus();
            if (session.fireAllRules(mostFirings) >= mostFirings) {
                throw new IllegalStateException(
                        "the rules of " + phase.folder() + " had not come to an end after " + mostFirings + " firings");
            }
        }

        private void insertFor(Phase phase) {
            if (phase == Phase.FINDINGS) {
                for (Fact fact : facts.all()) {
                    session.insert(fact);
                }
            } else if (phase == Phase.URGENCY) {
                for (Candidate candidate : facts.ranked()) {
                    session.insert(candidate);
                }
            } else if (phase == Phase.ADVICE) {
                Level level = facts.level();
                if (level != null) {
                    session.insert(level);
                }
            }
        }

        @Override
        public void close() {
            session.dispose();
        }
    }
}
