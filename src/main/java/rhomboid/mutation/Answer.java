package rhomboid.mutation;

import java.util.Optional;
import rhomboid.model.PatientCase;
import rhomboid.proof.Proposition;
import rhomboid.proof.Solver;

/**
 * Whether a change makes a difference.
 *
 * @param witness a case in which it does
 * @param decided whether it is known; without a witness it is then proved that there is none
 */
record Answer(Optional<PatientCase> witness, boolean decided) {

    /** After so many conflicts a search that involves the ranking gives up; on two cores that is some seconds. */
    private static final int PATIENCE = 3_000;

    /** The smallest case in which something holds, or the proof that there is none. */
    static Answer smallest(Solver solver, Proposition... propositions) {
        return new Answer(solver.smallest(propositions), true);
    }

    /** A case in which something holds that involves the arithmetic of the ranking, unless that takes too long. */
    static Answer ranked(Solver solver, Proposition... propositions) {
        Solver.Attempt attempt = solver.attempt(PATIENCE, propositions);
        return new Answer(attempt.found(), attempt.decided());
    }

    /** There is no such case. */
    static Answer never() {
        return new Answer(Optional.empty(), true);
    }

    boolean isProof() {
        return decided && witness.isEmpty();
    }
}
