package rhomboid.mutation;

import rhomboid.proof.Consequences;
import rhomboid.proof.Proposition;

/**
 * Where a rule fires as it is and as changed, if all earlier phases are as they are.
 *
 * @param before as it is
 * @param after as changed; never, if it is deleted
 */
record Firing(Proposition before, Proposition after) {

    static Firing of(Mutant mutant, Consequences consequences) {
        Proposition before = consequences.fires(mutant.rule().id());
        if (!mutant.changesWhen()) {
            return new Firing(before, before);
        }
        return new Firing(
                before,
                mutant.changed().map(rule -> consequences.holds(rule.when())).orElseGet(() -> never(consequences)));
    }

    static Proposition never(Consequences consequences) {
        return consequences.space().always().not();
    }

    /** Fires in one of the two only. */
    Proposition differs() {
        return before.differsFrom(after);
    }

    /** Fires in either. */
    Proposition any() {
        return before.or(after);
    }
}
