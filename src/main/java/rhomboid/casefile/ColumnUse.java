package rhomboid.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import rhomboid.model.Decimal;
import rhomboid.model.Place;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.MeasurementKind;

/**
 * What the cells of a column mean. Words are compared without regard to case; an empty cell is always unknown.
 *
 * @param kind what they give
 * @param code of the finding or measurement; empty for other kinds
 * @param values what the words of a cell stand for; empty if the words are codes already
 * @param present words for a finding that is present
 * @param absent words for a finding that is absent
 * @param unknown words for what is not known
 */
record ColumnUse(
        Kind kind,
        String code,
        Map<String, List<String>> values,
        Set<String> present,
        Set<String> absent,
        Set<String> unknown) {

    static final Set<String> YES = Set.of("yes", "y", "true", "1");
    static final Set<String> NO = Set.of("no", "n", "false", "0");
    static final Set<String> NOT_KNOWN = Set.of("unknown", "na", "n/a");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern LIST = Pattern.compile("[;|,]");

    /** What a column may give. */
    enum Kind {
        ID("id"),
        AGE("age"),
        SEX("sex"),
        PRESENT("present"),
        ABSENT("absent"),
        EXPECTED_URGENCY("expected-urgency"),
        EXPECTED_CONDITION("expected-condition"),
        EXPECTED_CATEGORY("expected-category"),
        IGNORED("ignore"),
        FINDING(""),
        MEASUREMENT("");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its name in a header or mapping; empty for the kinds that are named by a code. */
        String word() {
            return word;
        }
    }

    /** The usual words for a kind. */
    static ColumnUse of(Kind kind, String code) {
        return new ColumnUse(kind, code, Map.of(), YES, NO, kind == Kind.ID ? Set.of() : NOT_KNOWN);
    }

    /** Adds what a cell says to a case. */
    void read(String column, String cell, Draft draft, Place place, Vocabulary vocabulary) {
        String word = cell.strip();
        if (kind == Kind.ID) {
            draft.id(word, place);
        } else if (!word.isEmpty() && kind != Kind.IGNORED && !unknown.contains(lower(word))) {
            known("column \"" + RecordText.shown(column) + "\"", word, draft, place, vocabulary);
        }
    }

    private void known(String name, String word, Draft draft, Place place, Vocabulary vocabulary) {
        switch (kind) {
            case AGE -> age(name, word, draft, place);
            case MEASUREMENT -> measurement(name, word, draft, place, vocabulary);
            case FINDING -> finding(name, word, draft, place);
            case PRESENT, ABSENT -> codes(name, word, draft, place);
            case SEX -> translated(name, word, draft, place).forEach(sex -> draft.sex(name, sex, place));
            default -> {
                draft.expectedTold();
                translated(name, word, draft, place).forEach(expected -> expected(name, expected, draft, place));
            }
        }
    }

    private void expected(String name, String word, Draft draft, Place place) {
        switch (kind) {
            case EXPECTED_URGENCY -> draft.expectedUrgency(name, word, place);
            case EXPECTED_CONDITION -> draft.expectedCondition(word, place);
            default -> draft.expectedCategory(word, place);
        }
    }

    private void age(String name, String word, Draft draft, Place place) {
        if (NUMBER.matcher(word).matches()) {
            draft.age(name, Double.parseDouble(word), word, place);
        } else {
            notANumber(name, "a whole number from 0 to 120", word, draft, place);
        }
    }

    private void measurement(String name, String word, Draft draft, Place place, Vocabulary vocabulary) {
        if (NUMBER.matcher(word).matches()) {
            draft.measurement(name, code, Double.parseDouble(word), word, place);
        } else {
            MeasurementKind known = vocabulary.measurements().get(code);
            notANumber(name, known == null ? "a number" : range(known), word, draft, place);
        }
    }

    private static String range(MeasurementKind known) {
        return (known.whole() ? "a whole number from " : "a number from ") + Decimal.of(known.min()) + " to "
                + Decimal.of(known.max());
    }

    private static void notANumber(String name, String wanted, String word, Draft draft, Place place) {
        String help = word.indexOf(',') >= 0 ? "Write a decimal point, not a comma." : "";
        draft.problem(place, "not-a-number", name + " must be " + wanted, "\"" + RecordText.shown(word) + "\"", help);
    }

    private void finding(String name, String word, Draft draft, Place place) {
        if (present.contains(lower(word))) {
            draft.finding(code, true, place);
        } else if (absent.contains(lower(word))) {
            draft.finding(code, false, place);
        } else {
            draft.problem(
                    place,
                    "unknown-word",
                    name + " must say present (" + sorted(present) + "), absent (" + sorted(absent) + ") or nothing",
                    "\"" + RecordText.shown(word) + "\"",
                    "Other words are set by \"present\", \"absent\" and \"unknown\" of the column in a mapping file.");
        }
    }

    private void codes(String name, String word, Draft draft, Place place) {
        for (String part : LIST.split(word)) {
            if (!part.isBlank()) {
                translated(name, part.strip(), draft, place)
                        .forEach(code -> draft.finding(code, kind == Kind.PRESENT, place));
            }
        }
    }

    /** What the word stands for, itself if nothing is translated. */
    private List<String> translated(String name, String word, Draft draft, Place place) {
        if (values.isEmpty()) {
            return List.of(word);
        }
        List<String> meant = values.get(lower(word));
        if (meant == null) {
            draft.unknownWord(name, word, values.keySet(), place);
            return List.of();
        }
        return meant;
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
