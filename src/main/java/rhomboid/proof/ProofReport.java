package rhomboid.proof;

import java.math.BigInteger;
import java.util.List;
import rhomboid.model.RuleSetIdentity;

/**
 * What was proved of a rule set.
 *
 * @param ruleSet whose rules
 * @param cases how many cases the rules could tell apart; everything is about all of them
 * @param theorems in a fixed order
 */
public record ProofReport(RuleSetIdentity ruleSet, BigInteger cases, List<Theorem> theorems) {

    /** Copies the list. */
    public ProofReport {
        theorems = List.copyOf(theorems);
    }

    /** Those with a verdict. */
    public List<Theorem> with(Verdict verdict) {
        return theorems.stream().filter(theorem -> theorem.verdict() == verdict).toList();
    }
}
