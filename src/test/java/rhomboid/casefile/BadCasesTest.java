package rhomboid.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rhomboid.casefile.CaseRecord.Accepted;
import rhomboid.casefile.CaseRecord.Rejected;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Problem;
import rhomboid.rules.Vocabulary;

/** Every file of src/test/resources/bad-cases gives exactly the messages of the file of the same name that ends in .txt. */
class BadCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/bad-cases");

    private final Vocabulary vocabulary = SmallVocabulary.vocabulary();

    @TestFactory
    Stream<DynamicTest> gives_the_expected_messages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> inputs = files.filter(
                            file -> Format.ofName(file.toString()).isPresent())
                    .sorted()
                    .toList();
            return inputs.stream()
                    .map(input -> DynamicTest.dynamicTest(input.getFileName().toString(), () -> compare(input)));
        }
    }

    private void compare(Path input) throws IOException {
        Path expected = input.resolveSibling(input.getFileName() + ".txt");

        String messages = messages(input);

        assertThat(messages).isEqualTo(Files.readString(expected));
    }

    private String messages(Path input) throws IOException {
        var text = new StringBuilder();
        try (CaseStream records = open(input)) {
            while (records.hasNext()) {
                text.append(record(records.next())).append('\n');
            }
        } catch (InvalidCaseException e) {
            text.append(problems(e.problems())).append('\n');
        }
        return text.toString();
    }

    private CaseStream open(Path input) throws IOException {
        String name = input.getFileName().toString();
        Path mapping = input.resolveSibling(name + ".yaml");
        return new CaseReader(vocabulary)
                .open(
                        name,
                        new ByteArrayInputStream(Files.readAllBytes(input)),
                        Format.ofName(name).orElseThrow(),
                        Files.exists(mapping)
                                ? CsvMapping.read(
                                        mapping.getFileName().toString(), Files.readAllBytes(mapping), vocabulary)
                                : CsvMapping.byHeader(),
                        SeenIds.usual());
    }

    private static String record(CaseRecord record) {
        if (record instanceof Accepted accepted) {
            return accepted.place() + ": accepted " + CaseJson.write(accepted.patientCase());
        }
        return problems(((Rejected) record).problems());
    }

    /** Each problem as its author sees it, then as the rejects file has it. */
    private static String problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem + "\n  [" + problem.code() + "] " + problem.messageWithoutValue())
                .collect(Collectors.joining("\n"));
    }

    /** Writes the messages as they are now; to be read before they are committed. */
    public static void main(String... args) throws IOException {
        var test = new BadCasesTest();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path input : files.filter(
                            file -> Format.ofName(file.toString()).isPresent())
                    .toList()) {
                Files.write(
                        input.resolveSibling(input.getFileName() + ".txt"),
                        test.messages(input).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
