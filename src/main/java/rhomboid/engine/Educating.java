package rhomboid.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rhomboid.model.Candidate;
import rhomboid.model.Education;
import rhomboid.model.Likelihood;
import rhomboid.model.Urgency;
import rhomboid.rules.EducationText;

/**
 * Chooses background texts, in the order of their file: general ones on the course, on prevention and on when to see a doctor,
 * and those about the best {@value #BEST_CANDIDATES} candidates that are at least possible; none above its highest urgency.
 */
final class Educating {

    /** Texts are shown with this many candidates. */
    static final int BEST_CANDIDATES = 3;

    private static final Set<String> GENERAL_TOPICS = Set.of("course", "when-to-see-a-doctor", "prevention");

    private final List<EducationText> texts;

    Educating(List<EducationText> texts) {
        this.texts = texts.stream()
                .filter(text -> !text.conditions().isEmpty()
                        || GENERAL_TOPICS.contains(text.education().topic()))
                .toList();
    }

    List<Education> choose(List<Candidate> candidates, Urgency level) {
        var conditions = new ArrayList<String>();
        for (Candidate candidate : candidates) {
            if (candidate.likelihood() != Likelihood.UNLIKELY && conditions.size() < BEST_CANDIDATES) {
                conditions.add(candidate.condition());
            }
        }
        var chosen = new ArrayList<Education>();
        for (EducationText text : texts) {
            if (isAllowed(text, level) && concerns(text, conditions)) {
                chosen.add(text.education());
            }
        }
        return chosen;
    }

    private static boolean isAllowed(EducationText text, Urgency level) {
        return text.onlyAtMost().isEmpty() || level.compareTo(text.onlyAtMost().get()) <= 0;
    }

    private static boolean concerns(EducationText text, List<String> conditions) {
        if (text.conditions().isEmpty()) {
            return true;
        }
        for (String condition : text.conditions()) {
            if (conditions.contains(condition)) {
                return true;
            }
        }
        return false;
    }
}
