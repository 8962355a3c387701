package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import rhomboid.Rhomboid;
import rhomboid.engine.Engine;
import rhomboid.model.MissingPart;
import rhomboid.model.PatientCase;
import rhomboid.model.Problem;
import rhomboid.model.Trace;
import rhomboid.model.WhyNot;
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
        return new ScenarioReport(scenarios.size(), failures(scenarios), true, gaps);
    }

    /** Runs some scenarios of a rule set, so that nothing can be told about what they leave out. */
    public ScenarioReport runSome(List<Scenario> scenarios) {
        return new ScenarioReport(scenarios.size(), failures(scenarios), false, List.of());
    }

    private List<Problem> failures(List<Scenario> scenarios) {
        List<Problem> failures = new ArrayList<>();
        scenarios.forEach(scenario -> failure(scenario).ifPresent(failures::add));
        return failures;
    }

    /** What does not hold in a scenario, if anything. */
    public Optional<Problem> failure(Scenario scenario) {
        String differences = differences(scenario, rule -> lacks(scenario, rule));
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Problem(scenario.place(), "failed-scenario", "\"" + scenario.name() + "\"", differences));
    }

    /** Whether everything holds that a scenario expects; said without a word of why, and sooner. */
    public boolean holds(Scenario scenario) {
        return differences(scenario, rule -> "").isEmpty();
    }

    private String differences(Scenario scenario, Function<String, String> lacks) {
        Comparison comparison = new Comparison(
                trace.apply(scenario.given()),
                lacks,
                condition -> whyNot.apply(scenario.given(), condition).candidate().evidence());
        return comparison.differences(scenario.expect());
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
