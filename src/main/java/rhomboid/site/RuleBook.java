package rhomboid.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import rhomboid.check.Cut;
import rhomboid.check.Scenario;
import rhomboid.rules.Claim;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Source;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** The rules of a rule set with everything that belongs to them. Immutable and thread-safe. */
public final class RuleBook {

    private final RuleSet ruleSet;
    private final PlainWords words;
    private final Map<String, Source> sources;
    private final Map<String, Claim> claims;
    private final Map<String, List<Scenario>> firing = new HashMap<>();
    private final Map<String, List<Scenario>> notFiring = new HashMap<>();
    private final Map<String, TreeSet<Double>> values = new HashMap<>();
    private final Map<String, RuleCard> cards = new TreeMap<>();
    private final List<Scenario> scenarios;

    private RuleBook(RuleSet ruleSet, Collection<Scenario> scenarios) {
        this.ruleSet = ruleSet;
        this.scenarios =
                scenarios.stream().sorted(Comparator.comparing(Scenario::place)).toList();
        words = PlainWords.of(ruleSet.vocabulary());
        sources = ruleSet.sources().stream().collect(Collectors.toMap(Source::key, Function.identity()));
        claims = ruleSet.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        this.scenarios.forEach(this::note);
        ruleSet.rules().forEach(rule -> cards.put(rule.id(), make(rule)));
    }

    /**
     * Puts rules and scenarios together.
     *
     * @param scenarios of the rule set; may be empty
     */
    public static RuleBook of(RuleSet ruleSet, Collection<Scenario> scenarios) {
        return new RuleBook(ruleSet, scenarios);
    }

    /** The rules alone. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The scenarios, by place. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** All rules, sorted by id. */
    public List<RuleCard> cards() {
        return List.copyOf(cards.values());
    }

    /** A rule by its id, if there is one. */
    public Optional<RuleCard> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    /** The rules that ask for or conclude about something; sorted by id. */
    public List<RuleCard> about(Code code) {
        return about(List.of(code));
    }

    /** The rules that ask for or conclude about anything of this code, of whatever kind; sorted by id. */
    public List<RuleCard> about(String code) {
        return about(Arrays.stream(Code.Kind.values())
                .map(kind -> new Code(kind, code))
                .toList());
    }

    private List<RuleCard> about(Collection<Code> codes) {
        return cards.values().stream()
                .filter(card -> !Collections.disjoint(card.uses(), codes)
                        || !Collections.disjoint(Uses.concluded(card.rule()), codes))
                .toList();
    }

    private void note(Scenario scenario) {
        scenario.expect().fired().forEach(id -> add(firing, id, scenario));
        scenario.expect().notFired().forEach(id -> add(notFiring, id, scenario));
        Integer age = scenario.given().patient().age();
        if (age != null) {
            seen(Cut.AGE, age);
        }
        scenario.given().measurements().forEach(this::seen);
    }

    private static void add(Map<String, List<Scenario>> lists, String id, Scenario scenario) {
        lists.computeIfAbsent(id, key -> new ArrayList<>()).add(scenario);
    }

    private void seen(String measure, double value) {
        values.computeIfAbsent(measure, key -> new TreeSet<>()).add(value);
    }

    private RuleCard make(Rule rule) {
        return new RuleCard(
                rule,
                words.when(rule),
                words.then(rule),
                List.copyOf(Uses.asked(rule)),
                rule.citation().sources().stream()
                        .map(key -> sources.getOrDefault(key, new Source(key, key, "", Optional.empty(), "", "")))
                        .toList(),
                rule.claims().stream()
                        .map(id -> claims.getOrDefault(id, new Claim(id, id, List.of(), Optional.empty())))
                        .toList(),
                firing.getOrDefault(rule.id(), List.of()),
                notFiring.getOrDefault(rule.id(), List.of()),
                Cut.of(rule).stream().distinct().map(this::boundary).toList());
    }

    private Boundary boundary(Cut cut) {
        Collection<Double> known = values.getOrDefault(cut.measure(), new TreeSet<>());
        MeasurementKind kind = ruleSet.vocabulary().measurements().get(cut.measure());
        if (kind == null || kind.whole()) {
            return new Boundary(
                    cut, known.contains((double) cut.firstAbove() - 1), known.contains((double) cut.firstAbove()));
        }
        return new Boundary(
                cut, known.stream().anyMatch(cut::isBelow), known.stream().anyMatch(value -> !cut.isBelow(value)));
    }
}
