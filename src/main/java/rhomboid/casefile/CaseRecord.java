package rhomboid.casefile;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
     * @param labels short members of {@code about} that are text, numbers, true or false; for dividing cases in an evaluation,
     *     never read by rules
     */
    record Accepted(Place place, PatientCase patientCase, SortedMap<String, String> labels) implements CaseRecord {
        /** Copies the map. */
        public Accepted {
            labels = labels.isEmpty()
                    ? Collections.emptySortedMap()
                    : Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }
    }

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
