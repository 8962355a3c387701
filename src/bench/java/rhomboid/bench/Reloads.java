package rhomboid.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rhomboid.Rhomboid;
import rhomboid.model.PatientCase;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSetReader;

/** Edits a rule, loads the whole folder again and assesses a case, many times; shows what the JVM holds. */
public final class Reloads {

    private static final String EDITED = "conditions/biliary-colic.drl";

    private Reloads() {}

    /** Takes the number of reloads and an empty folder to copy the rules to. */
    public static void main(String[] arguments) throws IOException {
        int reloads = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        copy(BenchCases.RULES, folder);
        String original = Files.readString(folder.resolve(EDITED));
        PatientCase patientCase = PatientCase.builder("reloaded").present("nausea").build();
        double start = Memory.cpuSeconds();
        for (int i = 1; i <= reloads; i++) {
            Files.writeString(folder.resolve(EDITED), original.replace("age >= 40", "age >= " + i % 100));
            Rhomboid.of(RuleSetReader.read(RuleFiles.ofFolder(folder))).assess(patientCase);
            if (i == 1 || i % 20 == 0) {
                double seconds = Memory.cpuSeconds() - start;
                Memory.print("%d reloads, CPU %.2f s so far: %s", i, seconds, Memory.afterCollection());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
