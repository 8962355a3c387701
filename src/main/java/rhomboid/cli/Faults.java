package rhomboid.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import rhomboid.batch.OutputException;
import rhomboid.model.AssessmentFailedException;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.RhomboidException;
import rhomboid.proof.WitnessMismatchException;

/** Says what went wrong and gives the exit code for it. */
final class Faults {

    private final Console console;

    Faults(Console console) {
        this.console = console;
    }

    /**
     * Tells the person what happened.
     *
     * @param debug whether to add the stack trace
     */
    int exitCode(Throwable thrown, boolean debug) {
        if (thrown instanceof OutputException output && output.isClosedPipe()) {
            return ExitCode.FINE;
        }
        console.tell(message(thrown));
        if (debug) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace, true));
            console.write(trace.toString());
        }
        return code(thrown);
    }

    private static int code(Throwable thrown) {
        if (thrown instanceof OutputException) {
            return ExitCode.OUTPUT;
        }
        if (thrown instanceof InvalidRulesException) {
            return ExitCode.RULES;
        }
        return thrown instanceof InvalidCaseException ? ExitCode.INPUT : ExitCode.OUR_FAULT;
    }

    private static String message(Throwable thrown) {
        if (thrown instanceof InvalidRulesException rules) {
            return rules.getMessage() + "\n" + Counts.of(rules.problems().size(), "problem")
                    + "; the rules were not loaded.";
        }
        if (thrown instanceof AssessmentFailedException failed) {
            return failed.getMessage() + "\nNo urgency was found. If in doubt, treat the case as an emergency.";
        }
        if (thrown instanceof WitnessMismatchException mismatch) {
            return WitnessReport.message(mismatch, Path.of(""));
        }
        if (thrown instanceof RhomboidException || thrown instanceof OutputException) {
            return String.valueOf(thrown.getMessage());
        }
        return "rhomboid: something went wrong that is a fault of Rhomboid ("
                + thrown.getClass().getSimpleName() + ").\n" + "    Run the command again with --debug to see more.";
    }
}
