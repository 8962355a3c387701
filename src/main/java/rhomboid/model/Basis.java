package rhomboid.model;

/** What the strength of a rule rests on. */
public enum Basis {
    /** A figure or a recommendation printed in the source. */
    PUBLISHED,
    /** Computed from figures of the source. */
    DERIVED,
    /** The source names the association; its strength is ours. */
    ORDINAL,
    /** Editorial judgment of this project. */
    JUDGMENT
}
