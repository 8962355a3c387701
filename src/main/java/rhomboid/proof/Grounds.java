package rhomboid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rhomboid.engine.Engine;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.rules.RuleSet;

/**
 * What proofs about one rule set share. Candidates take a large circuit, and a solver that has one is slow to find cases, so what
 * rests on the answers alone is asked in a space of its own.
 */
final class Grounds {

    private final RuleSet ruleSet;
    private final Consequences answers;
    private final Supplier<Replay> replays;
    private @Nullable Consequences ranked;
    private @Nullable Engine plain;
    private @Nullable Replay replay;

    Grounds(RuleSet ruleSet, Supplier<Replay> replays) {
        this.ruleSet = ruleSet;
        this.replays = replays;
        answers = Consequences.of(ruleSet, CaseSpace.of(ruleSet));
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
        Replay known = replay;
        if (known == null) {
            known = replays.get();
            replay = known;
        }
        return known.replay(witness).assessment();
    }

    /** Whether some rule that reads candidates escalates at least so far, so that the answers alone do not decide it. */
    boolean rests(Urgency least) {
        return ruleSet.rules().stream()
                .anyMatch(rule -> Consequences.escalates(rule, least) && Patterns.readsConclusions(rule.when()));
    }

    /**
     * A case of a kind that is below a level, if there is one.
     *
     * @param kind what makes a case one of the kind; asks for the answers alone
     */
    Optional<Counterexample> below(String statement, Urgency least, Function<Consequences, Proposition> kind) {
        Proposition low = answers.atLeastByAnswers(least).not();
        if (Solver.of(answers.space()).isImpossible(kind.apply(answers), low)) {
            return Optional.empty();
        }
        Check isBelow = Check.of(assessment -> assessment.urgency().compareTo(least) < 0);
        return rests(least)
                ? refute(ranked(), statement, isBelow, kind.apply(ranked()), ranked().atLeast(least).not())
                : refute(answers, statement, isBelow, kind.apply(answers), low);
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
                throw new WitnessMismatchException(witness, new TreeSet<>(), new TreeSet<>());
            }
            return new Counterexample(statement, Optional.of(witness), isPlausible(witness), found);
        });
    }

    /** A case of which no answer can be left out; where the answers alone decide, with the fewest answers there are. */
    Optional<PatientCase> witness(Consequences in, Check check, Proposition... propositions) {
        Solver solver = Solver.of(in.space());
        if (solver.isImpossible(propositions)) {
            return Optional.empty();
        }
        List<Proposition> plausible = new ArrayList<>(List.of(propositions));
        plausible.add(in.space().plausible());
        Proposition[] first = plausible.toArray(Proposition[]::new);
        if (in == answers) {
            return solver.smallest(first).or(() -> solver.smallest(propositions));
        }
        return solver.any(first).or(() -> solver.any(propositions)).map(found -> shrunk(found, check));
    }

    /** The case without answers that make no difference to the check. */
    PatientCase shrunk(PatientCase found, Check check) {
        PatientCase smallest = found;
        for (PatientCase answer : Answers.of(found)) {
            PatientCase without = Answers.without(smallest, answer);
            if (check.isBroken(plain()::assess, without)) {
                smallest = without;
            }
        }
        return smallest;
    }

    boolean isPlausible(PatientCase patientCase) {
        return ruleSet.vocabulary().exclusions().stream().allMatch(exclusion -> exclusion.allows(patientCase));
    }
}
