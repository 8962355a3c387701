package rhomboid.evaluation;

import java.util.List;
import rhomboid.model.Likelihood;

/**
 * How often a likelihood word was right, over the cases that expect a category.
 *
 * @param word the word
 * @param first of the cases whose first candidate has the word, those where it belongs to the expected category
 * @param anyInCase of the cases with a candidate that has the word, those where one of them belongs to it
 * @param candidates of all candidates that have the word, those that belong to it; candidates of one case are not independent,
 *     so the interval is too narrow
 */
public record Calibration(Likelihood word, Share first, Share anyInCase, Share candidates) {

    static Calibration of(List<CaseResult> results, Likelihood word) {
        List<List<CaseResult.CandidateResult>> all = results.stream()
                .filter(result -> result.expectedCategory().isPresent())
                .map(CaseResult::candidates)
                .toList();
        List<List<CaseResult.CandidateResult>> worded = all.stream()
                .map(candidates -> candidates.stream()
                        .filter(candidate -> candidate.likelihood() == word)
                        .toList())
                .filter(candidates -> !candidates.isEmpty())
                .toList();
        return new Calibration(
                word,
                share(all.stream()
                        .filter(candidates ->
                                !candidates.isEmpty() && candidates.get(0).likelihood() == word)
                        .map(candidates -> candidates.get(0).right())
                        .toList()),
                share(worded.stream()
                        .map(candidates -> candidates.stream().anyMatch(CaseResult.CandidateResult::right))
                        .toList()),
                share(worded.stream()
                        .flatMap(List::stream)
                        .map(CaseResult.CandidateResult::right)
                        .toList()));
    }

    private static Share share(List<Boolean> right) {
        return new Share(right.stream().filter(Boolean::booleanValue).count(), right.size());
    }
}
