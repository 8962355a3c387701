package rhomboid.model;

import java.util.List;

/**
 * Background text shown with an assessment.
 *
 * @param code its code in the rule set
 * @param title a heading
 * @param topic anatomy, mechanism, prevention, course, when-to-see-a-doctor, treatment or condition
 * @param text for the person
 * @param sources keys of the rule set's sources
 */
public record Education(String code, String title, String topic, String text, List<String> sources) {

    /** Copies the list. */
    public Education {
        sources = List.copyOf(sources);
    }
}
