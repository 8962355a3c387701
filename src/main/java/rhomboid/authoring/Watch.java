package rhomboid.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rhomboid.Rhomboid;
import rhomboid.batch.OutputException;
import rhomboid.casefile.CaseReader;
import rhomboid.check.LintSelection;
import rhomboid.check.Linter;
import rhomboid.check.Remark;
import rhomboid.check.Scenario;
import rhomboid.check.ScenarioReader;
import rhomboid.check.Scenarios;
import rhomboid.diff.UrgencyChange;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Problem;
import rhomboid.model.Trace;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetCache;
import rhomboid.rules.RuleSetReader;

/**
 * Checks and tests rules after each save: first what takes no time, with what the save does to one case, and then what it means for
 * every possible patient. Reads again only what changed. Where something is wrong, the last good rules are kept for the case. Used by
 * one thread.
 */
public final class Watch {

    private static final String CASE = "the case";

    private final Path folder;
    private final Optional<Path> caseFile;
    private final RuleSetCache cache = new RuleSetCache();
    private final ScenarioCache scenarios = new ScenarioCache();
    private final LongSupplier nanos;
    private SortedMap<String, byte[]> contents = new TreeMap<>();
    private @Nullable Rhomboid rhomboid;
    private @Nullable Trace shown;
    private Set<List<String>> remarked = Set.of();

    /** Where the lines go. */
    public interface Lines {
        /**
         * Takes some lines with their line ends.
         *
         * @throws OutputException if they cannot be written
         */
        void print(String lines) throws OutputException;
    }

    private Watch(Path folder, Optional<Path> caseFile, LongSupplier nanos) {
        this.folder = folder;
        this.caseFile = caseFile;
        this.nanos = nanos;
    }

    /**
     * Over a rules folder.
     *
     * @param caseFile one case as JSON to show, if any
     * @param nanos gives nanoseconds, for the time that a round took
     */
    public static Watch over(Path folder, Optional<Path> caseFile, LongSupplier nanos) {
        return new Watch(folder, caseFile, nanos);
    }

    /**
     * Runs until the saves are over: one round at the start, and one for each save.
     *
     * @throws OutputException if the lines cannot be written
     */
    public void run(Saves saves, Lines out) throws OutputException {
        do {
            long start = nanos.getAsLong();
            Optional<RuleFiles> files = read(out);
            if (files.isPresent()) {
                round(files.get(), start, out);
            }
        } while (saves.await());
    }

    private Optional<RuleFiles> read(Lines out) throws OutputException {
        try {
            return Optional.of(RuleFiles.ofFolder(folder));
        } catch (InvalidRulesException unreadable) {
            out.print(WatchText.problems(unreadable.problems()));
            return Optional.empty();
        }
    }

    private void round(RuleFiles files, long start, Lines out) throws OutputException {
        SortedMap<String, byte[]> now = contents(files);
        SortedSet<String> changed = changed(now);
        boolean first = contents.isEmpty();
        contents = now;
        if (changed.isEmpty()) {
            return;
        }
        var text = new StringBuilder(first ? "" : "\nSaved: " + String.join(", ", changed) + "\n");
        Set<Problem> told = new HashSet<>();
        Optional<RuleSet> before = Optional.ofNullable(rhomboid).map(Rhomboid::ruleSet);
        Optional<RuleSet> rules = check(files, text);
        if (rules.isPresent()) {
            rhomboid = Rhomboid.plain(rules.get());
            if (!first) {
                test(files, concepts(files, changed), told, text);
            }
        }
        showCase(text);
        if (!first) {
            text.append("Shown after ").append(millisSince(start)).append(" ms.\n");
        }
        out.print(text.toString());
        if (rules.isPresent()) {
            if (!rules.map(Watch::digest).equals(before.map(Watch::digest))) {
                out.print(remarks(files, rules.get()));
                if (before.isPresent()) {
                    out.print(WatchText.urgency(UrgencyChange.between(before.get(), rules.get())));
                }
            }
            out.print(all(files, told) + (first ? "" : "All shown after " + millisSince(start) + " ms.\n"));
        }
    }

    private long millisSince(long start) {
        return (nanos.getAsLong() - start) / 1_000_000;
    }

    private static String digest(RuleSet rules) {
        return rules.identity().digest();
    }

    /** What {@code check} has to say about the rules, in full where it is new. */
    private String remarks(RuleFiles files, RuleSet rules) {
        List<Remark> all = Linter.of(files, rules).run(LintSelection.DEFAULT).remarks();
        List<Remark> fresh = all.stream()
                .filter(remark -> !remarked.contains(withoutLine(remark)))
                .toList();
        remarked = all.stream().map(Watch::withoutLine).collect(Collectors.toSet());
        return WatchText.remarks(fresh, all.size());
    }

    /** What stays the same when a rule moves within its file. */
    private static List<String> withoutLine(Remark remark) {
        return List.of(
                remark.code(), remark.problem().place().file(), remark.problem().message());
    }

    /** The contents of all files by path, and of the case. */
    private SortedMap<String, byte[]> contents(RuleFiles files) {
        var now = new TreeMap<String, byte[]>(files.scenarios());
        files.paths().forEach(path -> files.content(path).ifPresent(bytes -> now.put(path, bytes)));
        caseFile.flatMap(Watch::bytes).ifPresent(bytes -> now.put(CASE, bytes));
        return now;
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private SortedSet<String> changed(Map<String, byte[]> now) {
        var changed = new TreeSet<String>();
        now.forEach((path, bytes) -> {
            if (!Arrays.equals(bytes, contents.get(path))) {
                changed.add(path);
            }
        });
        contents.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
        return changed;
    }

    private Optional<RuleSet> check(RuleFiles files, StringBuilder text) {
        try {
            RuleSet rules = RuleSetReader.read(files, cache);
            text.append(files.folder())
                    .append(": no problems in ")
                    .append(rules.rules().size())
                    .append(" rules.\n");
            return Optional.of(rules);
        } catch (InvalidRulesException invalid) {
            text.append(WatchText.problems(invalid.problems()));
            if (rhomboid != null) {
                text.append("The rules stay as they were at the last good save.\n");
            }
            return Optional.empty();
        }
    }

    /** The changed files by what they are about, without endings; only those with scenarios. */
    private static SortedSet<String> concepts(RuleFiles files, SortedSet<String> changed) {
        var concepts = new TreeSet<String>();
        for (String path : changed) {
            String concept = path.replaceFirst("(\\.test)?\\.(drl|yaml)$", "");
            if (files.content(concept + ".test.yaml").isPresent()) {
                concepts.add(concept);
            }
        }
        return concepts;
    }

    /** The scenarios of some concepts, or all; what is wrong with their files goes to the problems. */
    private List<Scenario> scenarios(RuleFiles files, Optional<SortedSet<String>> concepts, List<Problem> problems) {
        RuleSet rules = Objects.requireNonNull(rhomboid).ruleSet();
        var all = new ArrayList<Scenario>();
        files.scenarios().forEach((path, bytes) -> {
            if (concepts.isEmpty() || concepts.get().contains(path.replace(".test.yaml", ""))) {
                ScenarioReader.Result result = scenarios.read(rules, files.shown(path), bytes);
                all.addAll(result.scenarios());
                problems.addAll(result.problems());
            }
        });
        return all;
    }

    private void test(RuleFiles files, SortedSet<String> concepts, Set<Problem> told, StringBuilder text) {
        if (!concepts.isEmpty()) {
            var problems = new ArrayList<Problem>();
            List<Scenario> beside = scenarios(files, Optional.of(concepts), problems);
            List<Problem> failures =
                    Scenarios.of(Objects.requireNonNull(rhomboid)).failures(beside);
            problems.addAll(failures);
            tell(problems, told, text);
            text.append(WatchText.count(String.join(", ", concepts), beside.size(), failures.size()))
                    .append(".\n");
        }
    }

    private String all(RuleFiles files, Set<Problem> told) {
        var text = new StringBuilder();
        var problems = new ArrayList<Problem>();
        List<Scenario> all = scenarios(files, Optional.empty(), problems);
        Scenarios runner = Scenarios.of(Objects.requireNonNull(rhomboid));
        List<Problem> failures = runner.failures(all);
        List<Problem> gaps = runner.gaps(all);
        problems.addAll(failures);
        problems.addAll(gaps);
        tell(problems, told, text);
        return text.append(WatchText.count("All", all.size(), failures.size()))
                .append(WatchText.gaps(gaps.size()))
                .toString();
    }

    /** Adds the problems that were not told yet in this round. */
    private static void tell(List<Problem> problems, Set<Problem> told, StringBuilder text) {
        text.append(
                WatchText.problems(problems.stream().sorted().filter(told::add).toList()));
    }

    private void showCase(StringBuilder text) {
        byte[] json = contents.get(CASE);
        if (rhomboid == null || caseFile.isEmpty()) {
            return;
        }
        String name = caseFile.get().toString().replace('\\', '/');
        if (json == null) {
            text.append(name).append(": there is no such file now.\n");
            return;
        }
        try {
            var reader = new CaseReader(rhomboid.ruleSet().vocabulary());
            Trace now = rhomboid.trace(reader.readJson(name, json));
            text.append(WatchText.assessment(Optional.ofNullable(shown), now));
            shown = now;
        } catch (InvalidCaseException invalid) {
            text.append(WatchText.problems(invalid.problems()));
        }
    }
}
