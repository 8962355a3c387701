package rhomboid.proof;

import java.util.SortedSet;
import java.util.TreeSet;
import rhomboid.model.PatientCase;
import rhomboid.model.RuleSetIdentity;

/**
 * The formula and Drools disagree about a case: a fault of this program. Nothing that was proved can be relied on then.
 */
public final class WitnessMismatchException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient RuleSetIdentity ruleSet;
    private final transient PatientCase witness;
    private final TreeSet<String> onlyByFormula;
    private final TreeSet<String> onlyByDrools;

    /** About a case, with the rules that fire by one of the two only. */
    public WitnessMismatchException(
            RuleSetIdentity ruleSet,
            PatientCase witness,
            SortedSet<String> onlyByFormula,
            SortedSet<String> onlyByDrools) {
        super("The formula and Drools disagree about a case: by the formula alone fire " + onlyByFormula
                + ", by Drools alone " + onlyByDrools + ".");
        this.ruleSet = ruleSet;
        this.witness = witness;
        this.onlyByFormula = new TreeSet<>(onlyByFormula);
        this.onlyByDrools = new TreeSet<>(onlyByDrools);
    }

    /** The rules. */
    public RuleSetIdentity ruleSet() {
        return ruleSet;
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
