package rhomboid.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rhomboid.check.Expectation;
import rhomboid.check.Scenario;
import rhomboid.check.Scenarios;
import rhomboid.engine.Engine;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.rules.RuleSet;

/** Turns a case in which a change makes a difference into a scenario that notices it. Thread-safe. */
final class Suggesting {

    private static final int MOST_TRIED = 8;

    private final RuleSet ruleSet;
    private final Engine engine;
    private final Trial trial;
    private final CaseName names;

    Suggesting(RuleSet ruleSet, Trial trial) {
        this.ruleSet = ruleSet;
        this.trial = trial;
        engine = Engine.plain(ruleSet);
        names = new CaseName(ruleSet.vocabulary());
    }

    Suggestion of(Mutant mutant, PatientCase witness) {
        String file = mutant.rule().place().file().replaceFirst("\\.drl$", ".test.yaml");
        Engine changed = Engine.plain(mutant.in(ruleSet));
        Expectation expect = new Noticing(mutant, witness, engine, changed).expectation();
        boolean onlyWeighs = !expect.evidence().isEmpty();
        String name = onlyWeighs
                ? names.of(witness, expect.evidence())
                : names.of(witness, mutant.rule(), expect.notFired().isEmpty());
        Scenario scenario = new Scenario(name, Place.of(file), witness, expect, Optional.empty());
        return new Suggestion(file, scenario, extension(mutant, file, changed));
    }

    /** What could be added to a scenario that reaches the change without noticing it, first one beside the rule. */
    private String extension(Mutant mutant, String file, Engine changed) {
        Scenarios runner = Scenarios.of(changed);
        List<Scenario> near = trial.reached(mutant).stream()
                .sorted(Comparator.comparing(
                        scenario -> !scenario.place().file().equals(file)))
                .limit(MOST_TRIED)
                .toList();
        for (Scenario scenario : near) {
            Expectation expect = new Noticing(mutant, scenario.given(), engine, changed).expectation();
            Optional<String> member = ScenarioYaml.expect(expect).stream()
                    .filter(text -> !text.startsWith("urgency")
                            || scenario.expect().urgency().isEmpty())
                    .reduce((first, second) -> second);
            Scenario extended =
                    new Scenario(scenario.name(), scenario.place(), scenario.given(), expect, Optional.empty());
            if (member.isPresent() && !runner.holds(extended)) {
                return member.get() + " in \"" + scenario.name() + "\" ("
                        + scenario.place().file() + ":" + scenario.place().line() + ")";
            }
        }
        return "";
    }
}
