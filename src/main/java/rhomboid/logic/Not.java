package rhomboid.logic;

import java.util.Collection;
import rhomboid.model.Fact;

/** No fact matches. What is unknown is no fact, so it holds then, resting on something unknown. */
final class Not implements Formula {

    private final KnownFact part;

    Not(KnownFact part) {
        this.part = part;
    }

    @Override
    public boolean holds(Facts facts) {
        return !part.holds(facts);
    }

    @Override
    public Truth truth(Facts facts, Possible possible) {
        return part.truth(facts, possible).opposite();
    }

    @Override
    public void because(Facts facts, Collection<Fact> into) {
        part.known(facts, into);
    }

    @Override
    public void block(Facts facts, Possible possible, Blocking into) {
        part.block(facts, possible, into);
    }

    @Override
    public int lacking(Facts facts) {
        return holds(facts) ? 0 : 1;
    }

    @Override
    public void open(Facts facts, Possible possible, Open into) {
        // It holds already; an answer could only end that.
    }

    @Override
    public String words() {
        return "not known: " + part.words();
    }
}
