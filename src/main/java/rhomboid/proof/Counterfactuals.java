package rhomboid.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import rhomboid.engine.Engine;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Urgency;
import rhomboid.rules.RuleSet;

/**
 * The smallest changes of answers that change a result. Each is proved smallest over all cases by the solver and assessed with
 * Drools before it is given.
 *
 * <p>Levels above ROUTINE take a part of a second. Where the ranking decides (the first candidate, or a level that a rule gives
 * by candidates) it may take many seconds.
 *
 * <p>Not thread-safe.
 */
public final class Counterfactuals {

    private final RuleSet ruleSet;
    private final Engine drools;
    private final Engine plain;
    private final Consequences consequences;

    private Counterfactuals(RuleSet ruleSet, Engine drools) {
        this.ruleSet = ruleSet;
        this.drools = drools;
        plain = Engine.plain(ruleSet);
        consequences = Consequences.of(ruleSet, CaseSpace.of(ruleSet));
    }

    /** For a rule set. */
    public static Counterfactuals of(RuleSet ruleSet) {
        return new Counterfactuals(ruleSet, Engine.of(ruleSet));
    }

    /**
     * The smallest change to any other level, if there is one; of changes as small the one to a higher level, and then one of
     * given answers only.
     *
     * @throws rhomboid.model.InvalidCaseException if the vocabulary does not allow something in the case
     * @throws WitnessMismatchException if formula and Drools disagree
     */
    public Optional<Flip> otherLevel(PatientCase patientCase, Scope scope) {
        Search search = search(patientCase, scope);
        Urgency level = search.before().urgency();
        var found = new ArrayList<PatientCase>();
        if (level != Urgency.EMERGENCY) {
            search.raise(next(level, 1)).ifPresent(found::add);
        }
        // A change needs one answer at least, so one that needs no more is a smallest one.
        if (level != Urgency.SELF_CARE && found.stream().noneMatch(one -> search.size(one) == 1)) {
            search.lower(next(level, -1)).ifPresent(found::add);
        }
        return found.stream()
                .min(Comparator.comparingInt(search::size))
                .map(one -> search.flip(one, assessment -> assessment.urgency() != level));
    }

    /**
     * The smallest change that brings a lower level up to this one or above, or a higher one down to it or below; empty if there
     * is none, or if the case has this level.
     *
     * @throws rhomboid.model.InvalidCaseException if the vocabulary does not allow something in the case
     * @throws WitnessMismatchException if formula and Drools disagree
     */
    public Optional<Flip> level(PatientCase patientCase, Urgency wanted, Scope scope) {
        Search search = search(patientCase, scope);
        int from = search.before().urgency().compareTo(wanted);
        if (from == 0) {
            return Optional.empty();
        }
        return from < 0
                ? search.raise(wanted).map(one -> search.flip(one, is(reached -> reached.compareTo(wanted) >= 0)))
                : search.lower(wanted).map(one -> search.flip(one, is(reached -> reached.compareTo(wanted) <= 0)));
    }

    /**
     * The smallest change after which another condition, or none, is the first candidate; empty if there is no such change.
     *
     * @throws rhomboid.model.InvalidCaseException if the vocabulary does not allow something in the case
     * @throws WitnessMismatchException if formula and Drools disagree
     */
    public Optional<Flip> otherFirstCandidate(PatientCase patientCase, Scope scope) {
        Search search = search(patientCase, scope);
        Optional<String> first = first(search.before());
        Predicate<Assessment> wanted = assessment -> !first(assessment).equals(first);
        return search.ranked(
                        wanted,
                        all -> first.map(all::isFirst)
                                .orElseGet(() -> noCandidate(all))
                                .not())
                .map(one -> search.flip(one, wanted));
    }

    /**
     * The smallest change after which a condition is the first candidate; empty if there is none, or if it is the first.
     *
     * @throws IllegalArgumentException if the vocabulary does not have the condition
     * @throws rhomboid.model.InvalidCaseException if the vocabulary does not allow something in the case
     * @throws WitnessMismatchException if formula and Drools disagree
     */
    public Optional<Flip> firstCandidate(PatientCase patientCase, String condition, Scope scope) {
        if (!ruleSet.vocabulary().conditions().containsKey(condition)) {
            throw new IllegalArgumentException("The vocabulary has no condition \"" + condition + "\".");
        }
        Search search = search(patientCase, scope);
        Predicate<Assessment> wanted = assessment -> first(assessment).equals(Optional.of(condition));
        return wanted.test(search.before())
                ? Optional.empty()
                : search.ranked(wanted, all -> all.isFirst(condition)).map(one -> search.flip(one, wanted));
    }

    private static Proposition noCandidate(Consequences all) {
        return all.ruleSet().vocabulary().conditions().keySet().stream()
                .map(condition -> all.isFirst(condition).not())
                .reduce(all.space().always(), Proposition::and);
    }

    private static Optional<String> first(Assessment assessment) {
        return assessment.candidates().stream()
                .findFirst()
                .map(RankedCandidate::candidate)
                .map(candidate -> candidate.condition());
    }

    private static Predicate<Assessment> is(Predicate<Urgency> wanted) {
        return assessment -> wanted.test(assessment.urgency());
    }

    private static Urgency next(Urgency level, int step) {
        return Urgency.values()[level.ordinal() + step];
    }

    private Search search(PatientCase patientCase, Scope scope) {
        return new Search(consequences, drools, plain, ruleSet.vocabulary().canonical(patientCase), scope);
    }
}
