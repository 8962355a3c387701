package rhomboid.model;

/**
 * A rule that asks for at least this urgency.
 *
 * @param urgency the least urgency
 * @param reason the rule and its facts
 */
public record EscalationReason(Urgency urgency, Reason reason) {}
