package rhomboid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rhomboid.model.PatientCase;
import rhomboid.report.AssessmentJson;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** The same case and rules give the same bytes, whatever else differs. */
@Isolated("changes the default locale")
class DeterminismTest {

    private static final long SEED = 20261122;
    private static final Path FOLDER = Path.of("rules");
    private static final List<PatientCase> CASES = CaseGenerator.of(RULES, SEED).crowded(120, 15);
    private static final List<String> EXPECTED = assess(RHOMBOID, CASES);

    @Test
    void runs_do_not_matter() {
        assertThat(assess(RHOMBOID, CASES)).isEqualTo(EXPECTED);
        assertThat(assess(Rhomboid.bundled(), CASES)).isEqualTo(EXPECTED);
    }

    @Test
    void the_order_of_facts_does_not_matter() {
        var random = new Random(SEED);
        var shuffled =
                CASES.stream().map(patientCase -> shuffled(patientCase, random)).toList();

        assertThat(assess(RHOMBOID, shuffled)).isEqualTo(EXPECTED);
    }

    @Test
    void the_order_of_cases_does_not_matter() {
        var order = new ArrayList<Integer>();
        for (int at = 0; at < CASES.size(); at++) {
            // Twice, so that every case follows different others.
            order.add(at);
            order.add(at);
        }
        Collections.shuffle(order, new Random(SEED));
        for (int at : order) {
            assertThat(json(RHOMBOID, CASES.get(at))).isEqualTo(EXPECTED.get(at));
        }
    }

    @Test
    void the_order_of_rules_in_memory_does_not_matter() {
        var rules = new ArrayList<>(RULES.rules());
        Collections.shuffle(rules, new Random(SEED));
        var shuffled = RULES.with(RULES.vocabulary(), rules);

        assertThat(assess(Rhomboid.of(shuffled), CASES)).isEqualTo(EXPECTED);
    }

    @Test
    void the_order_of_rule_files_does_not_matter() {
        var entries = new ArrayList<>(files().entrySet());
        Collections.shuffle(entries, new Random(SEED));
        var files = new LinkedHashMap<String, byte[]>();
        entries.forEach(entry -> files.put(entry.getKey(), entry.getValue()));

        RuleSet ruleSet = RuleSetReader.read(RuleFiles.of("rules", files));

        assertThat(assess(Rhomboid.of(ruleSet), CASES)).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void threads_do_not_matter(int threads) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<List<String>> everything = () -> assess(RHOMBOID, CASES);
            var results = pool.invokeAll(Collections.nCopies(threads, everything));

            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEqualTo(EXPECTED);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG"})
    void locales_do_not_matter(String locale) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));

            assertThat(assess(RHOMBOID, CASES)).isEqualTo(EXPECTED);
            assertThat(assess(Rhomboid.of(RuleSetReader.read(RuleFiles.ofFolder(FOLDER))), CASES))
                    .isEqualTo(EXPECTED);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_version_of_java_does_not_matter() throws Exception {
        String here = ResultDigest.ofGeneratedCases();

        assertThat(here).matches("[0-9a-f]{64}").isEqualTo(ResultDigest.ofGeneratedCases());
        for (Path java : neighbouringJdk25().stream().toList()) {
            assertThat(digestFrom(java)).isEqualTo(here);
        }
    }

    private static String digestFrom(Path java) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ResultDigest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    /** The launcher of a JDK 25 in the folder of the JDK that runs this, if there is one. */
    private static Optional<Path> neighbouringJdk25() throws IOException {
        Path folder = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> jdks = Files.list(folder)) {
            return jdks.filter(DeterminismTest::isJdk25)
                    .sorted()
                    .map(jdk -> jdk.resolve("bin/java"))
                    .findFirst();
        }
    }

    private static boolean isJdk25(Path jdk) {
        Path release = jdk.resolve("release");
        try {
            return Files.isExecutable(jdk.resolve("bin/java"))
                    && Files.isReadable(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path :
                    paths.filter(DeterminismTest::isPartOfRules).sorted().toList()) {
                files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean isPartOfRules(Path path) {
        return path.toString().endsWith(".drl") || path.toString().endsWith(".yaml");
    }

    private static PatientCase shuffled(PatientCase old, Random random) {
        var present = new ArrayList<>(old.present());
        var absent = new ArrayList<>(old.absent());
        var measurements = new ArrayList<>(old.measurements().keySet());
        Collections.shuffle(present, random);
        Collections.shuffle(absent, random);
        Collections.shuffle(measurements, random);
        var builder = PatientCase.builder(old.id());
        measurements.forEach(
                name -> builder.measurement(name, old.measurements().get(name)));
        absent.forEach(builder::absent);
        present.forEach(builder::present);
        return builder.patient(old.patient()).build();
    }

    private static List<String> assess(Rhomboid rhomboid, List<PatientCase> cases) {
        return cases.stream().map(patientCase -> json(rhomboid, patientCase)).toList();
    }

    private static String json(Rhomboid rhomboid, PatientCase patientCase) {
        return new String(AssessmentJson.line(rhomboid.assess(patientCase)), UTF_8);
    }
}
