package rhomboid.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rhomboid.model.Absent;
import rhomboid.model.Candidate;
import rhomboid.model.Decimal;
import rhomboid.model.Fact;
import rhomboid.model.Level;
import rhomboid.model.Measurement;
import rhomboid.model.Patient;
import rhomboid.model.Present;
import rhomboid.model.Sex;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.MeasurementKind;

/**
 * Facts and codes in words: for the patient as the question and its answer, for a clinician as label and code. A code that is not in
 * the vocabulary stands for itself.
 */
record FactWords(Vocabulary vocabulary) {

    /** One line for each fact, as the patient was asked; nothing for candidates and levels, which nobody was asked. */
    List<String> asked(List<Fact> facts) {
        var lines = new ArrayList<String>();
        for (Fact fact : facts) {
            if (fact instanceof Present present) {
                lines.add(question(present.finding()) + " Yes.");
            } else if (fact instanceof Absent absent) {
                lines.add(question(absent.finding()) + " No.");
            } else if (fact instanceof Measurement measurement) {
                lines.add(question(measurement.name()) + " " + value(measurement) + ".");
            } else if (fact instanceof Patient patient) {
                person(patient).ifPresent(words -> lines.add("You are " + words + "."));
            }
        }
        return lines;
    }

    /** One line for each kind of fact, with labels and codes. */
    List<String> coded(List<Fact> facts) {
        var lines = new ArrayList<String>();
        line(
                lines,
                "present: ",
                facts.stream().filter(Present.class::isInstance).map(fact -> label(((Present) fact).finding())));
        line(
                lines,
                "absent: ",
                facts.stream().filter(Absent.class::isInstance).map(fact -> label(((Absent) fact).finding())));
        line(
                lines,
                "measured: ",
                facts.stream()
                        .filter(Measurement.class::isInstance)
                        .map(Measurement.class::cast)
                        .map(measurement -> label(measurement.name()) + " " + value(measurement)));
        line(
                lines,
                "patient: ",
                facts.stream().filter(Patient.class::isInstance).flatMap(fact -> person((Patient) fact).stream()));
        line(
                lines,
                "candidate: ",
                facts.stream()
                        .filter(Candidate.class::isInstance)
                        .map(Candidate.class::cast)
                        .map(candidate -> label(candidate.condition()) + ", " + lower(candidate.likelihood())));
        line(
                lines,
                "level: ",
                facts.stream()
                        .filter(Level.class::isInstance)
                        .map(fact -> ((Level) fact).urgency().name()));
        return lines;
    }

    private static void line(List<String> lines, String start, Stream<String> words) {
        List<String> all = words.toList();
        if (!all.isEmpty()) {
            lines.add(start + String.join("; ", all));
        }
    }

    /** The label with the code in brackets. */
    String label(String code) {
        return name(code).map(name -> name + " (" + code + ")").orElse(code);
    }

    private Optional<String> name(String code) {
        return Optional.ofNullable(vocabulary.findings().get(code))
                .map(Finding::label)
                .or(() ->
                        Optional.ofNullable(vocabulary.measurements().get(code)).map(MeasurementKind::label))
                .or(() -> Optional.ofNullable(vocabulary.conditions().get(code)).map(ConditionKind::label));
    }

    private String question(String code) {
        return Optional.ofNullable(vocabulary.findings().get(code))
                .map(Finding::question)
                .or(() ->
                        Optional.ofNullable(vocabulary.measurements().get(code)).map(MeasurementKind::question))
                .orElse(code + "?");
    }

    private String value(Measurement measurement) {
        MeasurementKind kind = vocabulary.measurements().get(measurement.name());
        return Decimal.of(measurement.value()) + (kind == null || kind.unit().isEmpty() ? "" : " " + kind.unit());
    }

    private static Optional<String> person(Patient patient) {
        var words = new ArrayList<String>();
        if (patient.age() != null) {
            words.add(patient.age() + " years old");
        }
        if (patient.sex() != Sex.UNKNOWN) {
            words.add(lower(patient.sex()));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    /** The name of a constant in lower case. */
    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
