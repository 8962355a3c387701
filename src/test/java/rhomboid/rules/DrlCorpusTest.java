package rhomboid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rhomboid.model.Problem;

/** Rule files with mistakes and unusual rule files, each with what is expected beside it. */
class DrlCorpusTest {

    private static final Path BAD = Path.of("src/test/resources/bad-rules");
    private static final Path UNUSUAL = Path.of("src/test/resources/unusual-rules");

    @TestFactory
    List<DynamicTest> names_every_mistake_with_its_place_and_a_way_out() throws IOException {
        return cases(BAD).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    var result = read(folder, DrlFixture.READER);

                    assertThat(problems(result)).isEqualTo(expected(folder));
                    assertThat(result.rules()).isEmpty();
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> reads_unusual_files_alike_with_both_parsers_of_drools() throws IOException {
        return cases(UNUSUAL).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    var result = read(folder, DrlFixture.READER);

                    assertThat(problems(result)).isEmpty();
                    assertThat(rules(result)).isEqualTo(expected(folder));
                    assertThat(read(folder, DrlFixture.READER_OF_DRL10)).isEqualTo(result);
                }))
                .toList();
    }

    static DrlReader.Result read(Path folder, DrlReader reader) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(path -> path.toString().endsWith(".drl"))
                    .findFirst()
                    .orElseThrow();
            String path = "rules/" + folder.relativize(file).toString().replace('\\', '/');
            return reader.read(path, Files.readAllBytes(file));
        }
    }

    static String problems(DrlReader.Result result) {
        return result.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    static String rules(DrlReader.Result result) {
        return result.rules().stream()
                .map(rule -> rule.place() + " " + rule.id() + "\n" + rule.when() + "\n" + rule.then())
                .collect(Collectors.joining("\n"));
    }

    private static String expected(Path folder) throws IOException {
        return Files.readString(folder.resolve("expected.txt")).stripTrailing();
    }

    private static List<Path> cases(Path folder) throws IOException {
        try (Stream<Path> cases = Files.list(folder)) {
            return cases.sorted().toList();
        }
    }
}
