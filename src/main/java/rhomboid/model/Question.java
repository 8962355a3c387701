package rhomboid.model;

/**
 * A red-flag question without an answer that could still raise the urgency.
 *
 * @param code finding or measurement
 * @param text the lay question
 * @param couldReach the highest urgency that the answer could lead to
 */
public record Question(String code, String text, Urgency couldReach) {}
