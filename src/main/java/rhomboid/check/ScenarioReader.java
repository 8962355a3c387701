package rhomboid.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Yaml;

/** Reads scenario files and reports everything that is wrong with them at once. Thread-safe. */
public final class ScenarioReader {

    private final Codes codes;

    /** Reads scenarios about these rules. */
    public ScenarioReader(RuleSet rules) {
        this.codes = Codes.of(rules);
    }

    /**
     * What a file holds.
     *
     * @param scenarios those without a problem, in the order of the file
     * @param problems sorted
     */
    public record Result(List<Scenario> scenarios, List<Problem> problems) {
        /** Copies and sorts the lists. */
        public Result {
            scenarios = List.copyOf(scenarios);
            problems = problems.stream().sorted().toList();
        }
    }

    /**
     * Reads one file.
     *
     * @param file its name for messages
     */
    public Result read(String file, byte[] bytes) {
        Yaml.Document document = Yaml.read(file, bytes);
        List<Problem> problems = new ArrayList<>(document.problems());
        List<Scenario> scenarios = new ArrayList<>();
        if (document.root().isPresent()) {
            if (document.root().get() instanceof Yaml.Items list) {
                readAll(list, scenarios, problems);
            } else if (problems.isEmpty()) {
                problems.add(new Problem(
                        Place.of(file),
                        "scenario-list",
                        "A scenario file is a list, but this is " + document.root().get().kind() + ".",
                        "Begin each scenario with \"- scenario: \" and a sentence."));
            }
        }
        return new Result(scenarios, problems);
    }

    private void readAll(Yaml.Items list, List<Scenario> scenarios, List<Problem> problems) {
        Map<String, Place> names = new HashMap<>();
        for (Yaml item : list.items()) {
            Fields fields = new Fields(item, "a scenario", codes, problems);
            int before = problems.size();
            Scenario scenario = new ScenarioFields(fields, codes, problems).scenario();
            Place first = names.putIfAbsent(scenario.name(), scenario.place());
            if (first != null && !scenario.name().isEmpty()) {
                problems.add(new Problem(
                        scenario.place(),
                        "duplicate-scenario",
                        "There is already a scenario \"" + scenario.name() + "\" in line " + first.line() + ".",
                        "Say in each name what makes the scenario different."));
            }
            if (problems.size() == before) {
                scenarios.add(scenario);
            }
        }
    }
}
