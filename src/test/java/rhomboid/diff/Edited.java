package rhomboid.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** The files of a rules folder, for tests to edit in memory. */
final class Edited {

    static final Path SMALL = Path.of("src/test/resources/cli/rules");
    static final Path SHIPPED = Path.of("rules");

    private final Map<String, String> files = new TreeMap<>();

    static Edited of(Path folder) {
        var edited = new Edited();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().matches(".*\\.(drl|yaml)"))
                    .forEach(file ->
                            edited.files.put(folder.relativize(file).toString().replace('\\', '/'), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return edited;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces all occurrences of a text that must be there. */
    Edited replace(String path, String from, String to) {
        String text = files.get(path);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " does not hold " + from);
        }
        files.put(path, text.replace(from, to));
        return this;
    }

    /** Appends a rule. */
    Edited rule(String path, String id, String when, String then) {
        files.put(path, files.get(path) + """

            rule "Added: %1$s"
                @id( "%1$s" )
                @because( "It was added." )
                @source( "paper" )
                @basis( "judgment" )
                @reviewed( "2026-11-22" )
            when
                %2$s
            then
                insert( %3$s );
            end
            """.formatted(id, when, then));
        return this;
    }

    /** Takes away everything from a text up to and with another. */
    Edited remove(String path, String from, String to) {
        String text = files.get(path);
        int start = text.indexOf(from);
        int end = text.indexOf(to, start) + to.length();
        files.put(path, text.substring(0, start) + text.substring(end));
        return this;
    }

    RuleSet ruleSet() {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
        return RuleSetReader.read(RuleFiles.of("rules", bytes));
    }

    /** What differs from the folder as it is. */
    Diff from(Path folder, Path... corpus) {
        return Diff.of(of(folder).ruleSet(), ruleSet(), Diff.USUAL_LIMIT, List.of(corpus));
    }
}
