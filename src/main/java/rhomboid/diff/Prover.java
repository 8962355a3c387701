package rhomboid.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.diff.Meaning.Verdict;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.proof.CaseSpace;
import rhomboid.proof.Consequences;
import rhomboid.proof.Proposition;
import rhomboid.proof.Replay;
import rhomboid.proof.Solver;
import rhomboid.proof.UndecidedException;
import rhomboid.rules.RuleSet;

/**
 * Compares two rule sets for every possible case. The arithmetic of the ranking makes a formula large, so it comes last: first
 * candidates are left open, the same ones for both rule sets if these rank alike; what is proved then holds. What is left is
 * looked for among generated cases, and only then in the whole formula, with limited work.
 */
final class Prover {

    /** Generated cases that are looked through: a few seconds. */
    private static final int MANY = 20_000;

    private static final Comparator<Witness> ORDER =
            Comparator.comparing(witness -> new Move(witness.before(), witness.after()));

    private final RuleSet before;
    private final RuleSet after;
    private final CaseSpace space;
    private final Consequences old;
    private final Consequences changed;
    private final Solver solver;
    private final Pair pair;
    private final List<String> conditions;
    private final List<Witness> witnesses = new ArrayList<>();
    private int tested;

    private Prover(RuleSet before, RuleSet after) {
        this.before = before;
        this.after = after;
        space = CaseSpace.of(before, after);
        Consequences ownOld = Consequences.withAnyCandidates(before, space, "old");
        Consequences ownNew = Consequences.withAnyCandidates(after, space, "new");
        conditions = Rankings.changed(ownOld, ownNew);
        old = conditions.isEmpty() ? Consequences.withAnyCandidates(before, space, "both") : ownOld;
        changed = conditions.isEmpty() ? Consequences.withAnyCandidates(after, space, "both") : ownNew;
        solver = Solver.of(space);
        pair = new Pair(before, after, Replay::withAnyCandidates);
    }

    /**
     * The meaning of a change.
     *
     * @param before in the codes of {@code after}
     * @param changes between the two
     * @param limit dead ends of the search that the whole formula may cost
     */
    static Meaning compare(RuleSet before, RuleSet after, List<Change> changes, long limit) {
        return new Prover(before, after).meaning(changes, limit);
    }

    /**
     * What a change means for the urgency, as far as it can be told without the arithmetic of the ranking.
     *
     * @param generated cases to look through where proof does not decide
     */
    static UrgencyChange urgency(RuleSet before, RuleSet after, List<Change> changes, int generated) {
        var prover = new Prover(before, after);
        return prover.urgency(prover.search(prover.moves(), new TreeMap<>(), changes, generated));
    }

    private Meaning meaning(List<Change> changes, long limit) {
        SortedSet<Move> open = moves();
        SortedMap<String, Verdict> advice = advice();
        open = search(open, advice, changes, MANY);
        if (limit > 0 && (!open.isEmpty() || (!conditions.isEmpty() && advice.containsValue(Verdict.UNDECIDED)))) {
            open = inFull(open, advice, limit);
        }
        return new Meaning(urgency(open), conditions, advice);
    }

    private UrgencyChange urgency(SortedSet<Move> open) {
        return new UrgencyChange(levels(open), witnesses.stream().sorted(ORDER).toList(), List.copyOf(open), tested);
    }

    /** Decides moves with open candidates, and gives those of which a case was found that does not make them in truth. */
    private SortedSet<Move> moves() {
        List<Urgency> differing = above().stream()
                .filter(level -> !isSame(old.atLeast(level), changed.atLeast(level)))
                .toList();
        var open = new TreeSet<Move>();
        for (Move move : Move.all()) {
            if (differing.stream().anyMatch(move::crosses) && !decide(move)) {
                open.add(move);
            }
        }
        return open;
    }

    private static List<Urgency> above() {
        return List.of(Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON, Urgency.ROUTINE);
    }

    private boolean isSame(Proposition one, Proposition other) {
        return one.isSameAs(other) || (solver.isImpossible(one, other.not()) && solver.isImpossible(other, one.not()));
    }

    private boolean decide(Move move) {
        Optional<PatientCase> found =
                smallest(solver, space, old.isLevel(move.before()), changed.isLevel(move.after()));
        if (found.isEmpty()) {
            return true;
        }
        Optional<Witness> witness = pair.replay(move, found.get(), true);
        witness.ifPresent(witnesses::add);
        return witness.isPresent();
    }

    /** The smallest case whose answers can be true together; if there is none, the smallest of all. */
    private static Optional<PatientCase> smallest(
            Solver solver, CaseSpace space, Proposition before, Proposition after) {
        return solver.smallest(before, after, space.plausible()).or(() -> solver.smallest(before, after));
    }

    private SortedSet<Move> search(
            SortedSet<Move> open, SortedMap<String, Verdict> advice, List<Change> changes, int generated) {
        var left = new TreeSet<>(open);
        var codes = new TreeSet<String>();
        advice.forEach((code, verdict) -> {
            if (verdict == Verdict.UNDECIDED) {
                codes.add(code);
            }
        });
        if (left.isEmpty() && codes.isEmpty()) {
            return left;
        }
        var nearby = new NearbyCases(before, after, old, changed, solver, conditions, changes, generated);
        var search = new Search(pair, left, codes);
        search.run(nearby);
        search.moves()
                .forEach((move, found) -> pair.replay(move, found, false).ifPresent(witness -> {
                    witnesses.add(witness);
                    left.remove(move);
                }));
        search.advice().forEach((code, found) -> {
            if (pair.isAdviceDifferent(code, found)) {
                advice.put(code, Verdict.DIFFERS);
            }
        });
        tested = nearby.made();
        return left;
    }

    /** Decides the rest with the arithmetic of the ranking, as far as the limit goes; gives the moves that stay open. */
    private SortedSet<Move> inFull(SortedSet<Move> open, SortedMap<String, Verdict> advice, long limit) {
        CaseSpace full = CaseSpace.of(before, after);
        Consequences one = Consequences.of(before, full);
        Consequences other = Consequences.of(after, full);
        Solver limited = Solver.of(full).within(limit);
        var exact = new Pair(before, after, Replay::of);
        var left = new TreeSet<>(open);
        try {
            for (Move move : open) {
                smallest(limited, full, one.isLevel(move.before()), other.isLevel(move.after()))
                        .flatMap(found -> exact.replay(move, found, true))
                        .ifPresent(witnesses::add);
                left.remove(move);
            }
            advice.replaceAll((code, verdict) -> verdict == Verdict.UNDECIDED
                    ? inFull(limited, exact, code, one.given(code), other.given(code))
                    : verdict);
        } catch (UndecidedException tooMuchWork) {
            return left;
        }
        return left;
    }

    private static Verdict inFull(Solver limited, Pair exact, String code, Proposition one, Proposition other) {
        Optional<PatientCase> found = limited.find(one, other.not()).or(() -> limited.find(other, one.not()));
        if (found.isEmpty()) {
            return Verdict.SAME;
        }
        return exact.isAdviceDifferent(code, found.get()) ? Verdict.DIFFERS : Verdict.UNDECIDED;
    }

    private SortedMap<Urgency, Verdict> levels(SortedSet<Move> open) {
        var levels = new TreeMap<Urgency, Verdict>();
        for (Urgency level : above()) {
            boolean differs =
                    witnesses.stream().anyMatch(witness -> new Move(witness.before(), witness.after()).crosses(level));
            boolean undecided = open.stream().anyMatch(move -> move.crosses(level));
            levels.put(level, differs ? Verdict.DIFFERS : undecided ? Verdict.UNDECIDED : Verdict.SAME);
        }
        return levels;
    }

    private SortedMap<String, Verdict> advice() {
        var codes = new TreeSet<>(before.vocabulary().advice().keySet());
        codes.addAll(after.vocabulary().advice().keySet());
        var verdicts = new TreeMap<String, Verdict>();
        codes.forEach(code -> verdicts.put(code, advice(code)));
        return verdicts;
    }

    private Verdict advice(String code) {
        Proposition one = old.given(code);
        Proposition other = changed.given(code);
        if (isSame(one, other)) {
            return Verdict.SAME;
        }
        Optional<PatientCase> found = solver.find(one, other.not()).or(() -> solver.find(other, one.not()));
        return found.filter(patientCase -> pair.isAdviceDifferent(code, patientCase))
                        .isPresent()
                ? Verdict.DIFFERS
                : Verdict.UNDECIDED;
    }
}
