package rhomboid.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rhomboid.model.Assessment;
import rhomboid.model.Expected;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;

/**
 * How one assessment compares with what a reviewer expects.
 *
 * @param given the level
 * @param expected the level a reviewer expects, if any
 * @param categoryRank of the first candidate that belongs to the expected category, from 1; 0 if none does; empty if none is expected
 * @param conditionRank of the expected condition, likewise
 */
public record Score(
        Urgency given, Optional<Urgency> expected, Optional<Integer> categoryRank, Optional<Integer> conditionRank) {

    /** Compares; the assessment carries what is expected. */
    public static Score of(Assessment assessment, Vocabulary vocabulary) {
        if (assessment.expected().isEmpty()) {
            return new Score(assessment.urgency(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Expected expected = assessment.expected().get();
        Map<String, Vocabulary.Category> categories = vocabulary.categories();
        return new Score(
                assessment.urgency(),
                expected.urgency(),
                expected.category().map(code -> {
                    Vocabulary.Category category = categories.get(code);
                    List<String> members = category == null ? List.of() : category.conditions();
                    return rank(assessment.candidates(), members::contains);
                }),
                expected.condition().map(code -> rank(assessment.candidates(), code::equals)));
    }

    private static int rank(List<RankedCandidate> candidates, Predicate<String> wanted) {
        for (int i = 0; i < candidates.size(); i++) {
            if (wanted.test(candidates.get(i).candidate().condition())) {
                return i + 1;
            }
        }
        return 0;
    }
}
