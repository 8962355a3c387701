package rhomboid.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rhomboid.casefile.CaseRecord.Accepted;
import rhomboid.casefile.CaseRecord.Rejected;
import rhomboid.model.Expected;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Suggestions;
import rhomboid.rules.Vocabulary;

/** Collects one record and everything that is wrong with it. Used by every format, so that the messages are the same. */
final class Draft {

    /** The longest id, in characters. */
    static final int MOST_ID = 200;

    /** The most codes in one case; more than any vocabulary holds, and little enough to be looked at one by one. */
    static final int MOST_CODES = 1_000;

    /** Words for sex in a case file; the last two mean the same. */
    static final Map<String, Sex> SEXES = sexes();

    /** What an id is for. */
    static final String ID_HELP = "Give each case an id of its own; it names the case in every result.";

    private static final String UNKNOWN_IS_LEFT_OUT = "Leave it out if it is unknown.";

    private final Place start;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Boolean> findings = new LinkedHashMap<>();
    private final Map<String, Double> measurements = new LinkedHashMap<>();
    private final SortedMap<String, String> labels = new TreeMap<>();
    private int codes;
    private @Nullable String id;
    private boolean idTold;
    private @Nullable Integer age;
    private Sex sex = Sex.UNKNOWN;
    private boolean expectedTold;
    private @Nullable Urgency urgency;
    private @Nullable String condition;
    private @Nullable String category;

    Draft(Place start) {
        this.start = start;
    }

    private static Map<String, Sex> sexes() {
        var words = new LinkedHashMap<String, Sex>();
        words.put("female", Sex.FEMALE);
        words.put("male", Sex.MALE);
        words.put("other-unknown", Sex.UNKNOWN);
        words.put("unknown", Sex.UNKNOWN);
        return words;
    }

    /** Something wrong. */
    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Something wrong whose message holds nothing of a patient. */
    void problem(Place place, String code, String message, String help) {
        problems.add(new Problem(place, code, message, help));
    }

    /** Something wrong; the value is shown to the author of the case only. */
    void problem(Place place, String code, String message, String value, String help) {
        problems.add(Problem.withValue(place, code, message + ", but was " + value + ".", message + ".", help));
    }

    /** The id was there, though not usable; so that it is not reported as missing. */
    void idTold() {
        idTold = true;
    }

    void id(String text, Place place) {
        idTold = true;
        if (text.isBlank()) {
            problem(place, "empty-id", "The id is empty.", ID_HELP);
        } else if (text.length() > MOST_ID) {
            problem(place, "bad-id", "The id is longer than " + MOST_ID + " characters.", "");
        } else if (text.chars().anyMatch(Character::isISOControl) || !wellFormed(text)) {
            problem(
                    place,
                    "bad-id",
                    "The id holds control characters or half a character.",
                    "Use letters, digits and signs that can be printed.");
        } else {
            id = text;
        }
    }

    private static boolean wellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** The age, as far as it is a possible one. */
    void age(String name, double years, String written, Place place) {
        boolean inRange = years >= Patient.LEAST_AGE && years <= Patient.MOST_AGE;
        if (inRange && years == Math.rint(years)) {
            age = (int) years;
        } else {
            String range = " must be a whole number from " + Patient.LEAST_AGE + " to " + Patient.MOST_AGE;
            problem(
                    place,
                    inRange ? "not-whole" : "out-of-range",
                    name + range,
                    RecordText.shown(written),
                    "The unit is years.");
        }
    }

    void sex(String name, String word, Place place) {
        Sex known = SEXES.get(word);
        if (known == null) {
            unknownWord(name, word, SEXES.keySet(), place);
        } else {
            sex = known;
        }
    }

    /** A finding that is present or absent. */
    void finding(String code, boolean isPresent, Place place) {
        if (tooMany(place)) {
            return;
        }
        Boolean before = findings.putIfAbsent(code, isPresent);
        places.putIfAbsent(code, place);
        if (before == null) {
            return;
        }
        String shown = "\"" + RecordText.shown(code) + "\"";
        if (before != isPresent) {
            problems.add(Problem.withValue(
                    place,
                    "present-and-absent",
                    "The finding " + shown + " is both present and absent.",
                    "A finding is both present and absent.",
                    "Keep one of the two answers."));
        } else {
            problems.add(Problem.withValue(
                    place,
                    "repeated-code",
                    "The code " + shown + " stands twice.",
                    "A code stands twice.",
                    "Remove one of the two."));
        }
    }

    /** Whether the measurement was given before. */
    boolean hasMeasurement(String code) {
        return measurements.containsKey(code);
    }

    /** A measurement; a number too large for the machine is reported. */
    void measurement(String name, String code, double value, String written, Place place) {
        if (tooMany(place)) {
            return;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            problem(
                    place,
                    "not-a-number",
                    name + " must be an ordinary number",
                    RecordText.shown(written),
                    UNKNOWN_IS_LEFT_OUT);
            return;
        }
        places.putIfAbsent(code, place);
        // Adding zero turns -0.0 into 0.0, which is equal as a number but not as a key or in text.
        measurements.put(code, value + 0.0);
    }

    private boolean tooMany(Place place) {
        codes++;
        if (codes == MOST_CODES + 1) {
            problem(
                    place,
                    "too-many-codes",
                    "The case holds more than " + MOST_CODES + " codes; the rest was not read.",
                    "");
        }
        return codes > MOST_CODES;
    }

    /** The case says what is expected, if only that something is. */
    void expectedTold() {
        expectedTold = true;
    }

    void expectedUrgency(String name, String word, Place place) {
        for (Urgency level : Urgency.values()) {
            if (level.name().equals(word)) {
                urgency = level;
                return;
            }
        }
        unknownWord(name, word, List.of("SELF_CARE", "ROUTINE", "SOON", "URGENT", "EMERGENCY"), place);
    }

    void expectedCondition(String code, Place place) {
        condition = code;
        places.putIfAbsent(code, place);
    }

    void expectedCategory(String code, Place place) {
        category = code;
        places.putIfAbsent(code, place);
    }

    /** Something short that the case says about itself. */
    void label(String name, String value) {
        labels.put(name, value);
    }

    /** A word outside a short list. */
    void unknownWord(String name, String word, Collection<String> known, Place place) {
        String help = suggestion(word, known);
        problem(
                place,
                "unknown-word",
                name + " must be one of " + String.join(", ", known),
                "\"" + RecordText.shown(word) + "\"",
                help.isEmpty() ? UNKNOWN_IS_LEFT_OUT : help);
    }

    /** Did you mean; empty if nothing is near. */
    static String suggestion(String word, Collection<String> known) {
        // Nobody mistypes that much, and comparing long words is slow.
        if (word.length() > MOST_ID) {
            return "";
        }
        return Suggestions.closest(word.toLowerCase(Locale.ROOT), known)
                .map(close -> "Did you mean \"" + close + "\"?")
                .orElse("");
    }

    /** The case, or everything that is wrong with it; an accepted id is remembered. */
    CaseRecord finish(Vocabulary vocabulary, SeenIds seen) {
        if (!idTold) {
            problem(start, "missing-id", "The case has no id.", ID_HELP);
        }
        PatientCase patientCase = patientCase();
        problems.addAll(vocabulary.problems(patientCase, code -> places.getOrDefault(code, start)));
        if (id != null && seen.contains(id)) {
            problems.add(Problem.withValue(
                    start,
                    "duplicate-id",
                    "The id \"" + RecordText.shown(id) + "\" was used before in this input.",
                    "The id was used before in this input.",
                    ID_HELP));
        }
        if (!problems.isEmpty()) {
            return new Rejected(start, problems);
        }
        seen.add(patientCase.id());
        return new Accepted(start, patientCase, labels);
    }

    private PatientCase patientCase() {
        var builder = PatientCase.builder(id == null ? "" : id)
                .patient(new Patient(age, sex))
                .measurements(measurements);
        findings.forEach((code, isPresent) -> {
            if (isPresent) {
                builder.present(code);
            } else {
                builder.absent(code);
            }
        });
        if (expectedTold) {
            builder.expected(new Expected(
                    Optional.ofNullable(urgency), Optional.ofNullable(condition), Optional.ofNullable(category)));
        }
        return builder.build();
    }
}
