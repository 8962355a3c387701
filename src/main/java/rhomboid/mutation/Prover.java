package rhomboid.mutation;

import java.util.List;
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
        space = CaseSpace.of(ruleSet, ruleSet.with(ruleSet.vocabulary(), changed));
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

    /** A case in which the change makes a difference, the smallest unless the ranking has a part in it, or that there is none. */
    Answer difference(Mutant mutant) {
        return switch (sense(mutant)) {
            case FINDINGS -> answer(mutant, findings.of(mutant));
            case LEVEL -> {
                Answer answer = level.of(mutant);
                yield answer.isProof() && givesEvidence(mutant) ? answer(mutant, evidence.of(mutant)) : answer;
            }
            case WEIGHT -> answer(mutant, evidence.of(mutant));
            case ADVICE -> Answer.ranked(solver, advice.of(mutant));
        };
    }

    /** Where the rule fires in one of the two only, if there is such a case, since that is what a scenario can say best. */
    private Answer answer(Mutant mutant, Proposition difference) {
        Answer firing = Answer.smallest(solver, difference, findings.firing(mutant));
        return firing.isProof() ? Answer.smallest(solver, difference) : firing;
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
