package rhomboid.model;

/**
 * Which rules gave an answer.
 *
 * @param version of the rule set, as its authors number it
 * @param digest SHA-256 over all its files, in lower-case hexadecimal
 * @param statement what the answer is not: printed with every output
 */
public record RuleSetIdentity(String version, String digest, String statement) {

    /** The first twelve digits of the digest, for people. */
    public String shortDigest() {
        return digest.substring(0, 12);
    }
}
