package rhomboid.report;

/** For whom a text is written. */
public enum Audience {
    /** The person with the pain: what to do, in plain words. */
    PATIENT,
    /** A clinician: everything, with weights and codes. */
    CLINICIAN
}
