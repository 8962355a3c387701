package rhomboid.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** Reads safety.yaml: what must hold for every possible case. */
final class SafetyReader {

    private final Vocabulary vocabulary;
    private final Collection<String> sources;

    private SafetyReader(Vocabulary vocabulary, Collection<String> sources) {
        this.vocabulary = vocabulary;
        this.sources = sources;
    }

    /** All floors, in the order of the file. The invariants are only checked for their form; tests and proofs hold them. */
    static List<Floor> read(YamlFields file, Vocabulary vocabulary, Collection<String> sources) {
        var floors = new ArrayList<Floor>();
        var reader = new SafetyReader(vocabulary, sources);
        file.required("floors");
        for (YamlFields entry : file.maps("floors", "floor", "")) {
            floors.add(reader.floor(entry));
            entry.end();
        }
        var codes = new CodeRegister();
        for (YamlFields entry : file.maps("invariants", "invariant", "code")) {
            codes.define(entry, "code");
            entry.text("text");
            entry.end();
        }
        file.end();
        return floors;
    }

    private Floor floor(YamlFields entry) {
        if (entry.has("finding") == entry.has("measurement")) {
            entry.add(
                    entry.place(""),
                    "unclear-floor",
                    "A floor needs either a finding or a measurement.",
                    "Write \"finding: fever\", or \"measurement: spo2-percent\" with \"at-most: 91\".");
        }
        entry.required("floor");
        return new Floor(
                entry.has("measurement") ? measurement(entry) : finding(entry),
                entry.constant("floor", Urgency.class, false).orElse(Urgency.EMERGENCY),
                entry.text("because"),
                entry.reference("source", "source", sources));
    }

    private Pattern finding(YamlFields entry) {
        String code = entry.optionalReference(
                        "finding", "finding", vocabulary.findings().keySet())
                .orElse("");
        return new Pattern(FactType.PRESENT, List.of(equal(Field.FINDING, code)));
    }

    private Pattern measurement(YamlFields entry) {
        String code = entry.optionalReference(
                        "measurement", "measurement", vocabulary.measurements().keySet())
                .orElse("");
        var constraints = new ArrayList<Constraint>();
        constraints.add(equal(Field.NAME, code));
        bound(entry, "at-least", code, Operator.AT_LEAST, constraints);
        bound(entry, "at-most", code, Operator.AT_MOST, constraints);
        if (!entry.has("at-least") && !entry.has("at-most")) {
            entry.add(
                    entry.place(""),
                    "unclear-floor",
                    "A floor for a measurement needs \"at-least\" or \"at-most\".",
                    "");
        }
        if (entry.has("at-least")
                && entry.has("at-most")
                && entry.optionalNumber("at-least").orElse(0)
                        > entry.optionalNumber("at-most").orElse(0)) {
            entry.add(entry.place("at-most"), "empty-range", "\"at-most\" is less than \"at-least\".", "");
        }
        return new Pattern(FactType.MEASUREMENT, constraints);
    }

    private void bound(YamlFields entry, String key, String code, Operator operator, List<Constraint> constraints) {
        var number = entry.optionalNumber(key);
        if (number.isEmpty()) {
            return;
        }
        double value = number.getAsDouble();
        constraints.add(new Constraint(Field.VALUE, operator, new Pattern.Number(value)));
        MeasurementKind kind = vocabulary.measurements().get(code);
        if (kind != null && (value < kind.min() || value > kind.max())) {
            entry.add(
                    entry.place(key),
                    "out-of-range",
                    "\"" + key + "\" is " + Words.number(value) + ", but \"" + code + "\" goes from "
                            + Words.number(kind.min()) + " to " + Words.number(kind.max()) + ".",
                    "");
        }
    }

    private static Constraint equal(Field field, String code) {
        return new Constraint(field, Operator.EQUAL, new Codes(List.of(code)));
    }
}
