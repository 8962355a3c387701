package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.CaseRecord.Accepted;
import rhomboid.casefile.CaseStream;

/** What stands in examples/ runs. */
@Isolated("captures the standard output")
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("examples");

    @Test
    void the_embedding_example_compiles_and_prints_what_it_says(@TempDir Path folder)
            throws IOException, ReflectiveOperationException {
        Path source = EXAMPLES.resolve("embed/src/main/java/example/Embed.java");

        String printed = Compiled.of(source, folder).run("example.Embed");

        assertThat(printed.replace("\r\n", "\n"))
                .isEqualTo(Files.readString(EXAMPLES.resolve("embed/expected-output.txt")));
    }

    @ParameterizedTest
    @MethodSource("caseFiles")
    void every_case_is_read_and_assessed(Path file) {
        for (CaseRecord record : records(file)) {
            assertThat(record).isInstanceOf(Accepted.class);
            assertThat(RHOMBOID.assess(((Accepted) record).patientCase()).urgency())
                    .isNotNull();
        }
    }

    static List<Path> caseFiles() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("cases"))) {
            return files.filter(file -> file.toString().matches(".*\\.jsonl?"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_seventy_development_cases_each_with_an_expected_level() {
        assertThat(records(EXAMPLES.resolve("cases/dev.jsonl")))
                .hasSize(70)
                .allMatch(record -> record instanceof Accepted accepted
                        && accepted.patientCase()
                                .expected()
                                .orElseThrow()
                                .urgency()
                                .isPresent());
    }

    @Test
    void the_custom_rules_load() {
        assertThat(Rhomboid.load(EXAMPLES.resolve("custom-rules/rules"))
                        .ruleSet()
                        .rules())
                .hasSizeGreaterThan(RULES.rules().size());
    }

    private static List<CaseRecord> records(Path file) {
        var records = new ArrayList<CaseRecord>();
        try (CaseStream stream = new CaseReader(RULES.vocabulary()).open(file)) {
            stream.forEachRemaining(records::add);
        }
        return records;
    }
}
