package rhomboid.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rhomboid.model.Place;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RulePlaces;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Yaml;

/** The rule set that is looked at, with its text. For one thread. */
final class Subject {

    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String SAFETY = "safety.yaml";

    private final RuleFiles files;
    private final RuleSet rules;
    private final RulePlaces places;
    private final Proofs proofs;
    private final Map<String, Place> vocabulary = new HashMap<>();
    private final Map<String, List<Place>> floors = new HashMap<>();

    Subject(RuleFiles files, RuleSet rules) {
        this.files = files;
        this.rules = rules;
        this.places = RulePlaces.of(files);
        this.proofs = new Proofs(rules);
        if (files.paths().contains(VOCABULARY)) {
            Yaml.read(files.shown(VOCABULARY), files.contentOf(VOCABULARY))
                    .root()
                    .ifPresent(root -> sections(root, vocabulary));
        }
        if (files.paths().contains(SAFETY)) {
            Yaml.read(files.shown(SAFETY), files.contentOf(SAFETY)).root().ifPresent(this::floors);
        }
    }

    private void floors(Yaml root) {
        if (root instanceof Yaml.Fields sections
                && sections.fields().containsKey("floors")
                && sections.fields().get("floors").value() instanceof Yaml.Items items) {
            for (Yaml item : items.items()) {
                if (item instanceof Yaml.Fields entry) {
                    entry.fields().forEach((key, field) -> {
                        if ((key.equals("finding") || key.equals("measurement"))
                                && field.value() instanceof Yaml.Scalar code) {
                            floors.computeIfAbsent(code.text(), text -> new ArrayList<>())
                                    .add(code.place());
                        }
                    });
                }
            }
        }
    }

    private static void sections(Yaml root, Map<String, Place> into) {
        if (root instanceof Yaml.Fields sections) {
            sections.fields().forEach((section, field) -> {
                if (field.value() instanceof Yaml.Items items) {
                    items.items().forEach(item -> entry(section, item, into));
                }
            });
        }
    }

    private static void entry(String section, Yaml item, Map<String, Place> into) {
        if (item instanceof Yaml.Fields entry
                && entry.fields().containsKey("code")
                && entry.fields().get("code").value() instanceof Yaml.Scalar code) {
            into.put(section + "/" + code.text(), code.place());
        }
    }

    RuleFiles files() {
        return files;
    }

    RuleSet rules() {
        return rules;
    }

    /** What is possible under the rules. */
    Proofs proofs() {
        return proofs;
    }

    /** The place of a floor among the floors of its own files, or of the file where that is not known. */
    Place floor(String code, int number) {
        List<Place> own = floors.getOrDefault(code, List.of());
        return number < own.size() ? own.get(number) : Place.of(files.shown(SAFETY));
    }

    /** The rules of its own files; those that it inherits are judged where they come from. */
    List<Rule> own() {
        return rules.ownRules();
    }

    /** Codes of a section of its own vocabulary, such as {@code findings}, with the places of their entries. */
    Map<String, Place> entries(String section) {
        Map<String, Place> entries = new TreeMap<>();
        vocabulary.forEach((key, place) -> {
            if (key.startsWith(section + "/")) {
                entries.put(key.substring(section.length() + 1), place);
            }
        });
        return entries;
    }

    /** The place of a leaf of a rule's condition, or of the rule where that is not known. */
    Place leaf(Rule rule, int index) {
        List<Place> leaves = places.leaves(rule);
        return index < leaves.size() ? leaves.get(index) : rule.place();
    }

    /** The place of a conclusion, or of the rule where that is not known. */
    Place conclusion(Rule rule, int index) {
        List<Place> verbs = places.verbs(rule);
        return index < verbs.size() ? verbs.get(index) : rule.place();
    }

    /** Every file by its path: rules, texts and scenarios. */
    List<String> paths() {
        List<String> paths = new ArrayList<>(files.paths());
        paths.addAll(files.scenarios().keySet());
        return paths;
    }
}
