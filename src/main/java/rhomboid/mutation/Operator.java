package rhomboid.mutation;

/** A kind of small change to a rule. */
public enum Operator {
    /** A part of the condition is left out. */
    DROP_CONDITION("a condition left out"),
    /** A number is one step higher or lower: 1 for whole numbers, else 0.1. */
    SHIFT_NUMBER("a number shifted by one step"),
    /** The limit itself changes sides. */
    BOUNDARY("a limit included or not"),
    /** Present becomes absent, or the other way round. */
    FLIP_ANSWER("present and absent exchanged"),
    /** All of several becomes any of them, or the other way round. */
    OR_AND("or and and exchanged"),
    /** A code is taken from a list. */
    DROP_MEMBER("a finding taken from a list"),
    /** "At least n" asks for one more or one fewer. */
    COUNT("one more or one fewer asked for"),
    /** The level is one higher or lower. */
    LEVEL("one level up or down"),
    /** Evidence is one strength stronger or weaker. */
    STRENGTH("one strength up or down"),
    /** For becomes against, or the other way round. */
    FLIP_EVIDENCE("for and against exchanged"),
    /** A finding is not inferred, an advice not given or not withheld. */
    DROP_CONCLUSION("a conclusion left out"),
    /** The whole rule is gone. */
    DELETE_RULE("the rule deleted");

    private final String words;

    Operator(String words) {
        this.words = words;
    }

    /** What it does, in words. */
    public String words() {
        return words;
    }
}
