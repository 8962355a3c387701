package rhomboid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rhomboid.casefile.CaseSchema;
import rhomboid.casefile.InterviewSchema;
import rhomboid.rules.RuleSetReader;
import rhomboid.rules.Vocabulary;

/** The schemas in docs are those of the bundled vocabulary; {@link #main} writes them anew. */
class SchemaFilesTest {

    private static final Path FOLDER = Path.of("docs/schemas");

    @Test
    void schemas_in_docs_are_those_of_the_vocabulary() throws IOException {
        for (var schema : schemas().entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(schema.getKey()))).isEqualTo(schema.getValue());
        }
    }

    private static Map<String, String> schemas() {
        Vocabulary vocabulary = RuleSetReader.bundled().vocabulary();
        return new TreeMap<>(Map.of(
                "case.schema.json",
                CaseSchema.of(vocabulary),
                "assessment.schema.json",
                AssessmentSchema.of(vocabulary),
                "interview.schema.json",
                InterviewSchema.of(vocabulary)));
    }

    /** Writes the schemas; to be run after a change of the vocabulary. */
    public static void main(String... args) throws IOException {
        for (var schema : schemas().entrySet()) {
            Files.write(FOLDER.resolve(schema.getKey()), schema.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
