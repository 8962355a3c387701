package rhomboid.proof;

import java.util.List;
import java.util.TreeSet;
import rhomboid.model.PatientCase;

/** A disagreement that no sound program makes, for tests of how it is reported. */
public final class Mismatches {

    private Mismatches() {}

    /** By the formula alone fires CORD-01, by Drools alone PAIN-01. */
    public static WitnessMismatchException of(PatientCase witness) {
        return new WitnessMismatchException(
                witness, new TreeSet<>(List.of("CORD-01")), new TreeSet<>(List.of("PAIN-01")));
    }
}
