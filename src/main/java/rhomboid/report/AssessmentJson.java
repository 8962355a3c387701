package rhomboid.report;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import rhomboid.model.Assessment;

/**
 * Assessments as JSON: every key always present except {@code expected} and {@code suppressedBy}, in a fixed order; equal assessments
 * give equal bytes. Thread-safe.
 *
 * <p>All of an assessment is written but title, topic, text and sources of its education texts, which are named by their code.
 */
public final class AssessmentJson {

    private AssessmentJson() {}

    /** On one line, in UTF-8, without a line end; for many assessments see {@link AssessmentLines}. */
    public static byte[] line(Assessment assessment) {
        return write(assessment, false);
    }

    /** For people, with a line end. */
    public static String pretty(Assessment assessment) {
        return new String(write(assessment, true), StandardCharsets.UTF_8) + "\n";
    }

    /**
     * Reads what {@link #line} or {@link #pretty} wrote. The education texts come back with their code only; everything else is as it
     * was.
     *
     * @throws IllegalArgumentException if the text is not such JSON
     */
    public static Assessment read(byte[] json) {
        return AssessmentReader.read(json);
    }

    private static byte[] write(Assessment assessment, boolean pretty) {
        var json = new JsonText(pretty);
        new AssessmentWriter(json, Map.of()).assessment(assessment);
        return json.toBytes();
    }
}
