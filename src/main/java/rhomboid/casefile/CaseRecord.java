package rhomboid.casefile;

import java.util.List;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** One record of an input: a case, or what is wrong with it. Immutable. */
public sealed interface CaseRecord {

    /** The file and the line on which the record starts. */
    Place place();

    /**
     * A case that can be assessed.
     *
     * @param place where it starts
     * @param patientCase as written, aliases included
     */
    record Accepted(Place place, PatientCase patientCase) implements CaseRecord {}

    /**
     * A record that cannot be assessed.
     *
     * @param place where it starts
     * @param problems everything that is wrong with it, sorted; at least one
     */
    record Rejected(Place place, List<Problem> problems) implements CaseRecord {
        /** Copies and sorts the list. */
        public Rejected {
            problems = problems.stream().sorted().distinct().toList();
        }
    }
}
