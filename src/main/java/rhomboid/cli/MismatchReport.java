package rhomboid.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import rhomboid.batch.Output;
import rhomboid.batch.OutputException;
import rhomboid.casefile.CaseJson;
import rhomboid.proof.WitnessMismatchException;
import rhomboid.rules.RuleSet;

/** Reports a case about which a proof and Drools disagree, so that the fault can be found. */
final class MismatchReport {

    private static final Path FILE = Path.of("rhomboid-mismatch.txt");

    private MismatchReport() {}

    /** Writes the report into the working folder, says so, and gives the exit code. The case was made up by a solver. */
    static int tell(WitnessMismatchException mismatch, List<RuleSet> ruleSets, Console console) throws OutputException {
        try (Output file = Output.of(FILE)) {
            file.line(text(mismatch, ruleSets).getBytes(StandardCharsets.UTF_8));
            file.complete();
        }
        console.tell("rhomboid: a proof and Drools disagree about a case. Nothing that was proved can be relied on.\n"
                + "    This is a fault of Rhomboid. Please send " + FILE + " with a report of it.");
        return ExitCode.OUR_FAULT;
    }

    /** The report: the disagreement, the rule sets and the case. */
    static String text(WitnessMismatchException mismatch, List<RuleSet> ruleSets) {
        return mismatch.getMessage() + "\n"
                + ruleSets.stream()
                        .map(rules -> "Rule set " + rules.identity().version() + ", digest "
                                + rules.identity().digest() + ".\n")
                        .collect(Collectors.joining())
                + CaseJson.write(mismatch.witness());
    }
}
