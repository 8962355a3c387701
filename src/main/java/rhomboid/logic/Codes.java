package rhomboid.logic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rhomboid.model.Absent;
import rhomboid.model.Present;
import rhomboid.rules.Vocabulary;

/** Positions of the codes of a vocabulary, in its order. Immutable and thread-safe. */
public final class Codes {

    private final List<String> findings;
    private final List<String> measurements;
    private final List<String> conditions;
    private final Map<String, Integer> findingIds;
    private final Map<String, Integer> measurementIds;
    private final Map<String, Integer> conditionIds;
    private final Present[] present;
    private final Absent[] absent;

    private Codes(Vocabulary vocabulary) {
        findings = List.copyOf(vocabulary.findings().keySet());
        measurements = List.copyOf(vocabulary.measurements().keySet());
        conditions = List.copyOf(vocabulary.conditions().keySet());
        findingIds = positions(findings);
        measurementIds = positions(measurements);
        conditionIds = positions(conditions);
        present = findings.stream().map(Present::new).toArray(Present[]::new);
        absent = findings.stream().map(Absent::new).toArray(Absent[]::new);
    }

    /** The codes of a vocabulary. */
    public static Codes of(Vocabulary vocabulary) {
        return new Codes(vocabulary);
    }

    private static Map<String, Integer> positions(Collection<String> codes) {
        var positions = new HashMap<String, Integer>();
        codes.forEach(code -> positions.put(code, positions.size()));
        return Map.copyOf(positions);
    }

    /** All findings. */
    public List<String> findings() {
        return findings;
    }

    /** All measurements. */
    public List<String> measurements() {
        return measurements;
    }

    /** All conditions. */
    public List<String> conditions() {
        return conditions;
    }

    /**
     * The position of a finding.
     *
     * @throws IllegalArgumentException if the vocabulary does not have it
     */
    public int finding(String code) {
        return position(findingIds, code, "finding");
    }

    /**
     * The position of a measurement.
     *
     * @throws IllegalArgumentException if the vocabulary does not have it
     */
    public int measurement(String code) {
        return position(measurementIds, code, "measurement");
    }

    /**
     * The position of a condition.
     *
     * @throws IllegalArgumentException if the vocabulary does not have it
     */
    public int condition(String code) {
        return position(conditionIds, code, "condition");
    }

    Present present(int finding) {
        return present[finding];
    }

    Absent absent(int finding) {
        return absent[finding];
    }

    private static int position(Map<String, Integer> positions, String code, String what) {
        Integer position = positions.get(code);
        if (position == null) {
            throw new IllegalArgumentException("The vocabulary has no " + what + " \"" + code + "\".");
        }
        return position;
    }
}
