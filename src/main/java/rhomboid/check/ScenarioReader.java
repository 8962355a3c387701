package rhomboid.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Yaml;

/** Reads scenario files and reports everything that is wrong with them at once. Thread-safe. */
public final class ScenarioReader {

    private final RuleSet rules;

    /** Reads scenarios about these rules. */
    public ScenarioReader(RuleSet rules) {
        this.rules = rules;
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
        if (document.root().isPresent() && document.root().get() instanceof Yaml.Items list) {
            readAll(list, scenarios, problems);
        } else if (problems.isEmpty()) {
            String found = document.root().map(Yaml::kind).orElse("empty");
            problems.add(new Problem(
                    Place.of(file),
                    "not-a-list",
                    "A scenario file must be a list, but this is " + found + ".",
                    "Begin each scenario with \"- scenario: \" and a sentence."));
        }
        return new Result(scenarios, problems);
    }

    /** Reads the scenario files of a rule set whose names for messages are wanted, in the order of their paths. */
    public Result read(RuleFiles files, Predicate<String> wanted) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        files.scenarios().forEach((path, bytes) -> {
            String shown = files.shown(path);
            if (wanted.test(shown)) {
                Result result = read(shown, bytes);
                scenarios.addAll(result.scenarios());
                problems.addAll(result.problems());
            }
        });
        return new Result(scenarios, problems);
    }

    /**
     * Reads all scenario files of a rule set.
     *
     * @throws InvalidRulesException if anything is wrong with their form
     */
    public List<Scenario> readAll(RuleFiles files) {
        Result result = read(files, file -> true);
        if (!result.problems().isEmpty()) {
            throw new InvalidRulesException(result.problems());
        }
        return result.scenarios();
    }

    private void readAll(Yaml.Items list, List<Scenario> scenarios, List<Problem> problems) {
        ScenarioFields fields = new ScenarioFields(rules, problems);
        Map<String, Place> names = new HashMap<>();
        for (Yaml item : list.items()) {
            int before = problems.size();
            Scenario scenario = fields.scenario(item);
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
