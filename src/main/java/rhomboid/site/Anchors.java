package rhomboid.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import rhomboid.check.Scenario;
import rhomboid.model.Place;
import rhomboid.rules.Source;
import rhomboid.site.View.Link;

/** Names of the places of the page, and links to them. */
final class Anchors {

    private final PlainWords words;
    private final Map<Place, String> scenarios = new HashMap<>();

    Anchors(RuleBook book, PlainWords words) {
        this.words = words;
        for (Scenario scenario : book.scenarios()) {
            scenarios.put(scenario.place(), "t-" + (scenarios.size() + 1));
        }
    }

    /** Of a finding, a measurement, a condition or advice. */
    static String code(Code code) {
        return switch (code.kind()) {
                    case FINDING -> "f-";
                    case MEASUREMENT -> "m-";
                    case CONDITION -> "c-";
                    case ADVICE -> "a-";
                }
                + code.code();
    }

    /** To a finding, a measurement, a condition or advice, by its label. */
    Link toCode(Code code) {
        return new Link("#" + code(code), words.name(code));
    }

    static String rule(String id) {
        return "r-" + id;
    }

    static Link toRule(String id) {
        return new Link("#" + rule(id), id);
    }

    static String source(String key) {
        return "s-" + key;
    }

    static Link toSource(Source source) {
        return new Link("#" + source(source.key()), source.title());
    }

    static String claim(String id) {
        return "claim-" + id;
    }

    String scenario(Scenario scenario) {
        return scenarios.getOrDefault(scenario.place(), "scenarios");
    }

    Link toScenario(Scenario scenario) {
        return new Link("#" + scenario(scenario), scenario.name());
    }

    /** To what carries a claim, such as {@code rule GALL-03}. */
    Link toCarrier(String kindAndCode) {
        String[] parts = kindAndCode.split(" ", 2);
        String code = parts[parts.length - 1];
        return switch (parts[0]) {
            case "rule" -> new Link("#" + rule(code), kindAndCode);
            case "education" -> new Link("#e-" + code, "text " + code);
            case "ruleset" -> new Link("#about", "the " + code + " of the rule set");
            default ->
                new Link("#" + code(new Code(Code.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), code)), kindAndCode);
        };
    }

    /** A file of rules or scenarios, such as {@code red-flags/abdomen}, without the folder of the rules and its ending. */
    static String concept(Place place) {
        String[] parts = place.file().split("/");
        String name = parts[parts.length - 1].replaceFirst("(\\.test)?\\.(drl|yaml)$", "");
        return parts.length < 2 ? name : parts[parts.length - 2] + "/" + name;
    }
}
