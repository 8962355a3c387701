package rhomboid.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import rhomboid.model.Education;
import rhomboid.model.Place;
import rhomboid.model.Urgency;

/** Reads education.yaml. */
final class EducationReader {

    private static final List<String> TOPICS =
            List.of("anatomy", "mechanism", "prevention", "course", "when-to-see-a-doctor", "treatment", "condition");

    private EducationReader() {}

    /**
     * All texts, in the order of the file.
     *
     * @param sources keys that a text may cite
     * @param conditions codes of the conditions that a text may go with
     * @param claims ids of the claims that a text may carry
     * @param places takes the place of each text, by code
     */
    static List<EducationText> read(
            YamlFields file,
            Collection<String> sources,
            Collection<String> conditions,
            Collection<String> claims,
            Map<String, Place> places) {
        var texts = new ArrayList<EducationText>();
        var codes = new CodeRegister();
        file.required("education");
        for (YamlFields entry : file.maps("education", "text", "code")) {
            String code = codes.define(entry, "code");
            entry.required("topic");
            entry.required("source");
            var education = new Education(
                    code,
                    entry.text("title"),
                    entry.oneOf("topic", TOPICS).orElse("condition"),
                    entry.text("text"),
                    entry.references("source", "source", sources));
            var text = new EducationText(
                    education,
                    entry.references("conditions", "condition", conditions),
                    entry.constant("only-at-most", Urgency.class, false),
                    entry.references("claim", "claim", claims));
            entry.end();
            if (!code.isEmpty()) {
                texts.add(text);
                places.put(code, entry.place("code"));
            }
        }
        file.end();
        return texts;
    }
}
