package rhomboid.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rhomboid.casefile.CaseRecord.Accepted;
import rhomboid.rules.RuleSetReader;
import rhomboid.rules.Vocabulary;

/** The page about case files tells the truth. */
class CaseFormatDocTest {

    private static final Path PAGE = Path.of("docs/case-format.md");

    @Test
    void examples_are_accepted() throws IOException {
        String page = Files.readString(PAGE);
        Vocabulary vocabulary = RuleSetReader.bundled().vocabulary();
        var mapping = CsvMapping.read("mapping.yaml", bytes(block(page, "yaml")), vocabulary);

        assertThat(accepted(block(page, "json"), Format.JSON, CsvMapping.byHeader(), vocabulary))
                .isEqualTo(1);
        assertThat(accepted(block(page, "jsonl"), Format.JSONL, CsvMapping.byHeader(), vocabulary))
                .isEqualTo(2);
        assertThat(accepted(block(page, "csv"), Format.CSV, CsvMapping.byHeader(), vocabulary))
                .isEqualTo(2);
        assertThat(accepted(block(page, "csv mapped"), Format.CSV, mapping, vocabulary))
                .isEqualTo(2);
    }

    @Test
    void every_code_of_a_problem_is_explained() throws IOException {
        String page = Files.readString(PAGE);
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/bad-cases"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".txt")).toList()) {
                Matcher code = Pattern.compile("^ {2}\\[([a-z0-9-]+)]", Pattern.MULTILINE)
                        .matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }

        assertThat(codes).isNotEmpty().allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    private static int accepted(String text, Format format, CsvMapping mapping, Vocabulary vocabulary) {
        int count = 0;
        try (CaseStream records = new CaseReader(vocabulary)
                .open("page", new ByteArrayInputStream(bytes(text)), format, mapping, SeenIds.usual())) {
            while (records.hasNext()) {
                assertThat(records.next()).isInstanceOf(Accepted.class);
                count++;
            }
        }
        return count;
    }

    private static String block(String page, String language) {
        Matcher block = Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
