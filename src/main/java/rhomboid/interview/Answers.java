package rhomboid.interview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rhomboid.logic.Closed;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Sex;
import rhomboid.rules.Vocabulary;

/** What a person said and did not know, checked. */
final class Answers {

    private static final String AGE_AS_MEASUREMENT = "age-years";

    private final Vocabulary vocabulary;
    private final PatientCase patientCase;
    private final SortedSet<String> unknown;

    /**
     * Checks them.
     *
     * @throws InvalidCaseException with everything that is wrong
     */
    Answers(Vocabulary vocabulary, PatientCase told, Collection<String> unknown) {
        this.vocabulary = vocabulary;
        patientCase = vocabulary.canonical(told);
        this.unknown = new TreeSet<>(unknown);
        var problems = new ArrayList<>(vocabulary.problems(patientCase, place()));
        for (String code : this.unknown) {
            if (!isKnown(code)) {
                problems.addAll(vocabulary.problems(
                        PatientCase.builder(patientCase.id()).present(code).build(), place()));
            } else if (isTold(code)) {
                problems.add(new Problem(
                        place(),
                        "known-and-unknown",
                        "\"" + code + "\" is both answered and not known.",
                        "Keep one of the two answers."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
    }

    private Place place() {
        return Place.of(patientCase.id().isBlank() ? "interview" : patientCase.id());
    }

    private boolean isKnown(String code) {
        return vocabulary.findings().containsKey(code)
                || vocabulary.measurements().containsKey(code)
                || List.of(Closed.AGE, Closed.SEX).contains(code);
    }

    private boolean isTold(String code) {
        return patientCase.present().contains(code)
                || patientCase.absent().contains(code)
                || patientCase.measurements().containsKey(code)
                || code.equals(Closed.AGE) && patientCase.patient().age() != null
                || code.equals(Closed.SEX) && patientCase.patient().sex() != Sex.UNKNOWN;
    }

    PatientCase patientCase() {
        return patientCase;
    }

    SortedSet<String> unknown() {
        return new TreeSet<>(unknown);
    }

    /**
     * With a reply, which replaces what was said of the same things.
     *
     * @throws InvalidCaseException if the vocabulary does not allow it
     */
    Answers with(Reply reply) {
        // Aliases stand for several findings, so the reply is put into codes of the vocabulary before it replaces
        // anything.
        PatientCase told = vocabulary.canonical(new PatientCase(
                patientCase.id(),
                Patient.UNKNOWN,
                reply.present(),
                reply.absent(),
                measurements(reply),
                Optional.empty()));
        List<Problem> problems = vocabulary.problems(told, place());
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        return new Answers(vocabulary, merged(told, reply), without(unknown, told, reply));
    }

    private static SortedMap<String, Double> measurements(Reply reply) {
        var measurements = new TreeMap<>(reply.numbers());
        @Nullable Double age = measurements.remove(Closed.AGE);
        if (age != null) {
            measurements.put(AGE_AS_MEASUREMENT, age);
        }
        return measurements;
    }

    private PatientCase merged(PatientCase told, Reply reply) {
        var present = new TreeSet<>(patientCase.present());
        var absent = new TreeSet<>(patientCase.absent());
        List.of(told.present(), told.absent(), reply.unknown()).forEach(said -> {
            present.removeAll(said);
            absent.removeAll(said);
        });
        present.addAll(told.present());
        absent.addAll(told.absent());
        Map<String, Double> measurements = new TreeMap<>(patientCase.measurements());
        measurements.keySet().removeAll(reply.unknown());
        measurements.putAll(told.measurements());
        return new PatientCase(
                patientCase.id(),
                patient(told, reply),
                present,
                absent,
                new TreeMap<>(measurements),
                patientCase.expected());
    }

    private Patient patient(PatientCase told, Reply reply) {
        Patient old = patientCase.patient();
        Integer years = told.patient().age() != null ? told.patient().age() : old.age();
        return new Patient(
                reply.unknown().contains(Closed.AGE) ? null : years,
                reply.unknown().contains(Closed.SEX) ? Sex.UNKNOWN : reply.sex().orElse(old.sex()));
    }

    private static SortedSet<String> without(SortedSet<String> unknown, PatientCase told, Reply reply) {
        var rest = new TreeSet<>(unknown);
        rest.removeAll(told.present());
        rest.removeAll(told.absent());
        rest.removeAll(told.measurements().keySet());
        if (told.patient().age() != null) {
            rest.remove(Closed.AGE);
        }
        reply.sex().ifPresent(sex -> rest.remove(Closed.SEX));
        rest.addAll(reply.unknown());
        return rest;
    }
}
