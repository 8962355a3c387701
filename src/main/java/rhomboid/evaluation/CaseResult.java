package rhomboid.evaluation;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import rhomboid.model.Assessment;
import rhomboid.model.Expected;
import rhomboid.model.Likelihood;
import rhomboid.model.NearMiss;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;

/**
 * What an evaluation keeps of one case.
 *
 * @param id of the case
 * @param labels what the case says about itself
 * @param score how it compares
 * @param expectedCategory the category that a reviewer expects
 * @param expectedCondition the condition that a reviewer expects
 * @param incomplete whether an unanswered question could still raise the level
 * @param candidates best first
 * @param levelRules ids of the rules that set the level, sorted; empty at {@code SELF_CARE}
 * @param nearest for an under-triaged case, the rule that came nearest to the expected level, if one lacks a single condition
 */
public record CaseResult(
        String id,
        SortedMap<String, String> labels,
        Score score,
        Optional<String> expectedCategory,
        Optional<String> expectedCondition,
        boolean incomplete,
        List<CandidateResult> candidates,
        List<String> levelRules,
        Optional<NearMiss> nearest) {

    /** Copies the collections. */
    public CaseResult {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        candidates = List.copyOf(candidates);
        levelRules = List.copyOf(levelRules);
    }

    /**
     * A candidate of the case.
     *
     * @param condition its code
     * @param likelihood in words
     * @param right whether it belongs to the expected category
     */
    public record CandidateResult(String condition, Likelihood likelihood, boolean right) {}

    /** The result of an assessment of a case with such labels. */
    public static CaseResult of(Assessment assessment, Map<String, String> labels, Vocabulary vocabulary) {
        Score score = Score.of(assessment, vocabulary);
        Optional<String> category = assessment.expected().flatMap(Expected::category);
        List<String> right = category.map(vocabulary.categories()::get)
                .map(Vocabulary.Category::conditions)
                .orElse(List.of());
        return new CaseResult(
                assessment.caseId(),
                new TreeMap<>(labels),
                score,
                category,
                assessment.expected().flatMap(Expected::condition),
                assessment.incomplete(),
                assessment.candidates().stream()
                        .map(ranked -> new CandidateResult(
                                ranked.candidate().condition(),
                                ranked.candidate().likelihood(),
                                right.contains(ranked.candidate().condition())))
                        .toList(),
                assessment.explanation().why().stream()
                        .map(escalation -> escalation.reason().rule().id())
                        .sorted()
                        .distinct()
                        .toList(),
                score.expected().flatMap(expected -> nearest(assessment, expected)));
    }

    /** How many levels below the expected one; negative if above, 0 if none is expected. */
    public int below() {
        return score.expected().isPresent()
                ? score.expected().get().ordinal() - score.given().ordinal()
                : 0;
    }

    private static Optional<NearMiss> nearest(Assessment assessment, Urgency expected) {
        return assessment.nearMisses().stream()
                .filter(miss -> assessment.urgency().compareTo(expected) < 0)
                .filter(miss -> miss.urgency().compareTo(assessment.urgency()) > 0)
                .min(Comparator.<NearMiss>comparingInt(miss -> distance(miss.urgency(), expected))
                        .thenComparingInt(miss -> -miss.held().size())
                        .thenComparing(miss -> miss.rule().id()));
    }

    /** A rule that would give the expected level is nearest; one that gives too much comes before one that gives too little. */
    private static int distance(Urgency level, Urgency expected) {
        int above = level.ordinal() - expected.ordinal();
        return above >= 0 ? above : Urgency.values().length - above;
    }
}
