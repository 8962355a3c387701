package rhomboid.model;

/** Something that a rule may say in its {@code then} part; itself a fact of the session. */
public sealed interface Conclusion permits Present, Escalation, Evidence, Advised, Withheld {}
