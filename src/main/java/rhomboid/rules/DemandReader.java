package rhomboid.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import rhomboid.model.Patient;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Invariant.Demand;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;

/** Reads the part of an invariant that can be proved: which cases, and what they always or never get. */
final class DemandReader {

    private final Vocabulary vocabulary;
    private final Collection<String> sources;

    DemandReader(Vocabulary vocabulary, Collection<String> sources) {
        this.vocabulary = vocabulary;
        this.sources = sources;
    }

    /** The demand of an invariant; empty if it is stated in words only. */
    Optional<Demand> read(YamlFields entry) {
        Condition given = entry.fields("given").map(this::given).orElse(new Condition.AllOf(List.of()));
        if (entry.has("always") == entry.has("never")) {
            if (entry.has("given") || entry.has("always")) {
                entry.add(
                        entry.place("given"),
                        "unclear-invariant",
                        entry.name() + " needs either \"always\" or \"never\".",
                        "Write \"always: { at-least: URGENT }\" or \"never: { advice: [ heat ] }\".");
            }
            return Optional.empty();
        }
        String key = entry.has("always") ? "always" : "never";
        String source = entry.reference("source", "source", sources);
        return entry.fields(key).map(what -> demand(given, key.equals("always"), what, source));
    }

    private Demand demand(Condition given, boolean always, YamlFields what, String source) {
        if (!what.has("at-least") && !what.has("advice")) {
            what.add(
                    what.place(""),
                    "unclear-invariant",
                    what.name() + " needs \"at-least\" or \"advice\".",
                    "The first is a level such as URGENT, the second a list of codes of advice.");
        }
        var demand = new Demand(
                given,
                always,
                what.constant("at-least", Urgency.class, false),
                what.references("advice", "advice", vocabulary.advice().keySet()),
                source);
        what.end();
        return demand;
    }

    private Condition given(YamlFields given) {
        var parts = new ArrayList<Condition>();
        Collection<String> findings = vocabulary.findings().keySet();
        given.references("present", "finding", findings)
                .forEach(code -> parts.add(one(FactType.PRESENT, SafetyReader.equal(Field.FINDING, code))));
        given.references("absent", "finding", findings)
                .forEach(code -> parts.add(one(FactType.ABSENT, SafetyReader.equal(Field.FINDING, code))));
        List<String> oneOf = given.references("one-of", "finding", findings);
        if (!oneOf.isEmpty()) {
            parts.add(one(FactType.PRESENT, new Constraint(Field.FINDING, Operator.IN, new Codes(oneOf))));
        }
        given.fields("measurements").ifPresent(numbers -> measurements(numbers, parts));
        given.fields("patient").ifPresent(patient -> patient(patient, parts));
        given.fields("level").ifPresent(level -> level(level, parts));
        given.end();
        return new Condition.AllOf(parts);
    }

    private static Condition one(FactType type, Constraint constraint) {
        return new Condition.Exists(new Pattern(type, List.of(constraint)));
    }

    private void measurements(YamlFields numbers, List<Condition> parts) {
        Collection<String> known = vocabulary.measurements().keySet();
        for (String code : numbers.keys()) {
            numbers.fields(code).ifPresent(bounds -> {
                String name = numbers.isKnown(numbers.place(code), code, "measurement", known) ? code : "";
                parts.add(new Condition.Exists(SafetyReader.measurement(bounds, bounds.name(), name, vocabulary)));
                bounds.end();
            });
        }
    }

    private static void patient(YamlFields patient, List<Condition> parts) {
        patient.fields("age").ifPresent(bounds -> {
            parts.add(new Condition.Exists(new Pattern(
                    FactType.PATIENT,
                    Bounds.read(bounds, bounds.name(), "age", Field.AGE, Patient.LEAST_AGE, Patient.MOST_AGE))));
            bounds.end();
        });
        patient.oneOf("sex", List.of("female", "male"))
                .map(word -> word.equals("male") ? Sex.MALE : Sex.FEMALE)
                .ifPresent(sex -> parts.add(
                        one(FactType.PATIENT, new Constraint(Field.SEX, Operator.EQUAL, new Pattern.Word(sex)))));
        patient.end();
    }

    private static void level(YamlFields level, List<Condition> parts) {
        level.constant("at-least", Urgency.class, false)
                .ifPresent(word -> parts.add(
                        one(FactType.LEVEL, new Constraint(Field.URGENCY, Operator.AT_LEAST, new Pattern.Word(word)))));
        level.constant("at-most", Urgency.class, false)
                .ifPresent(word -> parts.add(
                        one(FactType.LEVEL, new Constraint(Field.URGENCY, Operator.AT_MOST, new Pattern.Word(word)))));
        level.end();
    }
}
