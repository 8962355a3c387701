package rhomboid.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rhomboid.model.Likelihood;
import rhomboid.model.Urgency;

/**
 * How well assessments agree with what reviewers expect. Immutable. The definitions of all figures are in docs/evaluation.md.
 *
 * @param results of all cases, in their order
 * @param seed of the bootstrap intervals and of the folds
 * @param comparison the counts
 * @param kappa quadratic weighted kappa of the levels, if it exists
 * @param accuracies of the levels, most urgent first
 * @param categoryReciprocalRank the mean reciprocal rank of the expected category, if any is expected
 * @param conditionReciprocalRank the mean reciprocal rank of the expected condition, if any is expected
 * @param calibrations of the likelihood words, likeliest first
 * @param strata by trait
 * @param folds if asked for
 */
public record Evaluation(
        List<CaseResult> results,
        long seed,
        Comparison comparison,
        Optional<Estimate> kappa,
        List<LevelAccuracy> accuracies,
        Optional<Estimate> categoryReciprocalRank,
        Optional<Estimate> conditionReciprocalRank,
        List<Calibration> calibrations,
        Map<String, List<Stratum>> strata,
        Optional<Folds> folds) {

    /** The trait that every case with an expected category has. */
    static final String CATEGORY = "category";

    /** Copies the collections. */
    public Evaluation {
        results = List.copyOf(results);
        accuracies = List.copyOf(accuracies);
        calibrations = List.copyOf(calibrations);
        strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    }

    /**
     * Evaluates.
     *
     * @param traits labels by which the cases are divided, beside their category
     * @param folds how many folds; 0 for none
     * @throws IllegalArgumentException if there are too few cases for the folds
     */
    public static Evaluation of(List<CaseResult> results, long seed, List<String> traits, int folds) {
        List<Score> scores = results.stream().map(CaseResult::score).toList();
        Comparison comparison = Comparison.of(scores);
        Bootstrap bootstrap = new Bootstrap(seed);
        return new Evaluation(
                results,
                seed,
                comparison,
                bootstrap.estimate(
                        scores.stream()
                                .filter(score -> score.expected().isPresent())
                                .toList(),
                        sample -> Agreement.kappa(LevelMatrix.of(sample))),
                Arrays.stream(Urgency.values())
                        .sorted(Collections.reverseOrder())
                        .map(level -> LevelAccuracy.of(comparison.levels(), level))
                        .toList(),
                bootstrap.estimate(
                        scores.stream()
                                .flatMap(score -> score.categoryRank().stream())
                                .toList(),
                        Agreement::meanReciprocalRank),
                bootstrap.estimate(
                        scores.stream()
                                .flatMap(score -> score.conditionRank().stream())
                                .toList(),
                        Agreement::meanReciprocalRank),
                Arrays.stream(Likelihood.values())
                        .sorted(Collections.reverseOrder())
                        .map(word -> Calibration.of(results, word))
                        .toList(),
                strata(results, traits),
                folds == 0 ? Optional.empty() : Optional.of(Folds.of(results, folds, seed)));
    }

    private static Map<String, List<Stratum>> strata(List<CaseResult> results, List<String> traits) {
        Map<String, List<Stratum>> strata = new LinkedHashMap<>();
        strata.put(CATEGORY, Stratum.of(results, CaseResult::expectedCategory));
        for (String trait : traits) {
            strata.put(
                    trait,
                    Stratum.of(
                            results,
                            result -> Optional.ofNullable(result.labels().get(trait))));
        }
        strata.values().removeIf(List::isEmpty);
        return strata;
    }

    /** The cases that were not given the expected level, in their order. */
    public List<CaseResult> levelMisses() {
        return results.stream().filter(result -> result.below() != 0).toList();
    }

    /** The cases whose expected category is not among the first three candidates, in their order. */
    public List<CaseResult> rankMisses() {
        return results.stream()
                .filter(result -> result.score()
                        .categoryRank()
                        .filter(rank -> rank < 1 || rank > 3)
                        .isPresent())
                .toList();
    }
}
