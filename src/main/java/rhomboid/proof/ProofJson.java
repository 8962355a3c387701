package rhomboid.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import rhomboid.casefile.CaseJson;
import rhomboid.model.PatientCase;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was proved, as JSON. */
public final class ProofJson {

    private ProofJson() {}

    /** Indented, with a line end. */
    public static String of(ProofReport report) {
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "ruleSet",
                map(
                        "version",
                        report.ruleSet().version(),
                        "digest",
                        report.ruleSet().digest()));
        json.put("statement", report.ruleSet().statement());
        json.put("cases", report.cases().toString());
        json.put("theorems", report.theorems().stream().map(ProofJson::theorem).toList());
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(json) + "\n";
    }

    private static Map<String, Object> theorem(Theorem theorem) {
        var json = map(
                "code",
                theorem.code(),
                "text",
                theorem.text(),
                "verdict",
                theorem.verdict().name());
        json.put("how", theorem.how());
        json.put("statements", theorem.statements());
        json.put(
                "counterexamples",
                theorem.counterexamples().stream()
                        .map(ProofJson::counterexample)
                        .toList());
        json.put(
                "examples",
                theorem.examples().stream()
                        .map(example -> map("shows", example.shows(), "case", caseOf(example.witness())))
                        .toList());
        json.put("notes", theorem.notes());
        return json;
    }

    private static Map<String, Object> counterexample(Counterexample counterexample) {
        var json = map("statement", counterexample.statement());
        counterexample.witness().ifPresent(witness -> json.put("case", caseOf(witness)));
        json.put("plausible", counterexample.plausible());
        json.put("found", counterexample.found());
        return json;
    }

    private static JsonNode caseOf(PatientCase patientCase) {
        return JsonMapper.shared().readTree(CaseJson.write(patientCase));
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            map.put((String) keysAndValues[at], keysAndValues[at + 1]);
        }
        return map;
    }
}
