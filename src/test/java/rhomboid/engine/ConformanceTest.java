package rhomboid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rhomboid.CaseGenerator;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.CaseStream;
import rhomboid.model.PatientCase;
import rhomboid.model.Trace;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** The shipped rule files, compiled by stock Drools, give the same assessments as the engine. Compiling takes minutes. */
@Tag("conformance")
class ConformanceTest {

    private static final Path RULES = Path.of("rules");
    private static final long SEED = 20261122;

    @Test
    void stock_drools_plain_evaluation_and_the_engine_agree_on_every_example_and_generated_case() {
        RuleSet ruleSet = RuleSetReader.read(RuleFiles.ofFolder(RULES));
        var cases = new ArrayList<PatientCase>(CaseGenerator.of(ruleSet, SEED).cases(20_000));
        cases.addAll(examples(ruleSet));

        Engine stock = StockDrools.engine(ruleSet, RULES);
        Engine engine = Engine.of(ruleSet);
        Engine plain = Engine.plain(ruleSet);

        assertThat(cases).hasSizeGreaterThanOrEqualTo(20_070);
        for (PatientCase patientCase : cases) {
            Trace expected = stock.trace(patientCase);
            assertThat(engine.trace(patientCase))
                    .as("seed %d, %s", SEED, patientCase)
                    .isEqualTo(expected);
            assertThat(plain.trace(patientCase))
                    .as("seed %d, %s", SEED, patientCase)
                    .isEqualTo(expected);
        }
    }

    private static List<PatientCase> examples(RuleSet ruleSet) {
        var examples = new ArrayList<PatientCase>();
        try (CaseStream stream = new CaseReader(ruleSet.vocabulary()).open(Path.of("examples/cases/dev.jsonl"))) {
            while (stream.hasNext()) {
                assertThat(stream.next())
                        .isInstanceOfSatisfying(
                                CaseRecord.Accepted.class, accepted -> examples.add(accepted.patientCase()));
            }
        }
        return examples;
    }
}
