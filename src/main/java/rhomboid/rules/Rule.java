package rhomboid.rules;

import java.time.LocalDate;
import java.util.List;
import rhomboid.model.Conclusion;
import rhomboid.model.Place;
import rhomboid.model.RuleCitation;

/**
 * One checked rule.
 *
 * @param citation id, title, reason, sources and basis
 * @param claims ids of the seed's claims that it implements; may be empty
 * @param reviewed when its authors last looked at it
 * @param phase when it fires
 * @param when what must hold; all of it
 * @param then what it concludes; at least one
 * @param place of the rule's name
 */
public record Rule(
        RuleCitation citation,
        List<String> claims,
        LocalDate reviewed,
        Phase phase,
        Condition when,
        List<Conclusion> then,
        Place place) {

    /** Copies the lists. */
    public Rule {
        claims = List.copyOf(claims);
        then = List.copyOf(then);
    }

    /** The id, stable for ever. */
    public String id() {
        return citation.id();
    }
}
