package rhomboid.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;

/**
 * A condition that is to be added, with the keys of its entry in the vocabulary.
 *
 * @param code small letters, digits and hyphens
 * @param keys label, category, icd10cm, frequency, source, severity, usual-urgency, definition and next-step, as people write them
 * @param needs findings of which a case must have one; may be empty
 * @param memberOf the category of evaluations to which it belongs, if any
 * @param prefix the letters of its rule ids; made from the code where empty
 */
public record NewCondition(
        String code, Map<String, String> keys, List<String> needs, Optional<String> memberOf, Optional<String> prefix) {

    /** What an entry must have, in the order of the file. */
    public static final List<String> KEYS = List.of(
            "label",
            "category",
            "icd10cm",
            "frequency",
            "source",
            "severity",
            "usual-urgency",
            "definition",
            "next-step");

    private static final String VOCABULARY = "vocabulary.yaml";
    private static final int WIDTH = 115;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;

    /** Copies the collections. */
    public NewCondition {
        keys = Map.copyOf(keys);
        needs = List.copyOf(needs);
    }

    /**
     * The rule files with the condition, a file with its first rule, and scenarios.
     *
     * @param first its first rule
     * @throws RefusedException if the code cannot be used
     * @throws rhomboid.model.InvalidRulesException if anything else is wrong, with its place in the file as it would be
     */
    Changes in(RuleFiles files, RuleSet rules, RuleDraft first) {
        NewFinding.checkCode(code);
        String path = "conditions/" + code + ".drl";
        if (rules.vocabulary().conditions().containsKey(code)
                || files.content(path).isPresent()) {
            throw new RefusedException("There is a condition \"" + code
                    + "\" already.\n    Add rules to it with: rhomboid new rule " + code);
        }
        var changes = new Changes(files);
        YamlText text = YamlText.of(changes.content(VOCABULARY));
        text.add(
                "conditions",
                entry(),
                fields -> YamlText.text(fields, "category")
                        .filter(keys.getOrDefault("category", "")::equals)
                        .isPresent());
        memberOf.ifPresent(category -> text.addMember("categories", category, "conditions", code));
        changes.put(VOCABULARY, text.bytes());
        changes.put(path, String.join("\n", header()) + "\n");
        NewRule.addFirst(
                changes, path, first.about(keys.getOrDefault("label", code)), prefix.orElseGet(() -> prefix(rules)));
        return changes;
    }

    private Map<String, String> entry() {
        var entry = new LinkedHashMap<String, String>();
        entry.put("code", code);
        for (String key : KEYS) {
            String value = keys.getOrDefault(key, "");
            entry.put(key, key.equals("frequency") ? value : YamlText.value(value));
            if (key.equals("frequency") && !needs.isEmpty()) {
                entry.put("needs", YamlText.list(needs));
            }
        }
        return entry;
    }

    private List<String> header() {
        var lines = new ArrayList<String>();
        lines.add("package rhomboid.rules.conditions");
        lines.add("import rhomboid.model.*");
        lines.add("import static rhomboid.model.Conclude.*");
        lines.add("");
        lines.add("// " + keys.getOrDefault("label", code));
        var line = new StringBuilder("//");
        for (String word : keys.getOrDefault("definition", "").split("\\s+")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("//");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        lines.add("// Not covered here: how soon it must be seen, which the red flags say.");
        return lines;
    }

    /** Letters for the ids: those of the code, as many as needed to be free. */
    private String prefix(RuleSet rules) {
        Set<String> taken = rules.rules().stream()
                .map(rule -> rule.id().substring(0, rule.id().indexOf('-')))
                .collect(Collectors.toSet());
        String letters = code.replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        for (int length = SHORTEST + 1; length <= Math.min(LONGEST, letters.length()); length++) {
            if (!taken.contains(letters.substring(0, length))) {
                return letters.substring(0, length);
            }
        }
        throw new RefusedException("No free letters for the ids of its rules could be made from \"" + code
                + "\".\n    Give three to six capital letters with --prefix.");
    }
}
