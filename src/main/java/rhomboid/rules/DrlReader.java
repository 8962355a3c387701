package rhomboid.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kie.internal.builder.conf.LanguageLevelOption;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.DrlSyntax.AnnotationSyntax;
import rhomboid.rules.DrlSyntax.FileSyntax;
import rhomboid.rules.DrlSyntax.RuleSyntax;

/**
 * Reads rule files: plain DRL of which only a small, decidable part is accepted. Everything else is refused by name, with its place.
 *
 * <p>The text is read by a grammar of our own that knows only the accepted part. A file without a mistake is then read by Drools'
 * parser as well, and its syntax tree must say the same as ours, rule by rule and part by part; so what this project takes a file to
 * mean is what Drools takes it to mean. Nothing of a file with a mistake reaches Drools, and nothing of any file is ever run or turned
 * into code. Immutable and thread-safe.
 */
public final class DrlReader {

    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.drl");
    private static final String EXTENSION = ".drl";

    private final DrlKnown known;
    private final LanguageLevelOption level;

    /**
     * A reader of rules that may name the given things.
     *
     * @param vocabulary codes of findings, measurements, conditions and advice
     * @param sourceKeys keys that {@code @source} may name
     * @param claimIds ids that {@code @claim} may name
     * @param retiredIds ids that no rule may have
     */
    public DrlReader(Vocabulary vocabulary, Set<String> sourceKeys, Set<String> claimIds, Set<String> retiredIds) {
        this(vocabulary, sourceKeys, claimIds, retiredIds, LanguageLevelOption.DRL6);
    }

    DrlReader(
            Vocabulary vocabulary,
            Set<String> sourceKeys,
            Set<String> claimIds,
            Set<String> retiredIds,
            LanguageLevelOption level) {
        this.known = new DrlKnown(vocabulary, sourceKeys, claimIds, retiredIds);
        this.level = level;
    }

    /**
     * What a rule file holds.
     *
     * @param rules in the order of the file; empty if there is any problem
     * @param problems everything wrong with the file, sorted by place
     * @param ids of the rules, also of those with problems
     * @param titles of the rules, also of those with problems
     */
    public record Result(List<Rule> rules, List<Problem> problems, List<Label> ids, List<Label> titles) {

        /** Copies the lists. */
        public Result {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
            ids = List.copyOf(ids);
            titles = List.copyOf(titles);
        }
    }

    /**
     * An id or a title.
     *
     * @param text itself
     * @param place of its first letter
     * @param excerpt its line, and below it a caret
     */
    public record Label(String text, Place place, String excerpt) {}

    /**
     * Reads a rule file. Never throws for what a file holds.
     *
     * @param path of the file as messages name it, with forward slashes; its folder is that of a phase
     * @param bytes of the file
     */
    public Result read(String path, byte[] bytes) {
        List<Problem> early = new ArrayList<>();
        Optional<Phase> phase = phase(path, early);
        Optional<DrlText> text = DrlText.decode(path, bytes, early);
        if (phase.isEmpty() || text.isEmpty()) {
            return new Result(List.of(), early, List.of(), List.of());
        }
        return read(phase.get(), rulesFolder(path), new DrlProblems(text.get(), early));
    }

    /** Ids and titles that occur twice in different files; within one file {@link #read} reports them. */
    public static List<Problem> duplicates(Collection<Result> results) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(duplicates(results.stream().map(Result::ids).toList(), "id"));
        problems.addAll(duplicates(results.stream().map(Result::titles).toList(), "title"));
        return problems.stream().sorted().toList();
    }

    private static List<Problem> duplicates(List<List<Label>> files, String noun) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Place> first = new HashMap<>();
        files.stream()
                .flatMap(List::stream)
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .forEach(label -> {
                    Place earlier = first.putIfAbsent(label.text(), label.place());
                    if (earlier != null && !earlier.file().equals(label.place().file())) {
                        problems.add(duplicate(label, earlier, noun));
                    }
                });
        return problems;
    }

    private static Problem duplicate(Label label, Place earlier, String noun) {
        return new Problem(
                label.place(),
                "duplicate-" + noun,
                "The " + noun + " \"" + Excerpt.shortened(label.text()) + "\" is already that of another rule.",
                label.excerpt() + "\nThe other rule is at " + earlier + ".");
    }

    private Result read(Phase phase, String folder, DrlProblems problems) {
        List<Token> tokens = DrlLexer.tokens(problems);
        if (!DrlDepth.isShallow(tokens, problems)) {
            return new Result(List.of(), problems.sorted(), List.of(), List.of());
        }
        if (tokens.size() == 1 && problems.isEmpty()) {
            problems.file("no-rule", "The file is empty, or holds only comments.", "Write a rule, or delete the file.");
            return new Result(List.of(), problems.sorted(), List.of(), List.of());
        }
        FileSyntax file = DrlGrammar.read(tokens, problems);
        String packageName = "rhomboid.rules." + phase.folder().replace('-', '_');
        checkPackage(file, packageName, problems);
        List<Rule> rules = file.rules().stream()
                .map(rule -> RuleCheck.check(rule, phase, known, folder, problems))
                .toList();
        if (file.rules().isEmpty() && problems.isEmpty()) {
            problems.file("no-rule", "The file holds no rule.", "Write a rule, or delete the file.");
        }
        List<Label> ids = labels(file, problems, "id");
        List<Label> titles = labels(file, problems, "title");
        if (problems.isEmpty()) {
            DrlAgreement.check(
                    file, packageName, DroolsOutline.of(problems.text().text(), level), problems);
        }
        return new Result(problems.isEmpty() ? rules : List.of(), problems.sorted(), ids, titles);
    }

    private static void checkPackage(FileSyntax file, String packageName, DrlProblems problems) {
        String written =
                String.join(".", file.packageName().stream().map(Token::text).toList());
        if (!file.packageName().isEmpty() && !written.equals(packageName)) {
            problems.add(
                    file.packageName().get(0),
                    "wrong-package",
                    "The package is \"" + Excerpt.shortened(written) + "\", which does not fit the folder.",
                    "Write: package " + packageName);
        }
    }

    private static List<Label> labels(FileSyntax file, DrlProblems problems, String noun) {
        List<Label> labels = new ArrayList<>();
        Map<String, Place> first = new HashMap<>();
        for (RuleSyntax rule : file.rules()) {
            Optional<Token> token = noun.equals("id") ? id(rule) : Optional.of(rule.title());
            token.ifPresent(value -> {
                Place place = problems.text().place(value.start() + 1);
                Place earlier = first.putIfAbsent(value.text(), place);
                if (earlier != null) {
                    problems.add(
                            value,
                            "duplicate-" + noun,
                            "The " + noun + " \"" + Excerpt.shortened(value.text())
                                    + "\" is already that of another rule.",
                            "The other rule is at " + earlier + ".");
                }
                labels.add(new Label(value.text(), place, problems.text().excerpt(value.start() + 1)));
            });
        }
        return labels;
    }

    private static Optional<Token> id(RuleSyntax rule) {
        return rule.annotations().stream()
                .filter(annotation -> annotation.name().is("id"))
                .map(AnnotationSyntax::value)
                .findFirst();
    }

    private static Optional<Phase> phase(String path, List<Problem> problems) {
        String[] parts = path.split("/", -1);
        String name = parts[parts.length - 1];
        if (!FILE_NAME.matcher(name).matches()) {
            problems.add(new Problem(
                    Place.of(path),
                    "file-name",
                    "The name of the file is not one of small letters, digits and hyphens with the ending " + EXTENSION
                            + ".",
                    "Rename it, such as gallstones.drl."));
        }
        String folder = parts.length < 2 ? "" : parts[parts.length - 2];
        Optional<Phase> phase = Phase.ofFolder(folder);
        if (phase.isEmpty()) {
            problems.add(new Problem(
                    Place.of(path),
                    "unknown-folder",
                    "The file is in \"" + Excerpt.shortened(folder) + "\", which is not a folder for rules.",
                    "Rule files are in findings/, red-flags/, conditions/, urgency/ and advice/."));
        }
        return problems.isEmpty() ? phase : Optional.empty();
    }

    private static String rulesFolder(String path) {
        int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
        return path.substring(0, folder + 1);
    }
}
