package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.Folders;
import rhomboid.Rhomboid;
import rhomboid.casefile.InterviewJson;
import rhomboid.interview.Reply;

/** The JSON that is read and written, against the schemas that are published for it. */
class SchemaValidationTest {

    private static final String BASE = "https://schemas.invalid/";
    private static final Path CASES = Path.of("examples/cases/dev.jsonl");

    @TempDir
    private Path folder = Path.of("");

    /** A schema of docs; those that it refers to lie beside it. */
    private static Schema published(String name) throws IOException {
        var texts = new HashMap<String, String>();
        for (String one : List.of("case.schema.json", "assessment.schema.json", "interview.schema.json")) {
            texts.put(BASE + one, Files.readString(Path.of("docs/schemas").resolve(one)));
        }
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(texts))
                .getSchema(SchemaLocation.of(BASE + name));
    }

    private static List<String> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/cases/dev.jsonl",
                "examples/cases/benign.jsonl",
                "examples/cases/gallstones.json",
                "examples/cases/cord-compression.json"
            })
    void the_example_cases_are_cases(String file) throws IOException {
        Schema schema = published("case.schema.json");
        String text = Files.readString(Path.of(file));

        for (String json : file.endsWith(".jsonl") ? text.lines().toList() : List.of(text)) {
            assertThat(errors(schema, json)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"present\":[\"feever\"]}",
                "{\"id\":\"x\",\"patient\":{\"age\":300}}",
                "{\"id\":\"x\",\"patient\":{\"sex\":\"F\"}}",
                "{\"id\":\"x\",\"measurements\":{\"pain-score\":11}}",
                "{\"id\":\"x\",\"symptoms\":[]}",
                "{\"id\":\"\"}"
            })
    void what_assess_refuses_is_no_case(String json) throws IOException {
        assertThat(Command.runWithInput(json, "assess", "-", "--rules", "rules").exitCode())
                .isEqualTo(4);
        assertThat(errors(published("case.schema.json"), json)).isNotEmpty();
    }

    @Test
    void assessments_are_what_their_schema_says() throws IOException {
        Schema schema = published("assessment.schema.json");

        List<String> lines = Command.run("assess", CASES.toString(), "--rules", "rules", "--format", "jsonl")
                .out()
                .lines()
                .toList();

        assertThat(lines).hasSize(70);
        for (String json : lines) {
            assertThat(errors(schema, json)).isEmpty();
            assertThat(errors(schema, json.replaceFirst("\"urgency\"", "\"emergency\"")))
                    .isNotEmpty();
        }
    }

    @Test
    void an_interview_is_what_its_schema_says() throws IOException {
        String json = InterviewJson.write(Rhomboid.bundled()
                .interview()
                .answer(Reply.number("age", 46))
                .answer(Reply.present("fever"))
                .answer(Reply.absent("saddle-numbness"))
                .answer(Reply.unknown(List.of("weight-loss"))));

        assertThat(errors(published("interview.schema.json"), json)).isEmpty();
        assertThat(errors(published("interview.schema.json"), json.replace("46", "460")))
                .isNotEmpty();
    }

    @Test
    void sarif_is_what_oasis_says() throws IOException {
        Folders.copy(Path.of(Command.RULES), folder);
        Folders.replace(
                folder.resolve("red-flags/cord.drl"),
                "Present( finding == \"leg-weakness\" )",
                "Patient( age < 18 )\n    Patient( age > 65 )");
        Schema schema;
        try (InputStream text = SchemaValidationTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
        }

        Command done = Command.run("check", folder.toString(), "--format", "sarif", "--level", "information");

        assertThat(done.out()).contains("\"L04\"", "\"L21\"", "\"case\"");
        assertThat(errors(schema, done.out())).isEmpty();
        assertThat(errors(schema, done.out().replace("\"startLine\":", "\"firstLine\":")))
                .isNotEmpty();
    }
}
