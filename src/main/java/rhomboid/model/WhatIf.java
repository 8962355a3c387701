package rhomboid.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What other answers would change. Immutable and thread-safe.
 *
 * @param before what the rules say about the case
 * @param after what they would say with the other answers
 * @param changed the answers that differ
 */
public record WhatIf(Trace before, Trace after, List<ChangedAnswer> changed) {

    /** Copies the list. */
    public WhatIf {
        changed = List.copyOf(changed);
    }

    /** The level with the answers of the case. */
    public Urgency levelBefore() {
        return before.assessment().urgency();
    }

    /** The level with the other answers. */
    public Urgency levelAfter() {
        return after.assessment().urgency();
    }

    /** Ids of the rules that fire with the other answers only. */
    public SortedSet<String> firing() {
        return less(after.fired(), before.fired());
    }

    /** Ids of the rules that no longer fire with the other answers. */
    public SortedSet<String> noLongerFiring() {
        return less(before.fired(), after.fired());
    }

    /** Codes of the advice that is given with the other answers only. */
    public SortedSet<String> adviceAdded() {
        return less(advice(after), advice(before));
    }

    /** Codes of the advice that is no longer given with the other answers. */
    public SortedSet<String> adviceRemoved() {
        return less(advice(before), advice(after));
    }

    /** Candidates that differ in place, score or word, in the order of the other answers, then those that drop out. */
    public List<MovedCandidate> moved() {
        List<Candidate> old = candidates(before);
        List<Candidate> now = candidates(after);
        Set<String> conditions = new LinkedHashSet<>();
        now.forEach(candidate -> conditions.add(candidate.condition()));
        old.forEach(candidate -> conditions.add(candidate.condition()));
        var moved = new ArrayList<MovedCandidate>();
        for (String condition : conditions) {
            int from = place(old, condition);
            int to = place(now, condition);
            var move = new MovedCandidate(condition, at(old, from), from, at(now, to), to);
            if (from != to || !move.before().equals(move.after())) {
                moved.add(move);
            }
        }
        return Collections.unmodifiableList(moved);
    }

    private static List<Candidate> candidates(Trace trace) {
        return trace.assessment().candidates().stream()
                .map(RankedCandidate::candidate)
                .toList();
    }

    private static int place(List<Candidate> candidates, String condition) {
        for (int at = 0; at < candidates.size(); at++) {
            if (candidates.get(at).condition().equals(condition)) {
                return at + 1;
            }
        }
        return 0;
    }

    private static Optional<Candidate> at(List<Candidate> candidates, int place) {
        return place == 0 ? Optional.empty() : Optional.of(candidates.get(place - 1));
    }

    private static Set<String> advice(Trace trace) {
        return new TreeSet<>(
                trace.assessment().advice().stream().map(GivenAdvice::code).toList());
    }

    private static SortedSet<String> less(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return Collections.unmodifiableSortedSet(rest);
    }
}
