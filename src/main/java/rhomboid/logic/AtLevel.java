package rhomboid.logic;

import java.util.Collection;
import rhomboid.model.Fact;
import rhomboid.model.Level;

/** The level lies within limits. */
final class AtLevel implements KnownFact {

    private final Comparison[] limits;
    private final String words;

    AtLevel(Comparison[] limits, String words) {
        this.limits = limits;
        this.words = words;
    }

    @Override
    public boolean holds(Facts facts) {
        Level level = facts.level();
        return level != null && Comparison.all(limits, level.urgency().ordinal());
    }

    @Override
    public Truth truth(Facts facts, Possible possible) {
        return Truth.of(holds(facts));
    }

    @Override
    public void because(Facts facts, Collection<Fact> into) {
        known(facts, into);
    }

    @Override
    public void known(Facts facts, Collection<Fact> into) {
        Level level = facts.level();
        if (level != null) {
            into.add(level);
        }
    }

    @Override
    public void open(Facts facts, Possible possible, Open into) {
        // The level follows from the answers; there is nothing to ask.
    }

    @Override
    public void block(Facts facts, Possible possible, Blocking into) {
        // The level follows from the answers; there is nothing to ask.
    }

    @Override
    public String words() {
        return words;
    }
}
