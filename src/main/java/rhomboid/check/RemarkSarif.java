package rhomboid.check;

import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import rhomboid.casefile.CaseJson;
import rhomboid.model.Place;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes remarks in SARIF 2.1.0: one run, a rule for each kind of remark, a result for each remark. */
final class RemarkSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final List<String> codes;

    private RemarkSarif(JsonGenerator json, LintReport report) {
        this.json = json;
        this.codes = List.copyOf(
                new TreeSet<>(report.remarks().stream().map(Remark::code).toList()));
    }

    static String render(LintReport report) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new RemarkSarif(json, report).write(report);
        }
        return text + "\n";
    }

    private void write(LintReport report) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "rhomboid");
        String version = RemarkSarif.class.getPackage().getImplementationVersion();
        if (version != null) {
            json.writeStringProperty("version", version);
        }
        json.writeArrayPropertyStart("rules");
        codes.forEach(this::rule);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
        report.remarks().stream().sorted(Comparator.naturalOrder()).forEach(this::result);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rule(String code) {
        Optional<Lint> lint = Lint.find(code);
        json.writeStartObject();
        json.writeStringProperty("id", code);
        message("shortDescription", lint.map(Lint::title).orElse("The rules cannot be loaded: " + code) + ".");
        if (lint.isPresent()) {
            json.writeObjectPropertyStart("help");
            json.writeStringProperty("text", lint.get().page());
            json.writeStringProperty("markdown", lint.get().page());
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(lint.map(Lint::severity).orElse(Severity.ERROR)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Remark remark) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", remark.code());
        json.writeNumberProperty("ruleIndex", codes.indexOf(remark.code()));
        json.writeStringProperty("level", level(remark.severity()));
        String help = remark.problem().help();
        message("message", remark.problem().message() + (help.isEmpty() ? "" : "\n" + help));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        location(remark.problem().place());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        if (remark.witness().isPresent()) {
            json.writeObjectPropertyStart("properties");
            json.writeName("case");
            json.writeRawValue(CaseJson.write(remark.witness().get()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void location(Place place) {
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(place.file()));
        json.writeEndObject();
        if (place.line() > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", place.line());
            if (place.column() > 0) {
                json.writeNumberProperty("startColumn", place.column());
            }
            json.writeEndObject();
        }
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A path is always a part of an address.", e);
        }
    }

    private void message(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFORMATION ? "note" : severity.word();
    }
}
