package rhomboid.model;

/**
 * A rule's demand that the case be treated at least this urgently. Nothing lowers it.
 *
 * @param urgency the least urgency
 */
public record Escalation(Urgency urgency) implements Conclusion {}
