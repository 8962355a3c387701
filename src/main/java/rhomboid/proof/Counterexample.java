package rhomboid.proof;

import java.util.Optional;
import rhomboid.model.PatientCase;

/**
 * Why a theorem does not hold.
 *
 * @param statement what does not hold
 * @param witness a case for which it does not, as Drools has assessed it; empty if it fails because there is no case at all
 * @param plausible whether nothing in the case is excluded by the vocabulary
 * @param found what the rules say of the case
 */
public record Counterexample(String statement, Optional<PatientCase> witness, boolean plausible, String found) {}
