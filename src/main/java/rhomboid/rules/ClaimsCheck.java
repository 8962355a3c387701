package rhomboid.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.ClaimsReader.PlacedClaim;

/** Compares the claims with everything that they name, in both directions. */
final class ClaimsCheck {

    private static final List<String> RULE_SET_KEYS = List.of("name", "version", "status", "intended-use", "statement");

    private final String claimsFile;
    private final List<EducationText> education;
    private final List<Problem> problems;
    private final Map<String, Collection<String>> known = new LinkedHashMap<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> claimIds = new HashSet<>();

    ClaimsCheck(
            String claimsFile,
            Vocabulary vocabulary,
            Collection<String> ruleIds,
            List<EducationText> education,
            List<Problem> problems) {
        this.claimsFile = claimsFile;
        this.education = education;
        this.problems = problems;
        known.put("rule", ruleIds);
        known.put("finding", vocabulary.findings().keySet());
        known.put("measurement", vocabulary.measurements().keySet());
        known.put("condition", vocabulary.conditions().keySet());
        known.put("advice", vocabulary.advice().keySet());
        known.put(
                "education",
                sorted(education.stream().map(text -> text.education().code()).toList()));
        known.put("ruleset", RULE_SET_KEYS);
    }

    private static Set<String> sorted(Collection<String> words) {
        return new TreeSet<>(words);
    }

    /** Adds a problem for every name that leads nowhere and every link that only one side knows. */
    void check(List<PlacedClaim> claims, List<Rule> rules, Map<String, Place> educationPlaces) {
        claims.forEach(claim -> claimIds.add(claim.claim().id()));
        Map<String, Set<String>> named = new LinkedHashMap<>();
        rules.forEach(rule -> named.put("rule " + rule.id(), new HashSet<>(rule.claims())));
        education.forEach(text -> named.put("education " + text.education().code(), new HashSet<>(text.claims())));
        for (PlacedClaim claim : claims) {
            for (Yaml.Scalar name : claim.by()) {
                forward(claim.claim().id(), name, named);
            }
        }
        for (Rule rule : rules) {
            back("rule " + rule.id(), rule.id(), rule.claims(), rule.place());
        }
        for (EducationText text : education) {
            String code = text.education().code();
            back(
                    "education " + code,
                    "The text \"" + code + "\"",
                    text.claims(),
                    educationPlaces.getOrDefault(code, Place.of(claimsFile)));
        }
    }

    private void forward(String claim, Yaml.Scalar name, Map<String, Set<String>> named) {
        String[] words = name.text().split(" ", 2);
        var codes = known.get(words[0]);
        if (words.length < 2 || codes == null) {
            add(
                    name.place(),
                    "not-a-claim-link",
                    claim + " names \"" + Words.shown(name.text()) + "\".",
                    "Write the kind and the code; kinds are " + String.join(", ", known.keySet()) + ".");
        } else if (!codes.contains(words[1])) {
            String help = Words.didYouMean(words[1], codes);
            String kind = words[0].equals("ruleset")
                    ? "key of ruleset.yaml"
                    : words[0].equals("education") ? "text" : words[0];
            add(
                    name.place(),
                    "unknown-" + words[0],
                    claim + " names the unknown " + kind + " \"" + Words.shown(words[1]) + "\".",
                    help);
        } else {
            links.add(claim + " " + name.text());
            var back = named.get(name.text());
            if (back != null && !back.contains(claim)) {
                String its = words[0].equals("rule") ? "@claim" : "\"claim\"";
                add(
                        name.place(),
                        "one-sided-claim",
                        claim + " names the " + name.text() + ", whose " + its + " does not name " + claim + ".",
                        "Add " + claim + " there, or remove the entry here.");
            }
        }
    }

    private void back(String link, String subject, List<String> claims, Place place) {
        for (String claim : claims) {
            if (claimIds.contains(claim) && !links.contains(claim + " " + link)) {
                add(
                        place,
                        "one-sided-claim",
                        subject + " names the claim " + claim + ", which does not name it.",
                        "Add \"" + link + "\" to " + claim + " in " + claimsFile + ", or remove " + claim + " here.");
            }
        }
    }

    private void add(Place place, String code, String message, String help) {
        problems.add(new Problem(place, code, message, help));
    }
}
