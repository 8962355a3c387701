package rhomboid.casefile;

import java.io.StringWriter;
import java.util.Locale;
import java.util.SortedSet;
import rhomboid.model.Decimal;
import rhomboid.model.Expected;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes cases as {@link CaseReader} reads them: keys in a fixed order, codes sorted, what is unknown left out. */
public final class CaseJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private CaseJson() {}

    /** The case on one line, without a line end. */
    public static String write(PatientCase patientCase) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("id", patientCase.id());
            patient(json, patientCase.patient());
            codes(json, "present", patientCase.present());
            codes(json, "absent", patientCase.absent());
            json.writeObjectPropertyStart("measurements");
            patientCase.measurements().forEach((code, value) -> {
                json.writeName(code);
                json.writeNumber(Decimal.of(value));
            });
            json.writeEndObject();
            patientCase.expected().ifPresent(expected -> expected(json, expected));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void patient(JsonGenerator json, Patient patient) {
        json.writeObjectPropertyStart("patient");
        Integer age = patient.age();
        if (age != null) {
            json.writeNumberProperty("age", age.intValue());
        }
        if (patient.sex() != Sex.UNKNOWN) {
            json.writeStringProperty("sex", patient.sex().name().toLowerCase(Locale.ROOT));
        }
        json.writeEndObject();
    }

    private static void codes(JsonGenerator json, String name, SortedSet<String> codes) {
        json.writeArrayPropertyStart(name);
        codes.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void expected(JsonGenerator json, Expected expected) {
        json.writeObjectPropertyStart("expected");
        expected.urgency().ifPresent(urgency -> json.writeStringProperty("urgency", urgency.name()));
        expected.condition().ifPresent(condition -> json.writeStringProperty("condition", condition));
        expected.category().ifPresent(category -> json.writeStringProperty("category", category));
        json.writeEndObject();
    }
}
