package rhomboid.engine;

import java.util.BitSet;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.model.Candidate;
import rhomboid.model.Fact;
import rhomboid.model.Level;
import rhomboid.rules.Phase;

/** {@link DroolsReasoner} with a pool of sessions that Drools resets and hands out again. */
final class PooledDrools implements Reasoner {

    private final KieSessionsPool pool;

    private PooledDrools(KieBase kieBase) {
        pool = kieBase.newKieSessionsPool(2);
    }

    static PooledDrools of(Evaluator evaluator) {
        return new PooledDrools(KieBaseBuilder.createKieBaseFromModel(
                RuleModel.of(evaluator.rules()), EqualityBehaviorOption.EQUALITY));
    }

    @Override
    public Run start(Facts facts, BitSet fired) {
        KieSession session = pool.newKieSession();
        session.setGlobal(RuleModel.FIRED, new FiredLog(fired));
        return new PhaseRun(session, facts);
    }

    /** Inserts what a phase adds and fires its agenda group. */
    record PhaseRun(KieSession session, Facts facts) implements Run {

        @Override
        public void fire(Phase phase) {
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
            session.getAgenda().getAgendaGroup(phase.folder()).setFocus();
            session.fireAllRules();
        }

        @Override
        public void close() {
            session.dispose();
        }
    }
}
