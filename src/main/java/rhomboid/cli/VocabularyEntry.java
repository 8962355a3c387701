package rhomboid.cli;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rhomboid.model.Decimal;
import rhomboid.rules.Vocabulary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One code for people who look for it.
 *
 * @param kind what it is
 * @param code as cases and rules write it
 * @param label in words
 * @param detail question, unit, definition or members; may be empty
 * @param synonyms other words for it
 */
record VocabularyEntry(Kind kind, String code, String label, String detail, List<String> synonyms) {

    /** What a code stands for. */
    enum Kind {
        FINDING,
        MEASUREMENT,
        CONDITION,
        CATEGORY,
        ADVICE,
        ALIAS
    }

    /** Every code, in the order of the vocabulary. */
    static List<VocabularyEntry> all(Vocabulary vocabulary) {
        List<VocabularyEntry> all = new ArrayList<>();
        vocabulary
                .findings()
                .values()
                .forEach(finding -> all.add(new VocabularyEntry(
                        Kind.FINDING, finding.code(), finding.label(), finding.question(), finding.synonyms())));
        vocabulary
                .measurements()
                .values()
                .forEach(measurement -> all.add(new VocabularyEntry(
                        Kind.MEASUREMENT, measurement.code(), measurement.label(), range(measurement), List.of())));
        vocabulary
                .conditions()
                .values()
                .forEach(condition -> all.add(new VocabularyEntry(
                        Kind.CONDITION, condition.code(), condition.label(), condition.definition(), List.of())));
        vocabulary
                .categories()
                .values()
                .forEach(category -> all.add(new VocabularyEntry(
                        Kind.CATEGORY,
                        category.code(),
                        category.label(),
                        String.join(", ", category.conditions()),
                        List.of())));
        vocabulary
                .advice()
                .values()
                .forEach(advice -> all.add(
                        new VocabularyEntry(Kind.ADVICE, advice.code(), advice.kind(), advice.text(), List.of())));
        vocabulary
                .aliases()
                .values()
                .forEach(alias ->
                        all.add(new VocabularyEntry(Kind.ALIAS, alias.code(), "old code", alias.because(), List.of())));
        return all;
    }

    private static String range(Vocabulary.MeasurementKind measurement) {
        return (Decimal.of(measurement.min()) + " to " + Decimal.of(measurement.max()) + " " + measurement.unit())
                .strip();
    }

    /** Whether a word occurs in it, in capitals or not. */
    boolean holds(String word) {
        String text = String.join(" ", code, label, detail, String.join(" ", synonyms));
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** What stands beside the code in a list. */
    String line() {
        return switch (kind) {
            case FINDING, CONDITION -> label;
            case MEASUREMENT, ALIAS, CATEGORY -> label + ": " + detail;
            case ADVICE -> detail;
        };
    }

    /** Entries as a list in JSON. */
    static byte[] json(List<VocabularyEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            for (VocabularyEntry entry : entries) {
                entry.write(json);
            }
            json.writeEndArray();
            json.writeRaw("\n");
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind.name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("code", code);
        json.writeStringProperty("label", label);
        json.writeStringProperty("detail", detail);
        json.writeArrayPropertyStart("synonyms");
        synonyms.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
