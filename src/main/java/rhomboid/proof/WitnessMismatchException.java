package rhomboid.proof;

import java.util.SortedSet;
import java.util.TreeSet;
import rhomboid.model.PatientCase;

/**
 * The formula and Drools disagree about a case: a fault of this program. Nothing that was proved can be relied on then.
 */
public final class WitnessMismatchException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient PatientCase witness;
    private final TreeSet<String> onlyByFormula;
    private final TreeSet<String> onlyByDrools;

    WitnessMismatchException(PatientCase witness, SortedSet<String> onlyByFormula, SortedSet<String> onlyByDrools) {
        super("The formula and Drools disagree about a case: by the formula alone fire " + onlyByFormula
                + ", by Drools alone " + onlyByDrools + ".");
        this.witness = witness;
        this.onlyByFormula = new TreeSet<>(onlyByFormula);
        this.onlyByDrools = new TreeSet<>(onlyByDrools);
    }

    /** The case about which they disagree. */
    public PatientCase witness() {
        return witness;
    }

    /** Ids of rules that fire by the formula and not in Drools. */
    public SortedSet<String> onlyByFormula() {
        return new TreeSet<>(onlyByFormula);
    }

    /** Ids of rules that fire in Drools and not by the formula. */
    public SortedSet<String> onlyByDrools() {
        return new TreeSet<>(onlyByDrools);
    }
}
