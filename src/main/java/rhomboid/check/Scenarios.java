package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rhomboid.Rhomboid;
import rhomboid.model.MissingPart;
import rhomboid.model.Problem;
import rhomboid.model.Trace;

/** Runs scenarios against rules. Thread-safe. */
public final class Scenarios {

    private final Rhomboid rhomboid;

    private Scenarios(Rhomboid rhomboid) {
        this.rhomboid = rhomboid;
    }

    /** Runs against these rules. */
    public static Scenarios of(Rhomboid rhomboid) {
        return new Scenarios(rhomboid);
    }

    /** Runs all the scenarios of a rule set, and tells what they leave out. */
    public ScenarioReport run(List<Scenario> scenarios) {
        List<Problem> gaps = new Coverage(rhomboid.ruleSet(), scenarios).gaps();
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
        Trace trace = rhomboid.trace(scenario.given());
        Comparison comparison = new Comparison(trace, rule -> lacks(scenario, rule));
        String differences = comparison.differences(scenario.expect());
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Problem(scenario.place(), "failed-scenario", "\"" + scenario.name() + "\"", differences));
    }

    private String lacks(Scenario scenario, String rule) {
        String parts = rhomboid.missing(scenario.given(), rule).stream()
                .map(Scenarios::words)
                .collect(Collectors.joining("; "));
        return rule + " still needs " + parts + ".";
    }

    private static String words(MissingPart part) {
        return part.words() + (part.unknown() ? " (not stated)" : " (does not hold)");
    }
}
