package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small rule sets with one known fault each, and others that look odd and are right. Each is a small base with a few files more, or
 * with a patch: a file, a text in it and what to write instead.
 */
class SeededFaultsTest {

    private static final Path FAULTS = Path.of("src/test/resources/seeded-faults");
    private static final Path UNUSUAL = Path.of("src/test/resources/unusual-rule-sets");
    private static final Path BASE = FAULTS.resolve("base");
    private static final Pattern CODE = Pattern.compile("\\[(?:error|warning|information) (L\\d\\d)]");

    static List<String> faults() {
        return names(FAULTS);
    }

    static List<String> unusual() {
        return names(UNUSUAL);
    }

    @Test
    void there_are_enough_of_both() {
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(unusual()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_found_where_it_is(String name, @TempDir Path folder) throws IOException {
        Path fault = FAULTS.resolve(name);
        List<String> expected = Files.readAllLines(fault.resolve("expected.txt"));
        String lint = expected.get(0).substring("lint: ".length());
        String options = expected.get(1).substring("options:".length()).strip();
        lay(BASE, folder);
        lay(fault, folder);

        Command done = check(folder, options);

        assertThat(done.out()).isEqualTo(String.join("\n", expected.subList(2, expected.size())) + "\n");
        if (lint.startsWith("L")) {
            assertThat(CODE.matcher(done.out())
                            .results()
                            .map(code -> code.group(1))
                            .distinct())
                    .contains(lint);
        }
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void what_is_right_is_not_blamed(String name, @TempDir Path folder) throws IOException {
        lay(BASE, folder);
        lay(UNUSUAL.resolve(name), folder);

        Command done = check(folder, "");

        assertThat(done.out()).startsWith("RULES: no problems in ");
        assertThat(done.exitCode()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void the_base_is_right(@TempDir Path folder) throws IOException {
        lay(BASE, folder);

        assertThat(check(folder, "").out()).isEqualTo("RULES: no problems in 11 rules and 0 scenarios.\n");
    }

    private static Command check(Path folder, String options) {
        List<String> arguments = new ArrayList<>(List.of("check", folder.toString()));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        Command done = Command.run(arguments.toArray(String[]::new));
        String shown = folder.toString().replace('\\', '/');
        return new Command(done.exitCode(), done.out().replace(shown, "RULES"), done.err());
    }

    private static void lay(Path from, Path onto) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = from.relativize(file).toString();
                if (!path.endsWith(".txt")) {
                    Path to = onto.resolve(path);
                    Files.createDirectories(to.getParent());
                    Files.write(to, Files.readAllBytes(file));
                }
            }
        }
        if (Files.exists(from.resolve("patch.txt"))) {
            patch(Files.readAllLines(from.resolve("patch.txt")), onto);
        }
    }

    private static void patch(List<String> patch, Path folder) throws IOException {
        Path file = folder.resolve(patch.get(0));
        String text = Files.readString(file);
        assertThat(text).contains(patch.get(1));
        Files.writeString(file, text.replace(patch.get(1), patch.get(2).replace("\\n", "\n")));
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
