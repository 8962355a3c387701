package rhomboid.mutation;

/** In what sense a change is proved to make no difference, whatever the case. */
public enum Sameness {
    /** The same findings follow. */
    FINDINGS("the same findings follow in every case"),
    /** The level is the same, and so is the evidence of the rule if it gives any. */
    LEVEL("the level is the same in every case"),
    /** The same weights count, and what is left unexplained costs the same. */
    WEIGHT("the same weights count in every case"),
    /** The same advice is given and withheld. */
    ADVICE("the same advice is given and withheld in every case");

    private final String words;

    Sameness(String words) {
        this.words = words;
    }

    /** The sense in words. */
    public String words() {
        return words;
    }
}
