package rhomboid.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import rhomboid.casefile.CaseJson;
import rhomboid.proof.WitnessMismatchException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What is needed to find a fault of ours: the rules, the case about which formula and Drools disagree, and the rules they differ in. */
final class WitnessReport {

    private static final JsonFactory FACTORY = new JsonFactory();

    private WitnessReport() {}

    /**
     * Writes the report and says so.
     *
     * @param folder where to put it; the folder for temporary files is used where that is not possible
     */
    static String message(WitnessMismatchException mismatch, Path folder) {
        String what =
                "rhomboid: the formula and Drools disagree about a case, so nothing that was proved here can be relied on.\n"
                        + "    This is a fault of Rhomboid. ";
        return what
                + write(mismatch, folder)
                        .or(() -> write(mismatch, Path.of(System.getProperty("java.io.tmpdir", "."))))
                        .map(file -> "A report is in " + file + "; it holds the answers of that case.")
                        .orElse("A report could not be written.");
    }

    private static Optional<Path> write(WitnessMismatchException mismatch, Path folder) {
        Path file = folder.resolve("rhomboid-fault-" + mismatch.ruleSet().shortDigest() + ".json");
        try {
            return Optional.of(Files.writeString(file, json(mismatch)));
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    private static String json(WitnessMismatchException mismatch) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("version", mismatch.ruleSet().version());
            json.writeStringProperty("digest", mismatch.ruleSet().digest());
            json.writeName("case");
            json.writeRawValue(CaseJson.write(mismatch.witness()));
            codes(json, "onlyByFormula", mismatch.onlyByFormula());
            codes(json, "onlyByDrools", mismatch.onlyByDrools());
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void codes(JsonGenerator json, String name, SortedSet<String> codes) {
        json.writeArrayPropertyStart(name);
        codes.forEach(json::writeString);
        json.writeEndArray();
    }
}
