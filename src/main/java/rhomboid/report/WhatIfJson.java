package rhomboid.report;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Optional;
import rhomboid.model.Candidate;
import rhomboid.model.WhatIf;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What other answers would change, as JSON: every key always present, in a fixed order. Thread-safe. */
public final class WhatIfJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private WhatIfJson() {}

    /** On one line, without a line end. */
    public static String line(WhatIf whatIf) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("caseId", whatIf.before().assessment().caseId());
            json.writeArrayPropertyStart("changed");
            whatIf.changed().forEach(changed -> {
                json.writeStartObject();
                json.writeStringProperty("code", changed.code());
                json.writeStringProperty("before", changed.before());
                json.writeStringProperty("after", changed.after());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeStringProperty("levelBefore", whatIf.levelBefore().name());
            json.writeStringProperty("levelAfter", whatIf.levelAfter().name());
            moved(json, whatIf);
            codes(json, "firing", whatIf.firing());
            codes(json, "noLongerFiring", whatIf.noLongerFiring());
            codes(json, "adviceAdded", whatIf.adviceAdded());
            codes(json, "adviceRemoved", whatIf.adviceRemoved());
            identity(json, whatIf);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void moved(JsonGenerator json, WhatIf whatIf) {
        json.writeArrayPropertyStart("moved");
        whatIf.moved().forEach(moved -> {
            json.writeStartObject();
            json.writeStringProperty("condition", moved.condition());
            candidate(json, "before", moved.before(), moved.placeBefore());
            candidate(json, "after", moved.after(), moved.placeAfter());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void candidate(JsonGenerator json, String name, Optional<Candidate> candidate, int place) {
        json.writeName(name);
        if (candidate.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberProperty("place", place);
        json.writeNumberProperty("score", candidate.get().score());
        json.writeStringProperty("likelihood", candidate.get().likelihood().name());
        json.writeEndObject();
    }

    private static void codes(JsonGenerator json, String name, Collection<String> codes) {
        json.writeArrayPropertyStart(name);
        codes.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void identity(JsonGenerator json, WhatIf whatIf) {
        var ruleSet = whatIf.before().assessment().ruleSet();
        json.writeObjectPropertyStart("ruleSet");
        json.writeStringProperty("version", ruleSet.version());
        json.writeStringProperty("digest", ruleSet.digest());
        json.writeEndObject();
        json.writeStringProperty("statement", ruleSet.statement());
    }
}
