package rhomboid.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rhomboid.Rhomboid;
import rhomboid.batch.Output;
import rhomboid.batch.OutputException;
import rhomboid.check.Scenario;
import rhomboid.check.ScenarioReader;
import rhomboid.check.Scenarios;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Problem;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/** Files that are to be written, held in memory until it is sure that the rules are right with them. Used by one thread. */
public final class Changes {

    private final RuleFiles before;
    private final Map<String, byte[]> files = new TreeMap<>();

    Changes(RuleFiles before) {
        this.before = before;
    }

    /** The content of a file as it will be; empty if there is none. */
    byte[] content(String path) {
        byte[] changed = files.get(path);
        return changed == null ? before.content(path).orElse(new byte[0]) : changed;
    }

    void put(String path, byte[] content) {
        files.put(path, content);
    }

    void put(String path, String content) {
        put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** All files as they will be. */
    RuleFiles after() {
        return before.with(files);
    }

    /**
     * The rules as they will be.
     *
     * @throws InvalidRulesException with everything that would be wrong
     */
    RuleSet rules() {
        return RuleSetReader.read(after());
    }

    /**
     * Scenarios that would not hold and that hold now, or are new; sorted by place.
     *
     * @throws InvalidRulesException if rules or scenarios would be wrong
     */
    public List<Problem> failures() {
        List<Problem> failures = failures(after());
        if (failures.isEmpty()) {
            return failures;
        }
        Set<String> already = failures(before).stream().map(Changes::scenario).collect(Collectors.toSet());
        return failures.stream()
                .filter(failure -> !already.contains(scenario(failure)))
                .toList();
    }

    /** What stays the same when a scenario moves within its file. */
    private static String scenario(Problem failure) {
        return failure.place().file() + " " + failure.message();
    }

    private static List<Problem> failures(RuleFiles files) {
        RuleSet rules = RuleSetReader.read(files);
        List<Scenario> scenarios = new ScenarioReader(rules).readAll(files);
        return Scenarios.of(Rhomboid.plain(rules)).failures(scenarios);
    }

    /** A line for each file: whether it is new, and where lines are added. */
    public List<String> summary() {
        var summary = new ArrayList<String>();
        files.forEach((path, content) -> {
            int added = lines(content).size()
                    - before.content(path).map(old -> lines(old).size()).orElse(0);
            summary.add(before.shown(path)
                    + before.content(path)
                            .map(old -> ":" + (same(lines(old), lines(content)) + 1) + ": " + count(added) + " added")
                            .orElseGet(() -> ": new, " + count(added)));
        });
        return summary;
    }

    /** The lines that are added, each with its file and a plus before it; a changed line counts as added. */
    public List<String> added() {
        var added = new ArrayList<String>();
        files.forEach((path, content) -> {
            List<String> old = before.content(path).map(Changes::lines).orElse(List.of());
            List<String> now = lines(content);
            added.add(before.shown(path));
            int rest = 0;
            for (String line : now) {
                if (rest < old.size() && old.get(rest).equals(line)) {
                    rest++;
                } else {
                    added.add(("+ " + line).stripTrailing());
                    if (rest < old.size() && !now.contains(old.get(rest))) {
                        rest++;
                    }
                }
            }
        });
        return added;
    }

    private static List<String> lines(byte[] content) {
        return Arrays.asList(
                new String(content, StandardCharsets.UTF_8).stripTrailing().split("\r?\n", -1));
    }

    private static int same(List<String> old, List<String> now) {
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    private static String count(int lines) {
        return lines + (lines == 1 ? " line" : " lines");
    }

    /**
     * Writes the files, each whole or not at all.
     *
     * @param folder of the rules
     * @throws OutputException if a file cannot be written
     */
    public void write(Path folder) throws OutputException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            // A line is written with its end, which every file here has already.
            byte[] content = Arrays.copyOf(file.getValue(), file.getValue().length - 1);
            try (Output out = Output.of(folder.resolve(file.getKey()))) {
                out.line(content);
                out.complete();
            }
        }
    }
}
