package rhomboid.diff;

import rhomboid.model.Urgency;

/**
 * Levels against those that cases expect.
 *
 * @param exact as expected
 * @param under less urgent than expected
 * @param over more urgent than expected
 */
public record Triage(int exact, int under, int over) {

    /** No case yet. */
    static final Triage NONE = new Triage(0, 0, 0);

    Triage with(Urgency given, Urgency expected) {
        int above = given.compareTo(expected);
        return new Triage(exact + (above == 0 ? 1 : 0), under + (above < 0 ? 1 : 0), over + (above > 0 ? 1 : 0));
    }

    /** How many cases expect a level. */
    public int cases() {
        return exact + under + over;
    }
}
