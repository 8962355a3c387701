package rhomboid.model;

/**
 * Advice that fits the case.
 *
 * @param code its code in the vocabulary
 * @param kind self-care, treatment, prevention, safety-net or information
 * @param text for the person
 * @param reason the rule that released it
 */
public record GivenAdvice(String code, String kind, String text, Reason reason) {}
