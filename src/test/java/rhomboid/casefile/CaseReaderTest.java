package rhomboid.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.casefile.CaseRecord.Accepted;
import rhomboid.casefile.CaseRecord.Rejected;
import rhomboid.model.Expected;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;

class CaseReaderTest {

    private static final String VALID = """
            {"id":"c-1","patient":{"age":46,"sex":"female"},"present":["fever","weight-loss"],"absent":["leg-weakness"],\
            "measurements":{"pain-score":6,"temperature-c":38.5},\
            "expected":{"urgency":"URGENT","condition":"biliary-colic","category":"visceral"},"about":{"free":[1,{"a":null}]}}""";

    private final CaseReader reader = new CaseReader(SmallVocabulary.vocabulary());

    @Test
    void reads_a_case() {
        PatientCase patientCase = reader.readJson("c.json", bytes(VALID));

        assertThat(patientCase)
                .isEqualTo(PatientCase.builder("c-1")
                        .patient(46, Sex.FEMALE)
                        .present("fever", "weight-loss")
                        .absent("leg-weakness")
                        .measurement("pain-score", 6)
                        .measurement("temperature-c", 38.5)
                        .expected(new Expected(
                                Optional.of(Urgency.URGENT), Optional.of("biliary-colic"), Optional.of("visceral")))
                        .build());
    }

    @Test
    void reads_what_is_written() {
        var unknown = PatientCase.builder("c-2").patient(Patient.UNKNOWN).build();
        var whole = reader.readJson("c.json", bytes(VALID));
        var odd = PatientCase.builder("quote \" and \u00fc and \ud83d\ude00")
                .patient(new Patient(null, Sex.MALE))
                .measurement("temperature-c", 36.600000000000001)
                .expected(new Expected(Optional.empty(), Optional.empty(), Optional.empty()))
                .build();

        for (PatientCase written : List.of(unknown, whole, odd)) {
            assertThat(reader.readJson("c.json", bytes(CaseJson.write(written))))
                    .isEqualTo(written);
        }
    }

    @Test
    void short_members_of_about_are_labels() {
        String text = "x".repeat(JsonCase.MOST_LABEL);
        String cases = """
                {"id":"c-1","about":{"quality":"full text","known":false,"year":2015,"none":null,"source":{"title":"T"},"tags":["a"]}}
                {"id":"c-2","about":{"short":"%s","long":"%s"},"uncoded":{"kind":"no label"}}
                {"id":"c-3","about":"free"}
                """.formatted(text, text + "x");
        var stream = reader.open("c.jsonl", new ByteArrayInputStream(bytes(cases)), Format.JSONL);

        assertThat(((Accepted) stream.next()).labels())
                .isEqualTo(Map.of("quality", "full text", "known", "false", "year", "2015"));
        assertThat(((Accepted) stream.next()).labels()).isEqualTo(Map.of("short", text));
        assertThat(((Accepted) stream.next()).labels()).isEmpty();
    }

    @Test
    void throws_everything_that_is_wrong_at_once() {
        assertThatThrownBy(() -> reader.readJson("c.json", bytes("{\"id\":\"\",\"present\":[\"fevr\"],\"age\":3}")))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessage("""
                        c.json:1:7: The id is empty.
                            Give each case an id of its own; it names the case in every result.
                        c.json:1:21: The finding "fevr" is not in the vocabulary.
                            Did you mean "fever"? All codes are listed by "rhomboid vocabulary".
                        c.json:1:29: The key "age" is unknown.
                            Known here: id, patient, present, absent, measurements, expected, about, uncoded.""");
    }

    @Test
    void survives_a_hundred_thousand_brackets() {
        var json = "{\"id\":\"c-1\",\"about\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> reader.readJson("deep.json", bytes(json)))
                .hasMessage("deep.json:1:121: The JSON nests more than 100 levels deep.");
    }

    @Test
    void stops_looking_at_a_case_with_too_many_codes() {
        var json = "{\"id\":\"c-1\",\"absent\":[" + "\"fever\",".repeat(100_000) + "\"fever\"]}";

        var records = reader.open("c.jsonl", new ByteArrayInputStream(bytes(json)), Format.JSONL);

        var problems = ((Rejected) records.next()).problems();
        assertThat(problems).hasSize(1_000);
        assertThat(problems.get(999))
                .hasToString("c.jsonl:1:8023: The case holds more than 1000 codes; the rest was not read.");
    }

    @Test
    void rejects_a_line_of_a_hundred_megabytes_in_constant_memory() {
        var records = reader.open("big.jsonl", new BigLine(100_000_000, "\n{\"id\":\"c-2\"}\n"), Format.JSONL);

        var first = records.next();
        var second = records.next();

        assertThat(((Rejected) first).problems())
                .singleElement()
                .hasToString("big.jsonl:1: The record is longer than 1048576 bytes.\n    It was not read.");
        assertThat(second).isInstanceOf(Accepted.class);
        assertThat(second.place()).hasToString("big.jsonl:2");
        assertThat(records.hasNext()).isFalse();
    }

    @Test
    void rejects_a_row_of_a_hundred_megabytes_in_constant_memory() {
        var rows = new SequenceInputStream(
                new ByteArrayInputStream(bytes("id,fever\n\"")), new BigLine(100_000_000, "\nc-2,no\n"));

        var records = reader.open("big.csv", rows, Format.CSV);

        assertThat(((Rejected) records.next()).problems())
                .singleElement()
                .hasToString("big.csv:2: The record is longer than 1048576 bytes.\n    It was not read.");
        assertThat(records.next()).isInstanceOf(Accepted.class);
        assertThat(records.hasNext()).isFalse();
    }

    @Test
    void rejects_a_file_that_is_one_huge_case() {
        var records = reader.open("big.json", new BigLine(100_000_000, ""), Format.JSON);

        assertThat(((Rejected) records.next()).problems())
                .singleElement()
                .hasToString("big.json:1: The record is longer than 1048576 bytes.\n    It was not read.");
    }

    @Test
    void gives_back_the_rows_below_a_quote_that_is_never_closed() {
        var rows = new StringBuilder("id,fever\n\"open,no\n");
        for (int i = 0; i < 300_000; i++) {
            rows.append("c-").append(i).append(",no\n");
        }

        var records = reader.open("open.csv", new ByteArrayInputStream(bytes(rows.toString())), Format.CSV);

        assertThat(records.next()).isInstanceOf(Rejected.class);
        int accepted = 0;
        while (records.hasNext()) {
            assertThat(records.next()).isInstanceOf(Accepted.class);
            accepted++;
        }
        assertThat(accepted).isEqualTo(300_000);
    }

    @Test
    void names_missing_files_directories_and_unknown_endings(@TempDir Path folder) throws IOException {
        var directory = Files.createDirectory(folder.resolve("cases.json"));
        var missing = folder.resolve("none.jsonl");
        var odd = Files.writeString(folder.resolve("cases.txt"), "{}");

        assertThatThrownBy(() -> reader.open(directory))
                .hasMessage(name(directory) + ": This is a directory, not a file.");
        assertThatThrownBy(() -> reader.open(missing)).hasMessage(name(missing) + ": There is no such file.");
        assertThatThrownBy(() -> reader.open(odd))
                .hasMessage(name(odd) + ": The name does not say how the cases are written.\n"
                        + "    It must end in .json, .jsonl, .ndjson or .csv.");
    }

    @Test
    void names_an_unreadable_file(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret.jsonl"), "{}");
        assertThat(file.toFile().setReadable(false)).isTrue();

        // The superuser reads everything.
        if (Files.isReadable(file)) {
            assertThat(reader.open(file)).hasNext();
        } else {
            assertThatThrownBy(() -> reader.open(file))
                    .hasMessage(name(file) + ": The file may not be read by this user.");
        }
    }

    @Test
    void says_so_when_the_input_breaks_off() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        var records = reader.open("c.jsonl", broken, Format.JSONL);

        assertThatThrownBy(records::hasNext)
                .isInstanceOf(InvalidCaseException.class)
                .hasMessage(
                        "c.jsonl: The input cannot be read: the disk is gone.\n    Cases before this point are not affected.");
    }

    @Test
    void reads_files_of_every_format(@TempDir Path folder) throws IOException {
        var json = Files.writeString(folder.resolve("c.json"), VALID);
        var lines = Files.writeString(folder.resolve("c.JSONL"), VALID + "\n");
        var csv = Files.writeString(folder.resolve("c.csv"), "id\nc-1\n");

        for (Path file : List.of(json, lines, csv)) {
            try (CaseStream records = reader.open(file)) {
                assertThat(records.next()).isInstanceOf(Accepted.class);
                assertThat(records.hasNext()).isFalse();
            }
        }
    }

    @Test
    void remembers_ids_over_several_inputs_and_up_to_a_limit() {
        var seen = SeenIds.upTo(2);
        var results = new ArrayList<Boolean>();

        for (String id : List.of("a", "b", "a", "c", "c")) {
            var json = new ByteArrayInputStream(bytes("{\"id\":\"" + id + "\"}"));
            var records = reader.open("c.json", json, Format.JSON, CsvMapping.byHeader(), seen);
            results.add(records.next() instanceof Accepted);
        }

        assertThat(results).containsExactly(true, true, false, true, true);
        assertThat(seen.full()).isTrue();
    }

    @Test
    void gives_problems_and_never_another_exception_for_mutated_cases() {
        long seed = 20261122;
        var random = new Random(seed);
        int rejected = 0;

        for (int i = 0; i < 20_000; i++) {
            byte[] mutated = mutated(bytes(VALID), random);
            try {
                reader.readJson("c.json", mutated);
            } catch (InvalidCaseException e) {
                assertThat(e.problems()).as("seed %d, step %d", seed, i).isNotEmpty();
                rejected++;
            }
        }

        assertThat(rejected).isGreaterThan(10_000);
    }

    @Test
    void gives_one_record_for_each_row_of_mutated_tables_or_refuses_them() {
        long seed = 20261122;
        var random = new Random(seed);
        var table = bytes(
                "id,age,sex,present,fever,pain-score\nc-1,46,female,leg-weakness;weight-loss,no,6\n\"c-2\",,male,,\"yes\",\n");

        for (int i = 0; i < 20_000; i++) {
            byte[] mutated = mutated(table, random);
            try (CaseStream records = reader.open("c.csv", new ByteArrayInputStream(mutated), Format.CSV)) {
                while (records.hasNext()) {
                    if (records.next() instanceof Rejected bad) {
                        assertThat(bad.problems())
                                .as("seed %d, step %d", seed, i)
                                .isNotEmpty();
                    }
                }
            } catch (InvalidCaseException e) {
                assertThat(e.problems()).as("seed %d, step %d", seed, i).isNotEmpty();
            }
        }
    }

    /** One to four bytes changed, removed, doubled or swapped with a sign that matters. */
    private static byte[] mutated(byte[] valid, Random random) {
        String signs = "{}[]\",:\\\n\r\t 0-.eE+'/;nt\u0000\u007f\u00c3\u00ff";
        var bytes = new ArrayList<Byte>();
        for (byte b : valid) {
            bytes.add(b);
        }
        for (int slips = 1 + random.nextInt(4); slips > 0; slips--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(5)) {
                case 0 -> bytes.remove(at);
                case 1 -> bytes.add(at, bytes.get(random.nextInt(bytes.size())));
                case 2 -> bytes.set(at, (byte) signs.charAt(random.nextInt(signs.length())));
                case 3 -> bytes.add(at, (byte) signs.charAt(random.nextInt(signs.length())));
                default -> bytes.subList(at, bytes.size()).clear();
            }
            if (bytes.isEmpty()) {
                bytes.add((byte) '{');
            }
        }
        var result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** So many letters and then an end, without holding them. */
    private static final class BigLine extends InputStream {
        private final byte[] end;
        private long left;
        private int at;

        BigLine(long letters, String end) {
            left = letters;
            this.end = bytes(end);
        }

        @Override
        public int read() {
            if (left > 0) {
                left--;
                return 'x';
            }
            return at < end.length ? end[at++] : -1;
        }
    }
}
