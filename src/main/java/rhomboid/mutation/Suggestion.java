package rhomboid.mutation;

import rhomboid.check.Scenario;

/**
 * How to make the scenarios notice a change.
 *
 * @param file the scenario file beside the rule
 * @param scenario the smallest case in which the change makes a difference, with what to expect of it
 * @param extension what to add to a scenario that is there already instead; empty if no scenario comes near enough
 */
public record Suggestion(String file, Scenario scenario, String extension) {

    /** The scenario as text for the scenario file. */
    public String yaml() {
        return ScenarioYaml.of(scenario);
    }
}
