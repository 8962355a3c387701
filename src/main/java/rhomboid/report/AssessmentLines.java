package rhomboid.report;

import java.util.HashMap;
import java.util.Map;
import rhomboid.model.Assessment;
import rhomboid.report.AssessmentWriter.CitedRule;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** Writes many assessments of one rule set: the same bytes as {@link AssessmentJson#line}, sooner. Thread-safe. */
public final class AssessmentLines {

    private final Map<String, CitedRule> rules = new HashMap<>();

    // A line is some 12 kB; a new buffer for each would be a sixth of all that a batch allocates.
    private final ThreadLocal<JsonText> texts = ThreadLocal.withInitial(() -> new JsonText(false));

    private AssessmentLines() {}

    /** For the assessments of a rule set; those of others are written as well, more slowly. */
    public static AssessmentLines of(RuleSet ruleSet) {
        var lines = new AssessmentLines();
        for (Rule rule : ruleSet.rules()) {
            lines.rules.put(rule.id(), CitedRule.of(rule.citation()));
        }
        return lines;
    }

    /** On one line, in UTF-8, without a line end. */
    public byte[] line(Assessment assessment) {
        JsonText json = texts.get();
        json.clear();
        new AssessmentWriter(json, rules).assessment(assessment);
        return json.toBytes();
    }
}
