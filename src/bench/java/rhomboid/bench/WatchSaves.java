package rhomboid.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import rhomboid.authoring.FolderSaves;
import rhomboid.authoring.Watch;

/** Saves a rule file again and again below a watch and measures the time from the save to each answer. */
public final class WatchSaves {

    private static final String EDITED = "conditions/biliary-colic.drl";

    private WatchSaves() {}

    /** Takes the number of saves, an empty folder to copy the rules to, and a case. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int saves = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        copy(BenchCases.RULES, folder);
        Path edited = folder.resolve(EDITED);
        String original = Files.readString(edited);
        BlockingQueue<Long> printed = new LinkedBlockingQueue<>();
        Watch watch = Watch.over(folder, Optional.of(Path.of(arguments[2])), System::nanoTime);
        List<String> parts = List.of("answer", "check of all rules", "urgency of every possible patient", "all scenarios");
        List<List<Long>> times = new ArrayList<>();
        parts.forEach(part -> times.add(new ArrayList<>()));
        try (FolderSaves watched = FolderSaves.of(folder, List.of())) {
            var worker = Executors.newSingleThreadExecutor();
            worker.submit(() -> {
                watch.run(watched, lines -> printed.add(System.nanoTime()));
                return true;
            });
            worker.shutdown();
            for (int part = 1; part < parts.size(); part++) { // The first round compares nothing.
                await(printed);
            }
            for (int i = 1; i <= saves; i++) {
                long start = System.nanoTime();
                Files.writeString(edited, original.replace("age >= 40", "age >= " + (40 + i % 5)));
                for (List<Long> time : times) {
                    time.add((await(printed) - start) / 1_000_000);
                }
            }
        }
        for (int part = 0; part < parts.size(); part++) {
            print(parts.get(part), times.get(part));
        }
    }

    private static long await(BlockingQueue<Long> printed) throws InterruptedException {
        Long time = printed.poll(60, TimeUnit.SECONDS);
        if (time == null) {
            throw new IllegalStateException("The watch printed nothing for a minute.");
        }
        return time;
    }

    private static void print(String what, List<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        Memory.print(
                "%s: first %d ms, median %d ms, longest %d ms",
                what, millis.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
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
