package rhomboid.cli;

/** How a command ends, for scripts. */
final class ExitCode {

    /** Fine. */
    static final int FINE = 0;

    /** Findings, failed scenarios, more rejects than allowed. */
    static final int FINDINGS = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** The rules cannot be loaded. */
    static final int RULES = 3;

    /** The input cannot be used. */
    static final int INPUT = 4;

    /** The output cannot be written. */
    static final int OUTPUT = 5;

    /** Our fault. */
    static final int OUR_FAULT = 70;

    private ExitCode() {}
}
