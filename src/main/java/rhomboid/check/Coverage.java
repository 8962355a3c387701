package rhomboid.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rhomboid.model.Decimal;
import rhomboid.model.Patient;
import rhomboid.model.Problem;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.MeasurementKind;

/**
 * What the scenarios of a rule set leave out of its own rules: rules that no scenario expects to fire or not to fire, and numbers without a scenario on both sides.
 * For whole numbers the two sides are the two neighbours of the border, since that is where a rule goes wrong.
 */
final class Coverage {

    private final RuleSet rules;
    private final Set<String> fired = new HashSet<>();
    private final Set<String> notFired = new HashSet<>();
    private final Map<String, TreeSet<Double>> values = new HashMap<>();

    Coverage(RuleSet rules, Collection<Scenario> scenarios) {
        this.rules = rules;
        for (Scenario scenario : scenarios) {
            fired.addAll(scenario.expect().fired());
            notFired.addAll(scenario.expect().notFired());
            Integer age = scenario.given().patient().age();
            if (age != null) {
                seen(Cut.AGE, age);
            }
            scenario.given().measurements().forEach(this::seen);
        }
    }

    private void seen(String measure, double value) {
        values.computeIfAbsent(measure, key -> new TreeSet<>()).add(value);
    }

    /** Every gap, sorted by place. */
    List<Problem> gaps() {
        List<Problem> gaps = new ArrayList<>();
        Map<Cut, Rule> cuts = new LinkedHashMap<>();
        for (Rule rule : rules.ownRules()) {
            untested(rule).ifPresent(gaps::add);
            Cut.of(rule).forEach(cut -> cuts.putIfAbsent(cut, rule));
        }
        cuts.forEach((cut, rule) -> oneSided(cut, rule).ifPresent(gaps::add));
        return gaps.stream().sorted().toList();
    }

    private Optional<Problem> untested(Rule rule) {
        boolean hit = fired.contains(rule.id());
        boolean miss = notFired.contains(rule.id());
        if (hit && miss) {
            return Optional.empty();
        }
        String missing = hit ? "not-fired" : miss ? "fired" : "fired, and none under not-fired";
        return Optional.of(new Problem(
                rule.place(),
                "untested-rule",
                "No scenario has " + rule.id() + " under " + missing + ".",
                "Add " + (hit || miss ? "one" : "both") + " to the .test.yaml file beside the rule."));
    }

    private Optional<Problem> oneSided(Cut cut, Rule rule) {
        Collection<Double> known = values.getOrDefault(cut.measure(), new TreeSet<>());
        MeasurementKind kind = rules.vocabulary().measurements().get(cut.measure());
        boolean whole = kind == null || kind.whole();
        double min = kind == null ? Patient.LEAST_AGE : kind.min();
        double max = kind == null ? Patient.MOST_AGE : kind.max();
        String missing = whole ? missingNeighbours(cut, known, min, max) : missingBands(cut, known, min, max);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                rule.place(),
                "one-sided-number",
                rule.id() + " draws a line at " + cut.measure() + " " + Decimal.of(cut.number())
                        + ", but no scenario has " + missing + ".",
                "Add a scenario close to the line on each side."));
    }

    private static String missingNeighbours(Cut cut, Collection<Double> known, double min, double max) {
        return Stream.of((double) cut.firstAbove() - 1, (double) cut.firstAbove())
                .filter(value -> value >= min && value <= max && !known.contains(value))
                .map(value -> cut.measure() + " " + Decimal.of(value))
                .collect(Collectors.joining(" or "));
    }

    private static String missingBands(Cut cut, Collection<Double> known, double min, double max) {
        boolean needsBelow = cut.isBelow(min) && known.stream().noneMatch(cut::isBelow);
        boolean needsAbove = !cut.isBelow(max) && known.stream().allMatch(cut::isBelow);
        String below = cut.measure() + (cut.belowIncludesIt() ? " of at most " : " below ") + Decimal.of(cut.number());
        String above = cut.measure() + (cut.belowIncludesIt() ? " above " : " of at least ") + Decimal.of(cut.number());
        return Stream.of(needsBelow ? below : "", needsAbove ? above : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" or "));
    }
}
