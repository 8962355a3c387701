package rhomboid.diff;

import java.util.List;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;

/**
 * A case to which the two versions give different levels; Drools has assessed it with both.
 *
 * @param before the level by the old version
 * @param after the level by the new version
 * @param patientCase with an id that names the two levels
 * @param smallest whether no case with fewer answers moves between these levels; if not, leaving out any one answer makes it
 *     move otherwise or not at all
 * @param rulesBefore ids of the rules that set the old level, sorted; empty at {@code SELF_CARE}
 * @param rulesAfter ids of the rules that set the new level, likewise
 */
public record Witness(
        Urgency before,
        Urgency after,
        PatientCase patientCase,
        boolean smallest,
        List<String> rulesBefore,
        List<String> rulesAfter) {

    /** Copies the lists. */
    public Witness {
        rulesBefore = List.copyOf(rulesBefore);
        rulesAfter = List.copyOf(rulesAfter);
    }

    /** Whether the new level is less urgent. */
    public boolean isLowered() {
        return after.compareTo(before) < 0;
    }
}
