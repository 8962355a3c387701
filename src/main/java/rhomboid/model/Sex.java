package rhomboid.model;

/** Sex recorded at birth, as far as it is known. */
public enum Sex {
    /** Recorded as female at birth. */
    FEMALE,
    /** Recorded as male at birth. */
    MALE,
    /** Other, or not told; no rule about one sex applies. */
    UNKNOWN
}
