package rhomboid.logic;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Fact;
import rhomboid.model.Measurement;

/** A measurement, or one of several, is known and lies within limits. */
final class Measured implements KnownFact {

    private final int[] ids;
    private final Comparison[] limits;
    private final String words;

    Measured(int[] ids, Comparison[] limits, String words) {
        this.ids = ids;
        this.limits = limits;
        this.words = words;
    }

    @Override
    public boolean holds(Facts facts) {
        for (int id : ids) {
            if (matches(facts.measurement(id))) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(@Nullable Measurement measurement) {
        return measurement != null && Comparison.all(limits, measurement.value());
    }

    @Override
    public Truth truth(Facts facts, Possible possible) {
        Truth most = Truth.FALSE;
        for (int id : ids) {
            Measurement measurement = facts.measurement(id);
            if (matches(measurement)) {
                return Truth.TRUE;
            }
            if (measurement == null && possible.isMeasurementOpen(id)) {
                most = Truth.UNKNOWN;
            }
        }
        return most;
    }

    @Override
    public void because(Facts facts, Collection<Fact> into) {
        for (int id : ids) {
            Measurement measurement = facts.measurement(id);
            if (measurement != null && matches(measurement)) {
                into.add(measurement);
            }
        }
    }

    @Override
    public void known(Facts facts, Collection<Fact> into) {
        for (int id : ids) {
            Measurement measurement = facts.measurement(id);
            if (measurement != null) {
                into.add(measurement);
            }
        }
    }

    @Override
    public void open(Facts facts, Possible possible, Open into) {
        for (int id : ids) {
            if (facts.measurement(id) == null && possible.isMeasurementOpen(id)) {
                into.measurement(id);
            }
        }
    }

    @Override
    public void block(Facts facts, Possible possible, Blocking into) {
        for (int id : ids) {
            if (facts.measurement(id) == null && possible.isMeasurementOpen(id)) {
                into.measurement(id);
            }
        }
    }

    @Override
    public String words() {
        return words;
    }
}
