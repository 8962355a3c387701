package rhomboid.logic;

/**
 * Findings that are present or could still become so, by an answer or by a rule that derives them from answers. Without it a
 * derived finding that was told to be absent would count as decided although a measurement can still imply it.
 */
final class Possible {

    private final Bits findings;

    /** With everything that is present or was not told to be absent. */
    Possible(Facts facts) {
        findings = facts.presentOrUntold();
    }

    boolean has(int finding) {
        return findings.has(finding);
    }

    /** Adds a finding that a rule could derive; true if that is new. */
    boolean add(int finding) {
        return findings.add(finding);
    }
}
