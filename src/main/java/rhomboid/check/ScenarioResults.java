package rhomboid.check;

import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what came of scenarios for other programs. */
public final class ScenarioResults {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ScenarioResults() {}

    /**
     * One JSON object, with a line end.
     *
     * @param name of what was tested, for people
     * @param problems failures, gaps and mistakes in scenarios, sorted
     */
    public static String json(String name, ScenarioReport report, List<Problem> problems) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("tested", name);
            json.writeNumberProperty("scenarios", report.run());
            json.writeNumberProperty("failed", report.failures().size());
            json.writeNumberProperty("todo", report.todo());
            json.writeObjectPropertyStart("parts");
            json.writeNumberProperty("all", report.parts().all());
            json.writeNumberProperty("tried", report.parts().tried());
            json.writeEndObject();
            json.writeObjectPropertyStart("rules");
            report.parts().rules().forEach((rule, tried) -> {
                json.writeObjectPropertyStart(rule);
                json.writeNumberProperty("fired", tried.fired());
                json.writeStringProperty("parts", tried.parts());
                json.writeEndObject();
            });
            json.writeEndObject();
            json.writeArrayPropertyStart("problems");
            problems.forEach(problem -> write(json, problem));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("code", problem.code());
        Place place = problem.place();
        json.writeStringProperty("file", place.file());
        if (place.line() > 0) {
            json.writeNumberProperty("line", place.line());
        }
        if (place.line() > 0 && place.column() > 0) {
            json.writeNumberProperty("column", place.column());
        }
        json.writeStringProperty("message", problem.message());
        if (!problem.help().isEmpty()) {
            json.writeStringProperty("help", problem.help());
        }
        json.writeEndObject();
    }

    /**
     * The XML of JUnit: a test case for each scenario, and one for each problem that is not about a scenario.
     *
     * @param problems failures, gaps and mistakes in scenarios, sorted
     */
    public static String junit(List<Scenario> scenarios, List<Problem> problems) {
        JunitXml xml = new JunitXml("rhomboid test");
        Set<Problem> open = new HashSet<>(problems);
        for (Scenario scenario : scenarios) {
            List<Problem> own = problems.stream()
                    .filter(problem -> problem.place().equals(scenario.place()))
                    .toList();
            if (own.isEmpty()) {
                xml.passed(
                        scenario.place().file(),
                        scenario.name(),
                        scenario.todo().orElse(""));
            } else {
                Problem first = own.get(0);
                open.removeAll(own);
                xml.failed(scenario.place().file(), scenario.name(), first.code(), first.toString());
            }
        }
        for (Problem problem : problems) {
            if (open.contains(problem)) {
                xml.failed(
                        problem.place().file(),
                        problem.code() + " " + problem.place(),
                        problem.message(),
                        problem.toString());
            }
        }
        return xml.render();
    }
}
