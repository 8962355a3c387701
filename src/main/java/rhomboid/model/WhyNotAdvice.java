package rhomboid.model;

import java.util.List;
import java.util.Optional;

/**
 * Why advice is not given.
 *
 * @param advice its code in the vocabulary
 * @param given true if the assessment gives it
 * @param withheld what withholds it, if something released it and it is withheld
 * @param releasing the rules that release it, fired or not, by id
 */
public record WhyNotAdvice(
        String advice, boolean given, Optional<WithheldAdvice> withheld, List<RuleStanding> releasing) {

    /** Copies the list. */
    public WhyNotAdvice {
        releasing = List.copyOf(releasing);
    }
}
