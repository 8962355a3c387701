package rhomboid.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import rhomboid.engine.Engine;
import rhomboid.model.Assessment;
import rhomboid.model.ChangedAnswer;
import rhomboid.model.PatientCase;
import rhomboid.model.Trace;
import rhomboid.model.Urgency;
import rhomboid.model.WhatIf;
import rhomboid.proof.Neighbours.Change;

/** The search for the nearest cases to one case. For one thread. */
final class Search {

    /** The most cases of one size that are tried one by one before the solver is asked: some seconds' worth. */
    private static final long MOST_TRIED = 200_000;

    /** The same for changes of given answers only, which give an upper limit. */
    private static final long MOST_GIVEN_TRIED = 20_000;

    private final Consequences consequences;
    private final Neighbours neighbours;
    private final Solver solver;
    private final Engine drools;
    private final Engine plain;
    private final PatientCase from;
    private final Trace before;
    private final Scope scope;

    Search(Consequences consequences, Engine drools, Engine plain, PatientCase from, Scope scope) {
        this.consequences = consequences;
        neighbours = new Neighbours(consequences.space(), from);
        solver = Solver.of(consequences.space());
        this.drools = drools;
        this.plain = plain;
        this.from = from;
        this.scope = scope;
        before = drools.trace(from);
    }

    Assessment before() {
        return before.assessment();
    }

    /** How many answers differ. */
    int size(PatientCase other) {
        return ChangedAnswer.between(from, other).size();
    }

    /** The nearest case of at least this level. */
    Optional<PatientCase> raise(Urgency least) {
        Optional<PatientCase> alone = nearest(consequences.atLeastByCaseAlone(least));
        // Rules that read the case alone give an upper limit; one answer is the least that there is.
        if (consequences.isByCaseAlone(least)
                || alone.filter(one -> size(one) == 1).isPresent()) {
            return alone;
        }
        return ranked(assessment -> assessment.urgency().compareTo(least) >= 0, all -> all.atLeast(least));
    }

    /** The nearest case of at most this level. */
    Optional<PatientCase> lower(Urgency most) {
        Urgency tooHigh = Urgency.values()[most.ordinal() + 1];
        Optional<PatientCase> alone =
                nearest(consequences.atLeastByCaseAlone(tooHigh).not());
        // Without the rules that read candidates more cases are low, so a case from here is a nearest one if it is low
        // at all.
        if (consequences.isByCaseAlone(tooHigh)
                || alone.isEmpty()
                || plain.assess(alone.get()).urgency().compareTo(most) <= 0) {
            return alone;
        }
        return ranked(
                assessment -> assessment.urgency().compareTo(most) <= 0,
                all -> all.atLeast(tooHigh).not());
    }

    /**
     * The nearest case where the ranking decides. Its arithmetic is hard for a solver, so cases are tried one by one, nearest
     * first, as long as they are few enough.
     *
     * @param exact the same as {@code wanted}, for a space of its own, so that the other one stays small
     */
    Optional<PatientCase> ranked(Predicate<Assessment> wanted, Function<Consequences, Proposition> exact) {
        List<Change> changes = neighbours.changes(scope);
        List<Change> given = changes.stream().filter(Change::isGiven).toList();
        int sure = triable(changes.size(), MOST_TRIED);
        Optional<PatientCase> limit = Optional.empty();
        for (int size = 1; size <= triable(given.size(), MOST_GIVEN_TRIED) && limit.isEmpty(); size++) {
            limit = tryEach(new ArrayDeque<>(), size, given, 0, wanted);
        }
        int most = limit.map(this::size).orElse(Integer.MAX_VALUE);
        for (int size = 1; size <= Math.min(sure, most - 1); size++) {
            Optional<PatientCase> found = tryEach(new ArrayDeque<>(), size, changes, 0, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        if (most <= sure + 1 || sure == changes.size()) {
            return limit;
        }
        Consequences ranking = Consequences.of(consequences.ruleSet(), CaseSpace.of(consequences.ruleSet()));
        return Solver.of(ranking.space())
                .nearestFrom(sure + 1, from, exact.apply(ranking), new Neighbours(ranking.space(), from).within(scope));
    }

    /** How many changes at once can be tried in every combination. */
    private static int triable(int changes, long most) {
        long many = 1;
        int size = 0;
        while (size < changes && many * (changes - size) / (size + 1) <= most) {
            many = many * (changes - size) / (size + 1);
            size++;
        }
        return size;
    }

    /** Tries every case with so many more changes, each of another question. */
    private Optional<PatientCase> tryEach(
            Deque<Change> made, int more, List<Change> changes, int start, Predicate<Assessment> wanted) {
        if (more == 0) {
            PatientCase other = neighbours.changed(List.copyOf(made));
            return Optional.of(other).filter(one -> wanted.test(plain.assess(one)));
        }
        for (int at = start; at < changes.size(); at++) {
            Change change = changes.get(at);
            if (made.isEmpty() || made.getLast().question() != change.question()) {
                made.addLast(change);
                Optional<PatientCase> found = tryEach(made, more - 1, changes, at + 1, wanted);
                made.removeLast();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Of two as near, the one that changes given answers only, since these are what the result rests on. */
    private Optional<PatientCase> nearest(Proposition wanted) {
        Optional<PatientCase> any = solver.nearest(from, wanted, neighbours.within(scope));
        if (any.isEmpty() || scope != Scope.ANSWERS) {
            return any;
        }
        return solver.nearest(from, wanted, neighbours.within(Scope.GIVEN))
                .filter(given -> size(given) == size(any.get()))
                .or(() -> any);
    }

    /**
     * What Drools says of a case that was found.
     *
     * @throws WitnessMismatchException if it is not what was wanted
     */
    Flip flip(PatientCase found, Predicate<Assessment> wanted) {
        var named = new PatientCase(
                from.id(), found.patient(), found.present(), found.absent(), found.measurements(), from.expected());
        Trace after = drools.trace(named);
        if (!wanted.test(after.assessment())) {
            new Replay(consequences.ruleSet(), drools).replay(named);
            throw new IllegalStateException("Drools and the formula agree on the rules and not on the result.");
        }
        return new Flip(named, new WhatIf(before, after, List.copyOf(ChangedAnswer.between(from, named))));
    }
}
