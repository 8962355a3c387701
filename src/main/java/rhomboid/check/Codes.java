package rhomboid.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Suggestions;
import rhomboid.rules.Vocabulary;

/** The words that a scenario may use, and what is said about others. */
record Codes(Vocabulary vocabulary, Set<String> ruleIds, Map<String, String> synonyms) {

    static Codes of(RuleSet rules) {
        Map<String, String> synonyms = new HashMap<>();
        rules.vocabulary()
                .findings()
                .values()
                .forEach(finding -> finding.synonyms().forEach(word -> synonyms.put(word, finding.code())));
        Set<String> ids = rules.rules().stream().map(Rule::id).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Codes(rules.vocabulary(), ids, Map.copyOf(synonyms));
    }

    Problem unknown(Place place, String kind, String word, Collection<String> known) {
        String help = Suggestions.closest(word, known, kind.equals("finding") ? synonyms : Map.of())
                .map(suggestion -> "Did you mean \"" + suggestion + "\"?")
                .orElse(known.size() > 12 ? listedIn(kind) : "Known: " + String.join(", ", known) + ".");
        return new Problem(
                place, "unknown-" + kind.replace(' ', '-'), "The " + kind + " \"" + word + "\" is unknown.", help);
    }

    private static String listedIn(String kind) {
        return kind.equals("rule") ? "Rule ids stand in @id of the .drl files." : "Codes are listed in vocabulary.yaml.";
    }
}
