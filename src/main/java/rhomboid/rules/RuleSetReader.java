package rhomboid.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.RuleSetIdentity;
import rhomboid.rules.ClaimsReader.PlacedClaim;
import rhomboid.rules.DrlReader.Label;

/** Turns files into a checked rule set, or tells everything that is wrong with them. */
public final class RuleSetReader {

    private static final String RULESET = "ruleset.yaml";
    private static final String SAFETY = "safety.yaml";
    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final String CLAIMS = "claims.yaml";
    private static final String EDUCATION = "education.yaml";

    // Without these a rule set says nothing, or says it without its safeguards.
    private static final List<String> REQUIRED = List.of(RULESET, VOCABULARY, SOURCES, SAFETY);
    private static final List<String> OPTIONAL = List.of(CLAIMS, EDUCATION, "retired.yaml");

    // What others name from a file, as the codes of the problems with it.
    private static final Map<String, Set<String>> NAMED_FROM = Map.of(
            VOCABULARY,
            Set.of(
                    "unknown-finding",
                    "unknown-measurement",
                    "unknown-finding-or-measurement",
                    "unknown-condition",
                    "unknown-advice"),
            SOURCES,
            Set.of("unknown-source"),
            CLAIMS,
            Set.of("unknown-claim", "one-sided-claim"),
            EDUCATION,
            Set.of("unknown-education", "one-sided-claim"));

    // What a rule set inherits that stands alone.
    private static final RuleSet NOTHING = new RuleSet(
            new RuleSetIdentity("", "", ""),
            new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private final RuleFiles files;
    private final List<Problem> problems = new ArrayList<>();

    // Files that are missing or hardly readable; what others name from them cannot be judged.
    private final Set<String> unread = new HashSet<>();

    private final RuleSetCache cache;

    private RuleSetReader(RuleFiles files, RuleSetCache cache) {
        this.files = files;
        this.cache = cache;
        problems.addAll(files.problems());
    }

    /**
     * Reads and checks a rule set.
     *
     * @throws InvalidRulesException with all problems of all files, if there is any; nothing is loaded then
     */
    public static RuleSet read(RuleFiles files) {
        return read(files, new RuleSetCache());
    }

    /**
     * As {@link #read(RuleFiles)}, reading only what changed since the last time; the result is the same.
     *
     * @param cache of earlier calls with the files of the same folder
     * @throws InvalidRulesException with all problems of all files, if there is any; nothing is loaded then
     */
    public static RuleSet read(RuleFiles files, RuleSetCache cache) {
        return new RuleSetReader(files, cache).read();
    }

    /**
     * The bundled rule set: from its stored form if the build has made one, else from its files.
     *
     * @throws IllegalStateException if this build of the library has no bundled rules
     */
    public static RuleSet bundled() {
        return RuleSetStore.bundled().orElseGet(() -> read(RuleFiles.bundled()));
    }

    private RuleSet read() {
        Optional<YamlFields> ruleset = file(RULESET);
        boolean extending = ruleset.filter(RuleSetInfo::extendsBundled).isPresent();
        layout(extending);
        RuleSet base = extending ? bundled() : NOTHING;
        var inherited = extending ? Optional.of(base.identity().statement()) : Optional.<String>empty();
        RuleSetInfo info =
                ruleset.map(fields -> RuleSetInfo.read(fields, inherited)).orElse(RuleSetInfo.NONE);
        List<Source> sources = file(SOURCES)
                .map(fields -> SourcesReader.read(fields, base.sources()))
                .orElse(base.sources());
        var keys = new TreeSet<>(sources.stream().map(Source::key).toList());
        Vocabulary vocabulary = file(VOCABULARY)
                .map(fields -> VocabularyReader.read(fields, keys, base.vocabulary()))
                .orElse(base.vocabulary());
        List<PlacedClaim> claims = file(CLAIMS).map(ClaimsReader::read).orElse(List.of());
        var allClaims =
                joined(base.claims(), claims.stream().map(PlacedClaim::claim).toList());
        var claimIds = new LinkedHashSet<>(allClaims.stream().map(Claim::id).toList());
        Map<String, Place> places = new HashMap<>();
        List<EducationText> education = file(EDUCATION)
                .map(fields -> EducationReader.read(
                        fields, keys, vocabulary.conditions().keySet(), claimIds, places))
                .orElse(List.of());
        SafetyReader.Safety safety = file(SAFETY)
                .map(fields -> SafetyReader.read(fields, vocabulary, keys, base.invariants()))
                .orElse(SafetyReader.NONE);
        Set<String> retired = file("retired.yaml").map(RetiredReader::read).orElse(Set.of());
        cache.naming(List.of(vocabulary, keys, claimIds, retired));
        var drl = drl(new DrlReader(vocabulary, keys, claimIds, retired));
        List<Rule> rules =
                drl.stream().flatMap(result -> result.rules().stream()).toList();
        if (extending) {
            refuseTaken(base, drl);
        } else {
            checkClaims(vocabulary, drl, rules, education, claims, places);
        }
        refuseIfWrong();
        return new RuleSet(
                new RuleSetIdentity(info.version(), digest(base), info.statement()),
                vocabulary,
                joined(base.rules(), rules).stream()
                        .sorted(Comparator.comparing(Rule::id))
                        .toList(),
                sources,
                joined(base.education(), education),
                allClaims,
                joined(base.floors(), safety.floors()),
                base.rules().stream().map(Rule::id).collect(Collectors.toSet()),
                joined(base.invariants(), safety.invariants()));
    }

    private String digest(RuleSet base) {
        return base == NOTHING ? files.digest() : files.digestOn(base.identity().digest());
    }

    private static <T> List<T> joined(List<T> inherited, List<T> own) {
        var all = new ArrayList<>(inherited);
        all.addAll(own);
        return all;
    }

    private void checkClaims(
            Vocabulary vocabulary,
            List<DrlReader.Result> drl,
            List<Rule> rules,
            List<EducationText> education,
            List<PlacedClaim> claims,
            Map<String, Place> places) {
        // Rules with problems are not read to the end, but they do exist.
        var ruleIds = new TreeSet<>(drl.stream()
                .flatMap(result -> result.ids().stream())
                .map(Label::text)
                .toList());
        var sorted = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        new ClaimsCheck(files.shown(CLAIMS), vocabulary, ruleIds, education, problems).check(claims, sorted, places);
    }

    private void refuseTaken(RuleSet base, List<DrlReader.Result> drl) {
        Map<String, String> taken = new HashMap<>();
        for (Rule rule : base.rules()) {
            taken.put(rule.id(), "id");
            taken.put(rule.citation().title(), "title");
        }
        drl.stream()
                .flatMap(result -> Stream.concat(result.ids().stream(), result.titles().stream()))
                .filter(label -> taken.containsKey(label.text()))
                .forEach(label -> problems.add(new Problem(
                        label.place(),
                        "taken-by-bundled",
                        "A bundled rule has the " + taken.get(label.text()) + " \"" + label.text() + "\" already.",
                        "A rule set that extends the bundled one only adds to it. Choose another "
                                + taken.get(label.text()) + ".")));
    }

    private void refuseIfWrong() {
        var wrong =
                problems.stream().filter(this::canBeJudged).distinct().sorted().toList();
        if (!wrong.isEmpty()) {
            throw new InvalidRulesException(wrong);
        }
    }

    // Every code looks unknown while the file that defines it cannot be read; only that file's own problem helps.
    private boolean canBeJudged(Problem problem) {
        return unread.stream()
                .noneMatch(file -> NAMED_FROM.getOrDefault(file, Set.of()).contains(problem.code()));
    }

    private void layout(boolean extending) {
        for (String required : extending ? List.of(RULESET) : REQUIRED) {
            if (!files.rules().containsKey(required)) {
                add(required, "missing-file", "The rule set has no such file.", "Every rule set needs it.");
                unread.add(required);
            }
        }
        files.rules().keySet().forEach(this::layout);
        files.scenarios().keySet().forEach(this::scenarioLayout);
    }

    private void layout(String path) {
        if (path.endsWith(".drl")) {
            if (!isInPhase(path)) {
                add(path, "drl-outside-phase", "A rule file must be directly in one of the five folders.", folders());
            }
        } else if (path.contains("/")) {
            add(
                    path,
                    "unknown-file",
                    "This file is not part of a rule set.",
                    "Scenarios are in files that end in \".test.yaml\"; other YAML files are not in folders.");
        } else if (!REQUIRED.contains(path) && !OPTIONAL.contains(path)) {
            var known = new ArrayList<>(REQUIRED);
            known.addAll(OPTIONAL);
            add(path, "unknown-file", "This file is not part of a rule set.", Words.didYouMean(path, known));
        }
    }

    private void scenarioLayout(String path) {
        if (!isInPhase(path)) {
            add(
                    path,
                    "scenario-outside-phase",
                    "A scenario file must be directly in one of the five folders.",
                    folders());
        }
    }

    private static boolean isInPhase(String path) {
        int slash = path.lastIndexOf('/');
        return slash > 0 && Phase.ofFolder(path.substring(0, slash)).isPresent();
    }

    private static String folders() {
        var folders = new ArrayList<String>();
        for (Phase phase : Phase.values()) {
            folders.add(phase.folder());
        }
        return "They are " + String.join(", ", folders) + ".";
    }

    private Optional<YamlFields> file(String name) {
        byte[] bytes = files.rules().get(name);
        if (bytes == null) {
            return Optional.empty();
        }
        Yaml.Document document = cache.document(files.shown(name), bytes);
        problems.addAll(document.problems());
        var fields = document.root()
                .map(root -> YamlFields.of(root, "file", "", problems))
                .filter(YamlFields::isMap);
        if (fields.isEmpty()) {
            unread.add(name);
        }
        return fields;
    }

    private List<DrlReader.Result> drl(DrlReader reader) {
        var results = new ArrayList<DrlReader.Result>();
        files.rules().forEach((path, bytes) -> {
            if (path.endsWith(".drl") && isInPhase(path)) {
                results.add(cache.rules(files.shown(path), bytes, reader));
            }
        });
        results.forEach(result -> problems.addAll(result.problems()));
        problems.addAll(DrlReader.duplicates(results));
        return results;
    }

    private void add(String path, String code, String message, String help) {
        problems.add(new Problem(Place.of(files.shown(path)), code, message, help));
    }
}
