package rhomboid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.rules.Suggestions;
import rhomboid.rules.Vocabulary;

/** A case with other answers, as a person writes them: {@code present: fever; absent: cough; pain-score: 8; age: 60}. */
final class ChangedCase {

    private static final String UNKNOWN = "unknown";

    private final Vocabulary vocabulary;
    private final PatientCase from;
    private final SortedSet<String> present;
    private final SortedSet<String> absent;
    private final SortedMap<String, Double> measurements;
    private Patient patient;

    private ChangedCase(Vocabulary vocabulary, PatientCase from) {
        this.vocabulary = vocabulary;
        this.from = from;
        patient = from.patient();
        present = new TreeSet<>(from.present());
        absent = new TreeSet<>(from.absent());
        measurements = new TreeMap<>(from.measurements());
    }

    /**
     * The case with other answers.
     *
     * @param changes what a person wrote
     * @throws IllegalArgumentException if it cannot be understood; the message is a part of a sentence
     */
    static PatientCase of(Vocabulary vocabulary, PatientCase patientCase, List<String> changes) {
        var changed = new ChangedCase(vocabulary, vocabulary.canonical(patientCase));
        for (String change : changes) {
            for (String one : change.split(";", -1)) {
                if (!one.isBlank()) {
                    changed.apply(one.strip());
                }
            }
        }
        return new PatientCase(
                changed.from.id(),
                changed.patient,
                changed.present,
                changed.absent,
                changed.measurements,
                changed.from.expected());
    }

    private void apply(String change) {
        int colon = change.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "needs a colon in \"" + change + "\", as in \"present: fever; pain-score: 8\"");
        }
        String key = change.substring(0, colon).strip();
        String value = change.substring(colon + 1).strip();
        switch (key) {
            case "present" -> codes(value).forEach(code -> answer(code, present));
            case "absent" -> codes(value).forEach(code -> answer(code, absent));
            case UNKNOWN -> codes(value).forEach(this::forget);
            case "age" -> patient = new Patient(whole(value), patient.sex());
            case "sex" -> patient = new Patient(patient.age(), sex(value));
            default -> measurements.put(measurement(key), number(key, value));
        }
    }

    private static List<String> codes(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private void answer(String code, SortedSet<String> to) {
        PatientCase one = vocabulary.canonical(PatientCase.builder("one")
                .present(to == present ? new String[] {code} : new String[0])
                .absent(to == absent ? new String[] {code} : new String[0])
                .build());
        one.present().forEach(finding -> put(finding, present, absent));
        one.absent().forEach(finding -> put(finding, absent, present));
    }

    private void put(String finding, SortedSet<String> to, SortedSet<String> other) {
        known(finding, List.copyOf(vocabulary.findings().keySet()), "finding");
        other.remove(finding);
        to.add(finding);
    }

    private void forget(String code) {
        switch (code) {
            case "age" -> patient = new Patient(null, patient.sex());
            case "sex" -> patient = new Patient(patient.age(), Sex.UNKNOWN);
            default -> {
                var all = new ArrayList<>(vocabulary.findings().keySet());
                all.addAll(vocabulary.measurements().keySet());
                known(code, all, "finding or measurement");
                present.remove(code);
                absent.remove(code);
                measurements.remove(code);
            }
        }
    }

    private String measurement(String key) {
        var all = new ArrayList<>(List.of("present", "absent", UNKNOWN, "age", "sex"));
        all.addAll(vocabulary.measurements().keySet());
        if (!vocabulary.measurements().containsKey(key)) {
            known(key, all, "measurement");
        }
        return key;
    }

    private static void known(String code, List<String> all, String kind) {
        if (!all.contains(code)) {
            throw new IllegalArgumentException("names the unknown " + kind + " \"" + code + "\""
                    + Suggestions.closest(code, all)
                            .map(word -> ", perhaps for \"" + word + "\"")
                            .orElse(""));
        }
    }

    private static int whole(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException("needs whole years as age, not \"" + value + "\"", notWhole);
        }
    }

    private static double number(String key, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException("needs a number as " + key + ", not \"" + value + "\"", notNumber);
        }
    }

    private static Sex sex(String value) {
        return Stream.of(Sex.values())
                .filter(sex -> sex.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("needs female, male or unknown as sex, not \"" + value + "\""));
    }
}
