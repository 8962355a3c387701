package rhomboid.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import rhomboid.Rhomboid;
import rhomboid.check.ScenarioReport.TriedParts;
import rhomboid.check.ScenarioReport.TriedRule;
import rhomboid.engine.Engine;
import rhomboid.model.MissingPart;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Trace;
import rhomboid.model.WhyNot;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** Runs scenarios against rules. Thread-safe. */
public final class Scenarios {

    private final RuleSet ruleSet;
    private final Function<PatientCase, Trace> trace;
    private final BiFunction<PatientCase, String, List<MissingPart>> missing;
    private final BiFunction<PatientCase, String, WhyNot> whyNot;

    private Scenarios(
            RuleSet ruleSet,
            Function<PatientCase, Trace> trace,
            BiFunction<PatientCase, String, List<MissingPart>> missing,
            BiFunction<PatientCase, String, WhyNot> whyNot) {
        this.ruleSet = ruleSet;
        this.trace = trace;
        this.missing = missing;
        this.whyNot = whyNot;
    }

    /** Runs against these rules. */
    public static Scenarios of(Rhomboid rhomboid) {
        return new Scenarios(rhomboid.ruleSet(), rhomboid::trace, rhomboid::missing, rhomboid::whyNot);
    }

    /** Runs with an engine, such as one without Drools where many variations of the rules are tried. */
    public static Scenarios of(Engine engine) {
        return new Scenarios(engine.ruleSet(), engine::trace, engine::missing, engine::whyNot);
    }

    /** Runs all the scenarios of a rule set, and tells what they leave out. */
    public ScenarioReport run(List<Scenario> scenarios) {
        List<Problem> gaps = new Coverage(ruleSet, scenarios).gaps();
        return run(scenarios, true, gaps);
    }

    /** Runs some scenarios of a rule set, so that nothing can be told about what they leave out. */
    public ScenarioReport runSome(List<Scenario> scenarios) {
        return run(scenarios, false, List.of());
    }

    /**
     * What does not hold, without measuring what the scenarios try: for tools that run them after every small change.
     *
     * @return sorted by place
     */
    public List<Problem> failures(List<Scenario> scenarios) {
        return scenarios.stream()
                .flatMap(scenario -> verdict(scenario, failure(scenario)).stream())
                .sorted()
                .toList();
    }

    /** The rules and numbers that all the scenarios of a rule set do not try on both sides, sorted by place. */
    public List<Problem> gaps(List<Scenario> scenarios) {
        return new Coverage(ruleSet, scenarios).gaps();
    }

    private ScenarioReport run(List<Scenario> scenarios, boolean complete, List<Problem> gaps) {
        List<Problem> failures = new ArrayList<>();
        PartCoverage parts = new PartCoverage(ruleSet);
        Map<String, Integer> fired = new HashMap<>();
        int todo = 0;
        for (Scenario scenario : scenarios) {
            Trace run = trace.apply(scenario.given());
            parts.add(Situation.of(scenario.given(), run.assessment()));
            run.fired().forEach(rule -> fired.merge(rule, 1, Integer::sum));
            Optional<Problem> failure = failure(scenario, run);
            todo += failure.isPresent() && scenario.todo().isPresent() ? 1 : 0;
            verdict(scenario, failure).ifPresent(failures::add);
        }
        if (scenarios.isEmpty()) {
            failures.add(new Problem(
                    Place.of("scenarios"),
                    "no-scenarios",
                    "There is no scenario, so nothing was tried.",
                    "Write scenarios in a file beside the rules that ends in .test.yaml."));
        }
        return new ScenarioReport(scenarios.size(), todo, failures, complete, gaps, tried(parts, fired));
    }

    private TriedParts tried(PartCoverage parts, Map<String, Integer> fired) {
        TreeMap<String, TriedRule> rules = new TreeMap<>();
        for (Rule rule : ruleSet.ownRules()) {
            rules.put(rule.id(), new TriedRule(fired.getOrDefault(rule.id(), 0), parts.of(rule)));
        }
        return new TriedParts(parts.parts(), parts.tried(), parts.problems(), rules);
    }

    /** What is wrong with a scenario; one that is still to do is wrong if it holds. */
    private static Optional<Problem> verdict(Scenario scenario, Optional<Problem> failure) {
        if (scenario.todo().isEmpty()) {
            return failure;
        }
        return failure.isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        scenario.place(),
                        "todo-holds",
                        "\"" + scenario.name() + "\" holds, but is marked as to do: "
                                + scenario.todo().get(),
                        "Delete its \"todo\", so that it must hold from now on."));
    }

    /** What does not hold in a scenario, if anything; its {@code todo} plays no part. */
    public Optional<Problem> failure(Scenario scenario) {
        return failure(scenario, trace.apply(scenario.given()));
    }

    private Optional<Problem> failure(Scenario scenario, Trace run) {
        String differences = differences(scenario, run, rule -> lacks(scenario, rule));
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Problem(scenario.place(), "failed-scenario", "\"" + scenario.name() + "\"", differences));
    }

    /** Whether everything holds that a scenario expects; said without a word of why, and sooner. */
    public boolean holds(Scenario scenario) {
        return differences(scenario, trace.apply(scenario.given()), rule -> "").isEmpty();
    }

    private String differences(Scenario scenario, Trace run, Function<String, String> lacks) {
        return new Comparison(
                        run,
                        lacks,
                        condition -> whyNot.apply(scenario.given(), condition)
                                .candidate()
                                .evidence())
                .differences(scenario.expect());
    }

    private String lacks(Scenario scenario, String rule) {
        String parts = missing.apply(scenario.given(), rule).stream()
                .map(Scenarios::words)
                .collect(Collectors.joining("; "));
        return rule + " still needs " + parts + ".";
    }

    private static String words(MissingPart part) {
        return part.words() + (part.unknown() ? " (not stated)" : " (does not hold)");
    }
}
