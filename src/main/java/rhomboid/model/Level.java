package rhomboid.model;

/**
 * The urgency of the case, as the advice rules see it.
 *
 * @param urgency the highest of all escalations
 */
public record Level(Urgency urgency) implements Fact {}
