package rhomboid.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import rhomboid.batch.Output;
import rhomboid.batch.OutputException;
import rhomboid.casefile.CaseJson;
import rhomboid.model.RuleSetIdentity;
import rhomboid.proof.WitnessMismatchException;
import tools.jackson.databind.json.JsonMapper;

/** Ends a command that has found a fault of this program: the formula and Drools disagree about a case. */
final class MismatchReport {

    /** The name of the file. */
    static final String FILE = "rhomboid-mismatch.json";

    private MismatchReport() {}

    /**
     * Writes the case and the rules to a file and says where it is.
     *
     * @param folder where to write it
     * @return the exit code
     */
    static int end(Console console, WitnessMismatchException mismatch, RuleSetIdentity rules, Path folder)
            throws OutputException {
        var json = new LinkedHashMap<String, Object>();
        json.put("version", rules.version());
        json.put("digest", rules.digest());
        json.put("onlyByFormula", mismatch.onlyByFormula());
        json.put("onlyByDrools", mismatch.onlyByDrools());
        json.put("case", JsonMapper.shared().readTree(CaseJson.write(mismatch.witness())));
        Path file = folder.resolve(FILE);
        try (Output output = Output.of(file)) {
            output.line(JsonMapper.shared().writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
            output.complete();
        }
        console.tell("rhomboid: the formula and Drools disagree about a case, so nothing that was proved can be relied on.\n"
                + "    This is a fault of Rhomboid. The case, which is no patient's, and the rules are in " + file + ".");
        return ExitCode.OUR_FAULT;
    }
}
