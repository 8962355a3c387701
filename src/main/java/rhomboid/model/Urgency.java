package rhomboid.model;

/** How soon a person should be seen, from least to most urgent. */
public enum Urgency {
    /** Look after it at home; review after a week. */
    SELF_CARE,
    /** An ordinary appointment, within one to two weeks. */
    ROUTINE,
    /** Within one to three days. */
    SOON,
    /** The same day. */
    URGENT,
    /** An ambulance, now. */
    EMERGENCY;

    /** The more urgent of the two. */
    public Urgency atLeast(Urgency other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
