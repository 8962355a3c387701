package rhomboid.rules;

import java.util.List;
import java.util.Optional;
import rhomboid.model.Education;
import rhomboid.model.Urgency;

/**
 * A background text and when it is shown.
 *
 * @param education the text
 * @param conditions candidates with which it is shown; empty for every case
 * @param onlyAtMost the highest urgency at which it is shown, if limited
 * @param claims ids of the seed's claims that it carries
 */
public record EducationText(
        Education education, List<String> conditions, Optional<Urgency> onlyAtMost, List<String> claims) {

    /** Copies the lists. */
    public EducationText {
        conditions = List.copyOf(conditions);
        claims = List.copyOf(claims);
    }
}
