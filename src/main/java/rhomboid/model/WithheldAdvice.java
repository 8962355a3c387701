package rhomboid.model;

/**
 * Advice that would have fitted but that a rule withheld.
 *
 * @param code its code in the vocabulary
 * @param text for the person
 * @param reason the rule that withheld it, with the contraindication
 */
public record WithheldAdvice(String code, String text, Reason reason) {}
