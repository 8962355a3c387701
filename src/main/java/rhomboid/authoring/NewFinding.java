package rhomboid.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Suggestions;
import rhomboid.rules.Vocabulary;

/**
 * A finding that is to be added to the vocabulary.
 *
 * @param code small letters, digits and hyphens
 * @param group of the vocabulary
 * @param label for clinicians
 * @param question for patients, to be answered with yes or no
 * @param asked core, conditional or exam
 * @param screen whether it looks for danger
 * @param synonyms other words for it; may be empty
 */
public record NewFinding(
        String code, String group, String label, String question, String asked, boolean screen, List<String> synonyms) {

    private static final String VOCABULARY = "vocabulary.yaml";
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Copies the list. */
    public NewFinding {
        synonyms = List.copyOf(synonyms);
    }

    /**
     * The rule files with the finding after the last one of its group.
     *
     * @throws RefusedException if the code cannot be used
     * @throws rhomboid.model.InvalidRulesException if anything else is wrong, with its place in the file as it would be
     */
    Changes in(RuleFiles files, RuleSet rules) {
        Vocabulary vocabulary = rules.vocabulary();
        checkCode(code);
        if (vocabulary.findings().containsKey(code)) {
            throw new RefusedException("The vocabulary has the finding \"" + code + "\" already: "
                    + vocabulary.findings().get(code).label() + ".\n    Use it, or choose another code.");
        }
        if (!vocabulary.groups().containsKey(group)) {
            throw new RefusedException("There is no group \"" + group + "\".\n    "
                    + Suggestions.closest(group, vocabulary.groups().keySet())
                            .map(close -> "Did you mean \"" + close + "\"? ")
                            .orElse("")
                    + "Groups are " + String.join(", ", vocabulary.groups().keySet()) + ".");
        }
        var changes = new Changes(files);
        YamlText text = YamlText.of(changes.content(VOCABULARY));
        text.add(
                "findings",
                entry(),
                fields -> YamlText.text(fields, "group").filter(group::equals).isPresent());
        changes.put(VOCABULARY, text.bytes());
        changes.rules();
        return changes;
    }

    private Map<String, String> entry() {
        var entry = new LinkedHashMap<String, String>();
        entry.put("code", code);
        entry.put("group", group);
        entry.put("label", YamlText.value(label));
        entry.put("question", YamlText.value(question));
        entry.put("asked", asked);
        if (screen) {
            entry.put("screen", "true");
        }
        if (!synonyms.isEmpty()) {
            entry.put(
                    "synonyms",
                    YamlText.list(synonyms.stream().map(YamlText::value).toList()));
        }
        return entry;
    }

    /**
     * Refuses what is not written like a code.
     *
     * @throws RefusedException with a suggestion
     */
    static void checkCode(String code) {
        if (!CODE.matcher(code).matches()) {
            String better =
                    code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
            throw new RefusedException("\"" + code + "\" is not written like a code.\n    "
                    + (better.isEmpty() ? "" : "Did you mean \"" + better + "\"? ")
                    + "A code has small letters a to z, digits and single hyphens between them.");
        }
    }
}
