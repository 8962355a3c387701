package rhomboid.site;

import java.io.ByteArrayOutputStream;
import java.util.List;
import rhomboid.check.Scenario;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Rules in plain words as JSON: a list of objects, in UTF-8, with a line end. */
public final class RuleJson {

    private final JsonGenerator json;

    private RuleJson(JsonGenerator json) {
        this.json = json;
    }

    /** The rules in the order given. */
    public static byte[] of(List<RuleCard> cards) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            var writer = new RuleJson(json);
            json.writeStartArray();
            cards.forEach(writer::card);
            json.writeEndArray();
            json.writeRaw("\n");
        }
        return bytes.toByteArray();
    }

    private void card(RuleCard card) {
        json.writeStartObject();
        json.writeStringProperty("id", card.rule().id());
        json.writeStringProperty("title", card.rule().citation().title());
        json.writeStringProperty("because", card.rule().citation().because());
        json.writeName("when");
        clause(card.when());
        texts("then", card.then());
        json.writeArrayPropertyStart("uses");
        card.uses().forEach(code -> pair("kind", PlainWords.lower(code.kind()), "code", code.code()));
        json.writeEndArray();
        json.writeStringProperty(
                "basis", PlainWords.lower(card.rule().citation().basis()));
        sources(card);
        json.writeArrayPropertyStart("claims");
        card.claims().forEach(claim -> pair("id", claim.id(), "fact", claim.fact()));
        json.writeEndArray();
        scenarios("fires", card.firing());
        scenarios("doesNotFire", card.notFiring());
        boundaries(card);
        json.writeStringProperty("reviewed", card.rule().reviewed().toString());
        json.writeStringProperty("place", card.rule().place().toString());
        json.writeEndObject();
    }

    private void clause(Clause clause) {
        json.writeStartObject();
        json.writeStringProperty("text", clause.text());
        json.writeArrayPropertyStart("parts");
        clause.parts().forEach(this::clause);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void sources(RuleCard card) {
        json.writeArrayPropertyStart("sources");
        for (var source : card.sources()) {
            json.writeStartObject();
            json.writeStringProperty("key", source.key());
            json.writeStringProperty("title", source.title());
            json.writeStringProperty("publisher", source.publisher());
            source.year().ifPresent(year -> json.writeNumberProperty("year", year));
            json.writeStringProperty("address", source.address());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void scenarios(String name, List<Scenario> scenarios) {
        json.writeArrayPropertyStart(name);
        scenarios.forEach(scenario ->
                pair("scenario", scenario.name(), "place", scenario.place().toString()));
        json.writeEndArray();
    }

    private void boundaries(RuleCard card) {
        json.writeArrayPropertyStart("borders");
        for (Boundary boundary : card.boundaries()) {
            json.writeStartObject();
            json.writeStringProperty("measure", boundary.cut().measure());
            json.writeNumberProperty("number", boundary.cut().number());
            json.writeBooleanProperty("triedBelow", boundary.below());
            json.writeBooleanProperty("triedAbove", boundary.above());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void pair(String firstName, String first, String secondName, String second) {
        json.writeStartObject();
        json.writeStringProperty(firstName, first);
        json.writeStringProperty(secondName, second);
        json.writeEndObject();
    }
}
