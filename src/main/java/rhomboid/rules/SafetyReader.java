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

    /** What a rule set without the file says. */
    static final Safety NONE = new Safety(List.of(), List.of());

    private final Vocabulary vocabulary;
    private final Collection<String> sources;

    private SafetyReader(Vocabulary vocabulary, Collection<String> sources) {
        this.vocabulary = vocabulary;
        this.sources = sources;
    }

    /** What the file states, in its order. */
    record Safety(List<Floor> floors, List<Invariant> invariants) {}

    /** All floors and invariants. Here only their form is checked; tests and proofs hold them. */
    static Safety read(
            YamlFields file, Vocabulary vocabulary, Collection<String> sources, Collection<Invariant> inherited) {
        var floors = new ArrayList<Floor>();
        var reader = new SafetyReader(vocabulary, sources);
        file.required("floors");
        for (YamlFields entry : file.maps("floors", "floor", "")) {
            floors.add(reader.floor(entry));
            entry.end();
        }
        var codes = new CodeRegister();
        codes.inherit(inherited.stream().map(Invariant::code).toList());
        var invariants = new ArrayList<Invariant>();
        var demands = new DemandReader(vocabulary, sources);
        for (YamlFields entry : file.maps("invariants", "invariant", "code")) {
            invariants.add(new Invariant(codes.define(entry, "code"), entry.text("text"), demands.read(entry)));
            entry.end();
        }
        file.end();
        return new Safety(floors, invariants);
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
        return measurement(entry, "A floor for a measurement", code, vocabulary);
    }

    /** A measurement within the bounds of the entry. */
    static Pattern measurement(YamlFields entry, String what, String code, Vocabulary vocabulary) {
        var constraints = new ArrayList<Constraint>();
        constraints.add(equal(Field.NAME, code));
        MeasurementKind kind = vocabulary.measurements().get(code);
        constraints.addAll(
                kind == null
                        ? Bounds.read(entry, what, "", Field.VALUE, 0, 0)
                        : Bounds.read(entry, what, code, Field.VALUE, kind.min(), kind.max()));
        return new Pattern(FactType.MEASUREMENT, constraints);
    }

    static Constraint equal(Field field, String code) {
        return new Constraint(field, Operator.EQUAL, new Codes(List.of(code)));
    }
}
