package rhomboid.model;

import java.util.List;

/**
 * A rule as it is named in an explanation.
 *
 * @param id stable for ever
 * @param title concept and when it applies, in a clinician's words
 * @param because one plain sentence for people
 * @param sources keys of the rule set's sources, in the order of the rule
 * @param basis what its strength rests on
 */
public record RuleCitation(String id, String title, String because, List<String> sources, Basis basis) {

    /** Copies the list. */
    public RuleCitation {
        sources = List.copyOf(sources);
    }
}
