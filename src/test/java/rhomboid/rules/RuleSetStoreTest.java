package rhomboid.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rhomboid.rules.RuleSetFiles.aRuleSet;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.model.Advised;
import rhomboid.model.Basis;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Likelihood;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.Place;
import rhomboid.model.Present;
import rhomboid.model.RuleCitation;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;

class RuleSetStoreTest {

    @TempDir
    private Path folder;

    @Test
    void gives_back_an_equal_rule_set() {
        var ruleSet = everything();

        var back = RuleSetStore.fromBytes(RuleSetStore.toBytes(ruleSet));

        assertThat(back).isEqualTo(ruleSet);
        assertThat(back.vocabulary().findings().keySet())
                .containsExactlyElementsOf(ruleSet.vocabulary().findings().keySet());
    }

    @Test
    void the_same_rule_set_gives_the_same_bytes() {
        assertThat(RuleSetStore.toBytes(everything())).isEqualTo(RuleSetStore.toBytes(everything()));
    }

    @Test
    void data_of_another_kind_is_refused() {
        assertThatThrownBy(() -> RuleSetStore.fromBytes(new byte[100]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The stored rule set cannot be used; build the library again. This is not a stored rule set.");
    }

    @Test
    void data_of_another_format_is_refused() {
        byte[] bytes = RuleSetStore.toBytes(everything());
        bytes[11] = 99;

        assertThatThrownBy(() -> RuleSetStore.fromBytes(bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The stored rule set cannot be used; build the library again."
                        + " The stored rule set has format 99, not 3.");
    }

    @Test
    void damaged_data_is_refused() {
        byte[] bytes = RuleSetStore.toBytes(everything());
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
        byte[] changed = bytes.clone();
        changed[bytes.length / 2] ^= 1;

        for (byte[] damaged : List.of(longer, shorter, changed)) {
            assertThatThrownBy(() -> RuleSetStore.fromBytes(damaged))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The stored rule set cannot be used; build the library again."
                            + " The stored rule set is damaged.");
        }
    }

    @Test
    void random_bytes_are_never_a_rule_set() {
        long seed = 20261122;
        var random = new Random(seed);
        byte[] stored = RuleSetStore.toBytes(everything());
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = stored.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] += (byte) (1 + random.nextInt(255));

            assertThatThrownBy(() -> RuleSetStore.fromBytes(bytes))
                    .as("seed %d, byte %d", seed, at)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_build_stores_a_folder_with_its_index() throws IOException {
        Path out = folder.resolve("out/rule-set.bin");

        RuleSetStore.main(new String[] {rulesFolder(aRuleSet()).toString(), out.toString()});

        assertThat(RuleSetStore.fromBytes(Files.readAllBytes(out)))
                .isEqualTo(RuleSetReader.read(aRuleSet().files()));
        assertThat(out.resolveSibling("index.txt")).hasContent("""
            claims.yaml
            education.yaml
            red-flags/fever.drl
            red-flags/fever.test.yaml
            retired.yaml
            ruleset.yaml
            safety.yaml
            sources.yaml
            vocabulary.yaml
            """);
    }

    @Test
    void the_build_stores_nothing_when_the_rules_have_problems() throws IOException {
        Path rules = rulesFolder(aRuleSet().replace("vocabulary.yaml", "asked: core", "asked: cor"));
        Path out = folder.resolve("out/rule-set.bin");

        assertThatThrownBy(() -> RuleSetStore.main(new String[] {rules.toString(), out.toString()}))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageStartingWith("rules/vocabulary.yaml:4:77: ");
        assertThat(out).doesNotExist();
    }

    @Test
    void the_build_needs_two_arguments() {
        assertThatThrownBy(() -> RuleSetStore.main(new String[] {"rules"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Give the rules folder and the file to write.");
    }

    @Test
    void loading_needs_no_library_at_all() throws IOException, ReflectiveOperationException {
        byte[] bytes = RuleSetStore.toBytes(everything());
        URL classes = RuleSetStore.class.getProtectionDomain().getCodeSource().getLocation();

        try (var alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            var load = alone.loadClass(RuleSetStore.class.getName()).getDeclaredMethod("fromBytes", byte[].class);
            load.setAccessible(true);

            assertThat(load.invoke(null, (Object) bytes))
                    .hasToString(everything().toString());
        } catch (InvocationTargetException e) {
            throw new AssertionError("Loading needs a library.", e.getCause());
        }
    }

    @Test
    void the_bundled_rules_are_loaded_from_what_the_build_stored() throws IOException, ReflectiveOperationException {
        Path bundled = folder.resolve("resources/rhomboid/bundled-rules");
        Path rules = rulesFolder(aRuleSet());
        RuleSetStore.main(
                new String[] {rules.toString(), bundled.resolve("rule-set.bin").toString()});

        try (var alone = aloneWith(folder.resolve("resources").toUri().toURL())) {
            var load = alone.loadClass(RuleSetReader.class.getName()).getMethod("bundled");

            assertThat(load.invoke(null))
                    .hasToString(RuleSetReader.read(aRuleSet().files()).toString());
        }
    }

    @Test
    void the_bundled_files_are_those_of_the_index() throws IOException, ReflectiveOperationException {
        Path bundled = folder.resolve("resources/rhomboid/bundled-rules");
        Path rules = rulesFolder(aRuleSet());
        RuleSetStore.main(
                new String[] {rules.toString(), bundled.resolve("rule-set.bin").toString()});
        write(aRuleSet(), bundled);

        try (var alone = aloneWith(folder.resolve("resources").toUri().toURL())) {
            var type = alone.loadClass(RuleFiles.class.getName());
            Object files = type.getMethod("bundled").invoke(null);

            assertThat(type.getMethod("digest").invoke(files))
                    .isEqualTo(aRuleSet().files().digest());
            assertThat(type.getMethod("scenarios").invoke(files)).asString().startsWith("{red-flags/fever.test.yaml=");
        }
    }

    /** A loader of our classes without any library, which finds the resource folder first. */
    private static URLClassLoader aloneWith(URL resources) {
        URL classes = RuleSetStore.class.getProtectionDomain().getCodeSource().getLocation();
        return new URLClassLoader(new URL[] {resources, classes}, ClassLoader.getPlatformClassLoader());
    }

    private Path rulesFolder(RuleSetFiles files) throws IOException {
        Path rules = folder.resolve("rules");
        write(files, rules);
        return rules;
    }

    private static void write(RuleSetFiles files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.bytes().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** A rule set with every kind of condition, literal and conclusion. */
    private static RuleSet everything() {
        var small = RuleSetReader.read(aRuleSet().files());
        var fever = new Pattern(
                FactType.PRESENT,
                List.of(new Constraint(Field.FINDING, Operator.IN, new Codes(List.of("fever", "chills")))));
        var young = new Pattern(
                FactType.PATIENT,
                List.of(
                        new Constraint(Field.AGE, Operator.LESS, new Pattern.Number(50.5)),
                        new Constraint(Field.SEX, Operator.EQUAL, new Pattern.Word(Sex.FEMALE))));
        var likely = new Pattern(
                FactType.CANDIDATE,
                List.of(new Constraint(Field.LIKELIHOOD, Operator.AT_LEAST, new Pattern.Word(Likelihood.LIKELY))));
        var level = new Pattern(
                FactType.LEVEL,
                List.of(new Constraint(Field.URGENCY, Operator.AT_LEAST, new Pattern.Word(Urgency.URGENT))));
        var when = new Condition.AllOf(List.of(
                new Condition.AnyOf(List.of(new Condition.Matches(young), new Condition.Matches(likely))),
                new Condition.Exists(fever),
                new Condition.None(level),
                new Condition.AtLeast(2, List.of("fever", "chills"))));
        var rule = new Rule(
                new RuleCitation("ALL-01", "All: at once", "It \u00e4.", List.of("paper", "judgment"), Basis.ORDINAL),
                List.of("S-01"),
                LocalDate.of(2026, 11, 22),
                Phase.ADVICE,
                when,
                List.of(
                        new Present("fever"),
                        new Escalation(Urgency.SOON),
                        new Evidence("discitis", new LikelihoodRatio(0.15)),
                        new Advised("heat"),
                        new Withheld("heat")),
                new Place("rules/advice/all.drl", 9, 1));
        return new RuleSet(
                small.identity(),
                small.vocabulary(),
                List.of(rule),
                small.sources(),
                small.education(),
                small.claims(),
                small.floors());
    }
}
