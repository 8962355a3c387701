package rhomboid.logic;

import java.util.Collection;
import rhomboid.model.Fact;

/** A pattern that {@code not} may be about: over the patient, measurements, candidates or the level. */
interface KnownFact extends Formula {

    /** Adds the facts that the pattern looked at, whether they match or not. */
    void known(Facts facts, Collection<Fact> into);

    @Override
    default int lacking(Facts facts) {
        return holds(facts) ? 0 : 1;
    }
}
