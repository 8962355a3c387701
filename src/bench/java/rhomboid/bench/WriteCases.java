package rhomboid.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rhomboid.CaseGenerator;
import rhomboid.casefile.CaseJson;
import rhomboid.model.PatientCase;
import rhomboid.rules.RuleSet;

/** Writes generated cases as JSONL, always the same for the same rules. */
public final class WriteCases {

    private static final int CHUNK = 1_000;

    private WriteCases() {}

    /** Takes the number of cases and the file to write. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        RuleSet rules = BenchCases.rules();
        CaseGenerator generator = BenchCases.generator(rules);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (int written = 0; written < count; written += CHUNK) {
                for (PatientCase patientCase :
                        generator.crowded(Math.min(CHUNK, count - written), BenchCases.FACTS)) {
                    out.write(CaseJson.write(patientCase));
                    out.write('\n');
                }
            }
        }
    }
}
