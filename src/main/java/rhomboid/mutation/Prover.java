package rhomboid.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rhomboid.model.Evidence;
import rhomboid.model.PatientCase;
import rhomboid.model.Trace;
import rhomboid.proof.CaseSpace;
import rhomboid.proof.Consequences;
import rhomboid.proof.Proposition;
import rhomboid.proof.Replay;
import rhomboid.proof.Solver;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * Proves that a change makes no difference, or finds the smallest case in which it does. The formula of the rule set is built
 * once; of a mutant only what differs. Not thread-safe.
 */
final class Prover {

    private final Solver solver;
    private final CaseSpace space;
    private final Replay replay;
    private final FindingDifference findings;
    private final LevelDifference level;
    private final EvidenceDifference evidence;
    private final AdviceDifference advice;

    /**
     * A prover for some mutants of a rule set.
     *
     * @param mutants every mutant that it will be asked about, so that their numbers are told apart
     */
    Prover(RuleSet ruleSet, List<Mutant> mutants, Explained explained) {
        List<Rule> changed =
                mutants.stream().flatMap(mutant -> mutant.changed().stream()).toList();
        space = CaseSpace.of(ruleSet, Mutant.with(ruleSet, changed));
        solver = Solver.of(space);
        replay = Replay.of(ruleSet);
        Consequences consequences = Consequences.of(ruleSet, space);
        findings = new FindingDifference(consequences);
        level = new LevelDifference(consequences, solver, explained);
        evidence = new EvidenceDifference(consequences, explained);
        advice = new AdviceDifference(consequences);
    }

    /** In what sense a mutant would have to make no difference. */
    static Sameness sense(Mutant mutant) {
        if (mutant.rule().phase() == Phase.FINDINGS) {
            return Sameness.FINDINGS;
        }
        if (mutant.isUrgency()) {
            return Sameness.LEVEL;
        }
        return mutant.rule().phase() == Phase.ADVICE ? Sameness.ADVICE : Sameness.WEIGHT;
    }

    /** The smallest case in which the change makes a difference; empty if it is proved that there is none. */
    Optional<PatientCase> difference(Mutant mutant) {
        return switch (sense(mutant)) {
            case FINDINGS -> smallest(mutant, findings.of(mutant));
            case LEVEL -> level.smallest(mutant).or(() -> givesEvidence(mutant) ? weight(mutant) : Optional.empty());
            case WEIGHT -> weight(mutant);
            case ADVICE -> smallest(mutant, advice.of(mutant));
        };
    }

    private Optional<PatientCase> weight(Mutant mutant) {
        return smallest(mutant, evidence.of(mutant));
    }

    /** Where the rule fires in one of the two only, if there is such a case, since that is what a scenario can say best. */
    private Optional<PatientCase> smallest(Mutant mutant, Proposition difference) {
        Proposition firing = findings.firing(mutant);
        return Asked.candidates(mutant.rule().when())
                ? solver.find(difference, firing).or(() -> solver.find(difference))
                : solver.smallest(difference, firing).or(() -> solver.smallest(difference));
    }

    /** What Drools says of a case, with the rules as they are. */
    Trace replay(PatientCase witness) {
        return replay.replay(witness);
    }

    private static boolean givesEvidence(Mutant mutant) {
        return Stream.concat(Stream.of(mutant.rule()), mutant.changed().stream())
                .flatMap(rule -> rule.then().stream())
                .anyMatch(Evidence.class::isInstance);
    }
}
