package rhomboid.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Yaml;

/** The words that a rule set defines, read even where the rule set has mistakes. Immutable. */
final class KnownWords {

    private static final Pattern RULE_ID = Pattern.compile("@id\\(\\s*\"([^\"]*)\"");

    // From the words of messages to the file, the section and the key that define such words.
    private static final Map<String, List<String>> DEFINED = Map.of(
            "finding", List.of("vocabulary.yaml", "findings", "code"),
            "measurement", List.of("vocabulary.yaml", "measurements", "code"),
            "condition", List.of("vocabulary.yaml", "conditions", "code"),
            "advice", List.of("vocabulary.yaml", "advice", "code"),
            "source", List.of("sources.yaml", "sources", "key"));

    private final Map<String, Set<String>> words = new HashMap<>();

    private KnownWords() {}

    static KnownWords of(RuleFiles files) {
        KnownWords known = new KnownWords();
        DEFINED.forEach((noun, where) -> known.words.put(noun, defined(files, where)));
        Set<String> ids = known.words.computeIfAbsent("rule", key -> new TreeSet<>());
        for (String path : files.paths()) {
            if (path.endsWith(".drl")) {
                RULE_ID.matcher(new String(files.contentOf(path), StandardCharsets.UTF_8))
                        .results()
                        .forEach(id -> ids.add(id.group(1)));
            }
        }
        if (files.paths().contains("ruleset.yaml")
                && new String(files.contentOf("ruleset.yaml"), StandardCharsets.UTF_8).contains("extends:")) {
            known.inherit(RuleSetReader.bundled());
        }
        return known;
    }

    private void inherit(RuleSet base) {
        Vocabulary vocabulary = base.vocabulary();
        add("finding", vocabulary.findings().keySet());
        add("measurement", vocabulary.measurements().keySet());
        add("condition", vocabulary.conditions().keySet());
        add("advice", vocabulary.advice().keySet());
        base.sources().forEach(source -> add("source", Set.of(source.key())));
        base.rules().forEach(rule -> add("rule", Set.of(rule.id())));
    }

    private void add(String noun, Set<String> more) {
        words.computeIfAbsent(noun, key -> new TreeSet<>()).addAll(more);
    }

    private static Set<String> defined(RuleFiles files, List<String> where) {
        Set<String> codes = new TreeSet<>();
        if (files.paths().contains(where.get(0))
                && Yaml.read(where.get(0), files.contentOf(where.get(0))).root().orElse(null)
                        instanceof Yaml.Fields root
                && root.fields().containsKey(where.get(1))
                && root.fields().get(where.get(1)).value() instanceof Yaml.Items items) {
            for (Yaml item : items.items()) {
                if (item instanceof Yaml.Fields entry
                        && entry.fields().containsKey(where.get(2))
                        && entry.fields().get(where.get(2)).value() instanceof Yaml.Scalar code) {
                    codes.add(code.text());
                }
            }
        }
        return codes;
    }

    /** The words that a noun of a message stands for; empty if it is none of these. */
    Set<String> of(String noun) {
        return words.getOrDefault(noun, Set.of());
    }

    /** Whether a word is defined as anything. */
    boolean has(String word) {
        return words.values().stream().anyMatch(known -> known.contains(word));
    }
}
