package rhomboid.model;

/** Something that a rule may ask about in its {@code when} part. */
public sealed interface Fact permits Patient, Present, Absent, Measurement, Candidate, Level {}
