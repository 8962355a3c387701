package rhomboid.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Problem;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;

/**
 * Repairs what needs no judgment: misspelt codes that only one known code resembles, annotations out of order, untidy text and
 * unsorted lists. Apart from the misspelt codes a repair never changes what the rules say; that is checked by reading the
 * repaired rules again. Changes no file. Thread-safe.
 */
public final class Fixer {

    private static final int MOST_ROUNDS = 5;

    private final RuleFiles files;
    private final LintSelection selection;

    private Fixer(RuleFiles files, LintSelection selection) {
        this.files = files;
        this.selection = selection;
    }

    /** For the files of a rule set; mistakes are always repaired, other things where the selection would show them. */
    public static Fixer of(RuleFiles files, LintSelection selection) {
        return new Fixer(files, selection);
    }

    /**
     * The repairs, sorted by path; empty if there is nothing to repair.
     *
     * @throws IllegalStateException if a repair would change what the rules say, which would be a fault of this class
     */
    public List<Fix> fixes() {
        SortedMap<String, String> texts = new TreeMap<>();
        files.paths().forEach(path -> texts.put(path, text(files.contentOf(path))));
        files.scenarios().forEach((path, bytes) -> texts.put(path, text(bytes)));
        SortedMap<String, String> fixed = new TreeMap<>(texts);
        for (int round = 0; round < MOST_ROUNDS && repairMistakes(fixed); round++) {
            continue;
        }
        Optional<RuleSet> before = read(fixed);
        SortedMap<String, String> tidy = new TreeMap<>();
        fixed.forEach((path, text) -> tidy.put(path, tidy(path, text)));
        if (before.isPresent()
                && !Meaning.of(before.get()).equals(read(tidy).map(Meaning::of).orElse(null))) {
            throw new IllegalStateException("A repair of the text would change what the rules say.");
        }
        List<Fix> fixes = new ArrayList<>();
        tidy.forEach((path, text) -> {
            if (!text.equals(texts.get(path))) {
                fixes.add(new Fix(path, files.shown(path), texts.getOrDefault(path, ""), text));
            }
        });
        return fixes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String tidy(String path, String text) {
        String tidy = selection.running().contains(Lint.L02) ? Tidy.of(text, path.endsWith(".drl")) : text;
        return selection.running().contains(Lint.L03) && path.endsWith(".drl") ? Tidy.sorted(tidy) : tidy;
    }

    private RuleFiles files(Map<String, String> texts) {
        Map<String, byte[]> bytes = new TreeMap<>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return RuleFiles.of(files.folder(), bytes);
    }

    private Optional<RuleSet> read(Map<String, String> texts) {
        try {
            return Optional.of(RuleSetReader.read(files(texts)));
        } catch (InvalidRulesException invalid) {
            return Optional.empty();
        }
    }

    /** Repairs what can be repaired of the mistakes; true if it changed a text. */
    private boolean repairMistakes(SortedMap<String, String> texts) {
        SortedMap<String, String> before = new TreeMap<>(texts);
        KnownWords known = KnownWords.of(files(texts));
        for (Problem problem : mistakes(texts)) {
            for (String path : before.keySet()) {
                if (files.shown(path).equals(problem.place().file())) {
                    texts.computeIfPresent(path, (key, text) -> Spelling.repaired(text, problem, known));
                }
            }
        }
        return !texts.equals(before);
    }

    private List<Problem> mistakes(Map<String, String> texts) {
        RuleFiles current = files(texts);
        try {
            ScenarioReader reader = new ScenarioReader(RuleSetReader.read(current));
            List<Problem> problems = new ArrayList<>();
            current.scenarios()
                    .forEach((path, bytes) -> problems.addAll(
                            reader.read(current.shown(path), bytes).problems()));
            return problems;
        } catch (InvalidRulesException invalid) {
            return invalid.problems();
        }
    }
}
