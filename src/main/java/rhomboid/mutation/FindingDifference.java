package rhomboid.mutation;

import rhomboid.proof.Consequences;
import rhomboid.proof.Proposition;
import rhomboid.rules.Phase;

/** Where other findings follow than before. */
final class FindingDifference {

    private final Consequences consequences;

    FindingDifference(Consequences consequences) {
        this.consequences = consequences;
    }

    /** Other findings are present. */
    Proposition of(Mutant mutant) {
        Consequences changed = changed(mutant);
        return consequences
                .space()
                .anyOf(consequences.ruleSet().vocabulary().findings().keySet().stream()
                        .map(code -> consequences.present(code).differsFrom(changed.present(code)))
                        .toList());
    }

    /** The rule fires in one of the two only. */
    Proposition firing(Mutant mutant) {
        Firing firing = Firing.of(mutant, consequences);
        if (mutant.rule().phase() != Phase.FINDINGS || mutant.changed().isEmpty()) {
            return firing.differs();
        }
        return firing.before().differsFrom(changed(mutant).fires(mutant.rule().id()));
    }

    private Consequences changed(Mutant mutant) {
        return Consequences.of(mutant.in(consequences.ruleSet()), consequences.space());
    }
}
