package rhomboid.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import rhomboid.model.Sex;
import rhomboid.rules.Vocabulary.Exclusion;

/** Reads what a vocabulary says that cannot be together. */
final class ExclusionReader {

    private ExclusionReader() {}

    /** One exclusion; what is wrong with it goes to the problems of the file. */
    static Exclusion read(YamlFields entry, Collection<String> findings) {
        entry.required("findings");
        List<String> excluded = entry.references("findings", "finding", findings);
        Optional<Sex> sex =
                entry.oneOf("sex", List.of("female", "male")).map(word -> word.equals("male") ? Sex.MALE : Sex.FEMALE);
        if (!entry.has("sex") && entry.items("findings").size() == 1) {
            entry.add(
                    entry.place(""),
                    "unclear-exclusion",
                    "An exclusion needs at least two findings, or a sex.",
                    "Name what the finding shuts out, or the sex that cannot have it: \"sex: male\".");
        }
        var exclusion = new Exclusion(excluded, sex, entry.text("because"));
        entry.end();
        return exclusion;
    }
}
