package rhomboid.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import rhomboid.model.Fact;

/** Every part holds. */
final class AllOf implements Formula {

    private final Formula[] parts;

    AllOf(List<Formula> parts) {
        this.parts = parts.toArray(Formula[]::new);
    }

    List<Formula> parts() {
        return List.of(parts);
    }

    @Override
    public boolean holds(Facts facts) {
        for (Formula part : parts) {
            if (!part.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Truth truth(Facts facts, Possible possible) {
        Truth least = Truth.TRUE;
        for (Formula part : parts) {
            Truth truth = part.truth(facts, possible);
            if (truth == Truth.FALSE) {
                return Truth.FALSE;
            }
            if (truth == Truth.UNKNOWN) {
                least = Truth.UNKNOWN;
            }
        }
        return least;
    }

    @Override
    public void because(Facts facts, Collection<Fact> into) {
        for (Formula part : parts) {
            part.because(facts, into);
        }
    }

    @Override
    public int lacking(Facts facts) {
        int lacking = 0;
        for (Formula part : parts) {
            lacking += part.lacking(facts);
        }
        return lacking;
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
        var unknown = new ArrayList<Formula>();
        for (Formula part : parts) {
            if (part.truth(facts, possible) == Truth.UNKNOWN) {
                unknown.add(part);
            }
        }
        into.oneOf(unknown, facts, possible);
    }

    @Override
    public String words() {
        return parts().stream().map(Formula::words).collect(Collectors.joining(" and "));
    }
}
