package rhomboid.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rhomboid.check.PartCoverage.Gap;
import rhomboid.check.Proofs.Known;
import rhomboid.logic.Wording;
import rhomboid.model.Decimal;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Trace;
import rhomboid.rules.Condition;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.MeasurementKind;

/**
 * Writes the scenarios that a rule set lacks: for each rule one in which it fires and one in which it nearly does, for each number
 * both sides, for each part of a condition a pair that shows that it matters. What they expect is what the rules say now, so a person
 * must judge whether that is right. For one thread.
 */
public final class MissingScenarios {

    private final RuleSet rules;
    private final Proofs proofs;
    private final PartCoverage parts;
    private final Set<String> fired = new HashSet<>();
    private final Set<String> notFired = new HashSet<>();
    private final Set<String> oneSided = new HashSet<>();
    private final Set<ScenarioText> missing = new LinkedHashSet<>();

    private MissingScenarios(RuleSet rules, List<Scenario> scenarios) {
        this.rules = rules;
        this.proofs = new Proofs(rules);
        this.parts = new PartCoverage(rules);
        for (Scenario scenario : scenarios) {
            fired.addAll(scenario.expect().fired());
            notFired.addAll(scenario.expect().notFired());
            parts.add(proofs.assess(scenario.given()).situation());
        }
        new Coverage(rules, scenarios)
                .gaps().stream()
                        .filter(gap -> gap.code().equals("one-sided-number"))
                        .forEach(gap -> oneSided.add(gap.place().toString()));
    }

    /**
     * The missing scenarios as YAML, below a comment with the file that they belong in; empty if nothing is missing.
     *
     * @param scenarios all that there are
     * @throws rhomboid.proof.WitnessMismatchException if Drools and the formula disagree about a case
     */
    public static String yaml(RuleSet rules, List<Scenario> scenarios) {
        MissingScenarios search = new MissingScenarios(rules, scenarios);
        TreeMap<String, List<String>> files = new TreeMap<>();
        for (Rule rule : rules.ownRules()) {
            search.missing.clear();
            search.search(rule);
            for (ScenarioText text : search.missing) {
                files.computeIfAbsent(
                                rule.place().file().replaceFirst("\\.drl$", ".test.yaml"), key -> new ArrayList<>())
                        .add(text.yaml());
            }
        }
        StringBuilder yaml = new StringBuilder();
        files.forEach(
                (file, texts) -> yaml.append("# ").append(file).append('\n').append(String.join("", texts)));
        return yaml.toString();
    }

    private void search(Rule rule) {
        Optional<Known> firing = proofs.firing(rule);
        if (firing.isEmpty()) {
            return;
        }
        if (!fired.contains(rule.id())) {
            add(rule, "applies", firing.get().stated());
        }
        if (!notFired.contains(rule.id())) {
            nearMiss(rule, firing.get().stated()).ifPresent(near -> add(rule, "nearly applies", near));
        }
        if (oneSided.contains(rule.place().toString())) {
            Cut.of(rule).forEach(cut -> sides(rule, cut, firing.get().stated()));
        }
        parts.gaps(rule).forEach(this::part);
    }

    private Optional<PatientCase> nearMiss(Rule rule, PatientCase firing) {
        return JumpCheck.withoutOne(firing).stream()
                .filter(fewer -> !proofs.assess(fewer).trace().fired().contains(rule.id()))
                .findFirst();
    }

    private void sides(Rule rule, Cut cut, PatientCase firing) {
        MeasurementKind kind = rules.vocabulary().measurements().get(cut.measure());
        boolean whole = kind == null || kind.whole();
        double above = whole ? cut.firstAbove() : cut.belowIncludesIt() ? cut.number() + 0.1 : cut.number();
        double below = whole ? above - 1 : cut.belowIncludesIt() ? cut.number() : cut.number() - 0.1;
        for (double value : List.of(below, above)) {
            double rounded = Math.round(value * 10) / 10.0;
            if (rounded >= (kind == null ? Patient.LEAST_AGE : kind.min())
                    && rounded <= (kind == null ? Patient.MOST_AGE : kind.max())) {
                add(rule, "at " + cut.measure() + " " + Decimal.of(rounded), with(firing, cut.measure(), rounded));
            }
        }
    }

    private static PatientCase with(PatientCase old, String measure, double value) {
        PatientCase.Builder changed = PatientCase.builder(old.id())
                .patient(
                        measure.equals(Cut.AGE)
                                ? new Patient((int) value, old.patient().sex())
                                : old.patient())
                .present(old.present().toArray(String[]::new))
                .absent(old.absent().toArray(String[]::new))
                .measurements(old.measurements());
        return (measure.equals(Cut.AGE) ? changed : changed.measurement(measure, value)).build();
    }

    private void part(Gap gap) {
        Condition when = gap.rule().when();
        Condition part = Leaves.of(when).get(gap.leaf());
        Condition without = Parts.with(when, gap.leaf(), Parts.FALSE);
        Condition granted = Parts.with(when, gap.leaf(), Parts.TRUE);
        if (gap.holding()) {
            proofs.find(when, without, Parts.chosen(when, part))
                    .ifPresent(known -> add(gap.rule(), "applies only by " + Wording.of(part), known.stated()));
        }
        if (gap.failing()) {
            Condition others = Parts.isChoice(when, gap.leaf()) ? Parts.otherwise(when, part) : granted;
            proofs.find(granted, when, others)
                    .ifPresent(known -> add(gap.rule(), "lacks only " + Wording.of(part), known.stated()));
        }
    }

    private void add(Rule rule, String point, PatientCase stated) {
        Known known = proofs.assess(stated);
        proofs.shown(known);
        Trace trace = known.trace();
        missing.add(new ScenarioText(
                rule.id() + " " + point,
                stated,
                trace.assessment().urgency(),
                rule.id(),
                trace.fired().contains(rule.id())));
    }
}
