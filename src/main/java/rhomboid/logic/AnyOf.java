package rhomboid.logic;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rhomboid.model.Fact;

/** At least one part holds. */
final class AnyOf implements Formula {

    private final Formula[] parts;

    AnyOf(List<Formula> parts) {
        this.parts = parts.toArray(Formula[]::new);
    }

    @Override
    public boolean holds(Facts facts) {
        for (Formula part : parts) {
            if (part.holds(facts)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Truth truth(Facts facts, Possible possible) {
        Truth most = Truth.FALSE;
        for (Formula part : parts) {
            Truth truth = part.truth(facts, possible);
            if (truth == Truth.TRUE) {
                return Truth.TRUE;
            }
            if (truth == Truth.UNKNOWN) {
                most = Truth.UNKNOWN;
            }
        }
        return most;
    }

    @Override
    public void because(Facts facts, Collection<Fact> into) {
        for (Formula part : parts) {
            if (part.holds(facts)) {
                part.because(facts, into);
            }
        }
    }

    @Override
    public int lacking(Facts facts) {
        int least = Integer.MAX_VALUE;
        for (Formula part : parts) {
            least = Math.min(least, part.lacking(facts));
        }
        return least;
    }

    @Override
    public void open(Facts facts, Possible possible, Open into) {
        for (Formula part : parts) {
            if (part.truth(facts, possible) == Truth.UNKNOWN) {
                part.open(facts, possible, into);
            }
        }
    }

    @Override
    public void block(Facts facts, Possible possible, Blocking into) {
        for (Formula part : parts) {
            if (part.truth(facts, possible) == Truth.UNKNOWN) {
                part.block(facts, possible, into);
            }
        }
    }

    @Override
    public String words() {
        return Stream.of(parts)
                .map(part -> part instanceof AllOf ? "( " + part.words() + " )" : part.words())
                .collect(Collectors.joining(" or ", "( ", " )"));
    }
}
