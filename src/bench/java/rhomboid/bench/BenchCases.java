package rhomboid.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import rhomboid.CaseGenerator;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.CaseStream;
import rhomboid.model.PatientCase;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** The rules and cases that are measured. Paths are below the working directory, the root of the repository. */
final class BenchCases {

    static final Path RULES = Path.of("rules");
    static final Path DEV = Path.of("examples/cases/dev.jsonl");

    /** Facts that an interview adds to those that a rule asks for. */
    static final int FACTS = 14;

    private static final long SEED = 20261122;

    private BenchCases() {}

    static RuleSet rules() {
        return RuleSetReader.read(RuleFiles.ofFolder(RULES));
    }

    /** The cases of a name: {@code dev}, or {@code generated-} and their number. */
    static List<PatientCase> named(String name, RuleSet rules) {
        return name.equals("dev") ? dev(rules) : generated(rules, Integer.parseInt(name.substring(name.indexOf('-') + 1)));
    }

    private static List<PatientCase> dev(RuleSet rules) {
        var cases = new ArrayList<PatientCase>();
        try (CaseStream stream = new CaseReader(rules.vocabulary()).open(DEV)) {
            while (stream.hasNext()) {
                cases.add(((CaseRecord.Accepted) stream.next()).patientCase());
            }
        }
        return cases;
    }

    private static List<PatientCase> generated(RuleSet rules, int count) {
        List<PatientCase> cases = new ArrayList<>(generator(rules).crowded(count, FACTS));
        // A measurement that does not come to the end has seen a fair sample.
        Collections.shuffle(cases, new Random(SEED));
        return cases;
    }

    /** Always the same sequence of cases for the same rules. */
    static CaseGenerator generator(RuleSet rules) {
        return CaseGenerator.of(rules, SEED);
    }
}
