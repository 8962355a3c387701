package rhomboid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rhomboid.engine.Engine;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.RuleSet;

/**
 * What proofs about one rule set share. Candidates take a large circuit, and a solver that has one is slow to find cases, so what
 * rests on the answers alone is asked in a space of its own.
 */
final class Grounds {

    private final RuleSet ruleSet;
    private final Consequences answers;
    private final Supplier<Function<PatientCase, Assessment>> engines;
    private @Nullable Consequences ranked;
    private @Nullable Engine plain;
    private @Nullable Function<PatientCase, Assessment> drools;

    /**
     * The grounds of a rule set.
     *
     * @param space of its cases, without the circuit of any ranking
     * @param engines makes what assesses witnesses
     */
    Grounds(RuleSet ruleSet, CaseSpace space, Supplier<Function<PatientCase, Assessment>> engines) {
        this.ruleSet = ruleSet;
        this.engines = engines;
        answers = Consequences.of(ruleSet, space);
    }

    RuleSet ruleSet() {
        return ruleSet;
    }

    /** For what no candidate and no level decides. */
    Consequences answers() {
        return answers;
    }

    /** For everything. */
    Consequences ranked() {
        Consequences known = ranked;
        if (known == null) {
            known = Consequences.of(ruleSet, CaseSpace.of(ruleSet));
            ranked = known;
        }
        return known;
    }

    /** An engine for many cases; what it finds is assessed with Drools as well. */
    Engine plain() {
        Engine known = plain;
        if (known == null) {
            known = Engine.plain(ruleSet);
            plain = known;
        }
        return known;
    }

    /** What Drools says of a case. */
    Assessment drools(PatientCase witness) {
        Function<PatientCase, Assessment> known = drools;
        if (known == null) {
            known = engines.get();
            drools = known;
        }
        return known.apply(witness);
    }

    /** Whether some rule that reads candidates escalates at least so far, so that the answers alone do not decide it. */
    boolean rests(Urgency least) {
        return least != Urgency.SELF_CARE
                && ruleSet.rules().stream()
                        .anyMatch(
                                rule -> Consequences.escalates(rule, least) && Patterns.readsConclusions(rule.when()));
    }

    /** Whether a condition asks only for what the answers alone decide. */
    boolean isByAnswers(Condition condition) {
        return Patterns.in(condition).allMatch(pattern -> switch (pattern.type()) {
            case CANDIDATE -> false;
            case LEVEL -> Patterns.levels(pattern).noneMatch(this::isRanked);
            default -> true;
        });
    }

    /** Whether the ranking can make the difference between a level and those beside it. */
    private boolean isRanked(Urgency level) {
        return rests(level) || (level == Urgency.SELF_CARE && rests(Urgency.ROUTINE));
    }

    /**
     * A case of a kind that is below a level, if there is one.
     *
     * @param kind what makes a case one of the kind; asks for the answers alone
     */
    Optional<Counterexample> below(String statement, Urgency least, Function<Consequences, Proposition> kind) {
        Proposition low = answers.atLeastByCaseAlone(least).not();
        if (Solver.of(answers.space()).isImpossible(kind.apply(answers), low)) {
            return Optional.empty();
        }
        Check isBelow = Check.of(assessment -> assessment.urgency().compareTo(least) < 0);
        // The smallest case that the answers leave too low is too low in most cases by the ranking, too.
        boolean settled = !rests(least)
                || witness(answers, isBelow, kind.apply(answers), low)
                        .filter(witness -> isBelow.isBroken(plain()::assess, witness))
                        .isPresent();
        return settled
                ? refute(answers, statement, isBelow, kind.apply(answers), low)
                : refute(
                        ranked(),
                        statement,
                        isBelow,
                        kind.apply(ranked()),
                        ranked().atLeast(least).not());
    }

    /**
     * A case that refutes a statement, if there is one, assessed with Drools; a plausible one if there is.
     *
     * @param in whose propositions these are
     */
    Optional<Counterexample> refute(Consequences in, String statement, Check check, Proposition... refuting) {
        return witness(in, check, refuting).map(witness -> {
            String found = check.found(this::drools, witness);
            if (found.isEmpty()) {
                throw new WitnessMismatchException(in.ruleSet().identity(), witness, new TreeSet<>(), new TreeSet<>());
            }
            return new Counterexample(statement, Optional.of(witness), isPlausible(witness), found);
        });
    }

    /** A case of which no answer can be left out; where the answers alone decide, with the fewest answers there are. */
    Optional<PatientCase> witness(Consequences in, Check check, Proposition... propositions) {
        Solver solver = Solver.of(in.space());
        List<Proposition> plausible = new ArrayList<>(List.of(propositions));
        plausible.add(in.space().plausible());
        Proposition[] first = plausible.toArray(Proposition[]::new);
        if (in == answers) {
            return solver.smallest(first).or(() -> solver.smallest(propositions));
        }
        Predicate<PatientCase> wanted =
                patientCase -> check.isBroken(plain()::assess, patientCase) && solver.holds(patientCase, propositions);
        return solver.any(first).or(() -> solver.any(propositions)).map(found -> shrunk(found, wanted));
    }

    /** The case without answers that make no difference to what is wanted. */
    static PatientCase shrunk(PatientCase found, Predicate<PatientCase> wanted) {
        PatientCase smallest = found;
        for (PatientCase answer : Answers.of(found)) {
            PatientCase without = Answers.without(smallest, answer);
            if (wanted.test(without)) {
                smallest = without;
            }
        }
        return smallest;
    }

    boolean isPlausible(PatientCase patientCase) {
        return ruleSet.vocabulary().exclusions().stream().allMatch(exclusion -> exclusion.allows(patientCase));
    }
}
