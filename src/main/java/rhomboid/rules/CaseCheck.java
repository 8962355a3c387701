package rhomboid.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rhomboid.model.Decimal;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.Vocabulary.Alias;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** Compares one case with the vocabulary. */
final class CaseCheck {

    private static final String LISTED = "All codes are listed by \"rhomboid vocabulary\".";

    private final Vocabulary vocabulary;
    private final PatientCase patientCase;
    private final Function<String, Place> placeOf;
    private final List<Problem> problems = new ArrayList<>();

    CaseCheck(Vocabulary vocabulary, PatientCase patientCase, Function<String, Place> placeOf) {
        this.vocabulary = vocabulary;
        this.patientCase = patientCase;
        this.placeOf = placeOf;
    }

    /** Everything that is wrong, sorted. */
    List<Problem> problems() {
        patientCase.present().forEach(this::finding);
        patientCase.absent().forEach(this::finding);
        contradictions();
        patientCase.measurements().forEach(this::measurement);
        patientCase.expected().ifPresent(expected -> {
            expected.condition().ifPresent(code -> expected("condition", code, vocabulary.conditions()));
            expected.category().ifPresent(code -> expected("category", code, vocabulary.categories()));
        });
        problems.sort(null);
        return List.copyOf(problems);
    }

    private void finding(String code) {
        if (vocabulary.findings().containsKey(code) || vocabulary.aliases().containsKey(code)) {
            return;
        }
        MeasurementKind kind = vocabulary.measurements().get(code);
        if (kind != null) {
            add(
                    "measurement-as-finding",
                    code,
                    "\"" + code + "\" is a measurement, not a finding.",
                    "Give it under \"measurements\", with " + range(kind) + ".");
        } else if (code.equals(CanonicalCase.AGE)) {
            add(
                    "measurement-as-finding",
                    code,
                    "\"" + code + "\" is a measurement, not a finding.",
                    "Give the age in whole years, under \"patient\".");
        } else if (vocabulary.conditions().containsKey(code)) {
            add(
                    "condition-as-finding",
                    code,
                    "\"" + code + "\" is a condition, not a finding.",
                    "Give what the person has noticed; conditions are what the assessment finds.");
        } else {
            unknown("unknown-finding", "finding", code, findingLike(code));
        }
    }

    private void measurement(String code, double value) {
        MeasurementKind kind = vocabulary.measurements().get(code);
        if (code.equals(CanonicalCase.AGE)) {
            age(code, value);
        } else if (kind != null) {
            number(kind, value);
        } else if (vocabulary.findings().containsKey(code)
                || vocabulary.aliases().containsKey(code)) {
            add(
                    "finding-as-measurement",
                    code,
                    "\"" + code + "\" is a finding, not a measurement.",
                    "Give it under \"present\" or \"absent\", without a number.");
        } else {
            var known = new ArrayList<>(vocabulary.measurements().keySet());
            known.add(CanonicalCase.AGE);
            unknown("unknown-measurement", "measurement", code, Suggestions.closest(code, known));
        }
    }

    private void number(MeasurementKind kind, double value) {
        boolean inRange = value >= kind.min() && value <= kind.max();
        if (inRange && (!kind.whole() || value == Math.rint(value))) {
            return;
        }
        String message = "\"" + kind.code() + "\" must be " + range(kind);
        problems.add(Problem.withValue(
                placeOf.apply(kind.code()),
                inRange ? "not-whole" : "out-of-range",
                message + ", but was " + Decimal.of(value) + ".",
                message + ".",
                "The unit is " + kind.unit() + "."));
    }

    private void age(String code, double value) {
        Integer told = patientCase.patient().age();
        if (!CanonicalCase.isAge(value)) {
            boolean inRange = value >= Patient.LEAST_AGE && value <= Patient.MOST_AGE;
            String message =
                    "\"" + code + "\" must be a whole number from " + Patient.LEAST_AGE + " to " + Patient.MOST_AGE;
            problems.add(Problem.withValue(
                    placeOf.apply(code),
                    inRange ? "not-whole" : "out-of-range",
                    message + ", but was " + Decimal.of(value) + ".",
                    message + ".",
                    "The unit is years."));
        } else if (told != null && told != value) {
            problems.add(Problem.withValue(
                    placeOf.apply(code),
                    "age-given-twice",
                    "\"" + code + "\" is " + Decimal.of(value) + ", but the patient's age is " + told + ".",
                    "\"" + code + "\" differs from the patient's age.",
                    "Give the age once, under \"patient\"."));
        }
    }

    private void contradictions() {
        var present = CanonicalCase.resolve(vocabulary, patientCase.present(), true);
        var absent = CanonicalCase.resolve(vocabulary, patientCase.absent(), false);
        if (present == patientCase.present() && absent == patientCase.absent()) {
            return;
        }
        for (String code : present) {
            if (absent.contains(code)) {
                String alias = aliasOf(code);
                add(
                        "present-and-absent",
                        alias,
                        "The finding \"" + code + "\" is both present and absent.",
                        "\"" + alias + "\" stands for \"" + code + "\" and others; keep one of the two answers.");
            }
        }
    }

    /** The alias of the case that brings in the code; there is one, since a case cannot contradict itself without. */
    private String aliasOf(String code) {
        for (Alias alias : vocabulary.aliases().values()) {
            boolean said = patientCase.present().contains(alias.code())
                    && alias.present().contains(code);
            boolean denied = patientCase.absent().contains(alias.code())
                    && alias.absent().contains(code);
            if (said || denied) {
                return alias.code();
            }
        }
        throw new IllegalStateException("No alias stands for " + code + ".");
    }

    private void expected(String what, String code, Map<String, ?> known) {
        if (!known.containsKey(code)) {
            unknown("unknown-" + what, what, code, Suggestions.closest(code, known.keySet()));
        }
    }

    private Optional<String> findingLike(String code) {
        var known = new ArrayList<>(vocabulary.findings().keySet());
        known.addAll(vocabulary.aliases().keySet());
        return Suggestions.closest(code, known, synonyms(vocabulary))
                .or(() -> Suggestions.closest(code, vocabulary.measurements().keySet()));
    }

    /** From the synonyms and labels of findings to their codes. */
    static Map<String, String> synonyms(Vocabulary vocabulary) {
        var synonyms = new HashMap<String, String>();
        for (Finding finding : vocabulary.findings().values()) {
            synonyms.putIfAbsent(finding.label(), finding.code());
            finding.synonyms().forEach(synonym -> synonyms.putIfAbsent(synonym, finding.code()));
        }
        return synonyms;
    }

    private void unknown(String problem, String what, String code, Optional<String> suggestion) {
        String help = suggestion.map(word -> "Did you mean \"" + word + "\"? ").orElse("") + LISTED;
        String rest = " is not in the vocabulary.";
        problems.add(Problem.withValue(
                placeOf.apply(code),
                problem,
                "The " + what + " \"" + Words.shown(code) + "\"" + rest,
                Words.isCode(code) ? "The " + what + " \"" + code + "\"" + rest : "A " + what + rest,
                help));
    }

    private void add(String problem, String code, String message, String help) {
        problems.add(new Problem(placeOf.apply(code), problem, message, help));
    }

    private static String range(MeasurementKind kind) {
        return (kind.whole() ? "a whole number" : "a number") + " from " + Decimal.of(kind.min()) + " to "
                + Decimal.of(kind.max());
    }
}
