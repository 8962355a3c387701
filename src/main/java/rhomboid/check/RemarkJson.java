package rhomboid.check;

import java.io.StringWriter;
import rhomboid.casefile.CaseJson;
import rhomboid.model.Place;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes remarks as one JSON object on one line. */
final class RemarkJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private RemarkJson() {}

    static String render(String name, LintReport report) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("checked", name);
            json.writeArrayPropertyStart("remarks");
            report.remarks().forEach(remark -> write(json, remark));
            json.writeEndArray();
            json.writeObjectPropertyStart("counts");
            for (Severity severity : Severity.values()) {
                json.writeNumberProperty(severity.word(), count(report, severity));
            }
            json.writeNumberProperty("ignored", report.ignored());
            json.writeEndObject();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static long count(LintReport report, Severity severity) {
        return report.remarks().stream()
                .filter(remark -> remark.severity() == severity)
                .count();
    }

    private static void write(JsonGenerator json, Remark remark) {
        json.writeStartObject();
        json.writeStringProperty("code", remark.code());
        json.writeStringProperty("level", remark.severity().word());
        Place place = remark.problem().place();
        json.writeStringProperty("file", place.file());
        if (place.line() > 0) {
            json.writeNumberProperty("line", place.line());
        }
        if (place.line() > 0 && place.column() > 0) {
            json.writeNumberProperty("column", place.column());
        }
        json.writeStringProperty("message", remark.problem().message());
        if (!remark.problem().help().isEmpty()) {
            json.writeStringProperty("help", remark.problem().help());
        }
        if (remark.witness().isPresent()) {
            json.writeName("case");
            json.writeRawValue(CaseJson.write(remark.witness().get()));
        }
        json.writeEndObject();
    }
}
