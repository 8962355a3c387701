package rhomboid.engine;

import java.util.BitSet;
import rhomboid.logic.Facts;
import rhomboid.rules.Phase;

/** Decides which rules fire. Thread-safe; each case has a run of its own. */
interface Reasoner {

    /**
     * Starts with the facts that a case states.
     *
     * @param fired where the run adds the positions of the rules that fire
     */
    Run start(Facts facts, BitSet fired);

    /** One case, for one thread; closed in every case. */
    interface Run extends AutoCloseable {

        /**
         * Fires all rules of a phase. Facts that the engine has added since the last phase (candidates, level) are taken from the
         * facts of the case.
         *
         * @throws IllegalStateException if the phase does not come to an end
         */
        void fire(Phase phase);

        @Override
        void close();
    }
}
