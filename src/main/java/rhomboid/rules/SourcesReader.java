package rhomboid.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads sources.yaml. */
final class SourcesReader {

    private SourcesReader() {}

    /**
     * All sources, sorted by key.
     *
     * @param inherited sources of the rule set that this one extends
     */
    static List<Source> read(YamlFields file, List<Source> inherited) {
        var sources = new ArrayList<>(inherited);
        var keys = new CodeRegister();
        keys.inherit(inherited.stream().map(Source::key).toList());
        file.required("sources");
        for (YamlFields entry : file.maps("sources", "source", "key")) {
            String key = keys.define(entry, "key");
            Source source = source(key, entry);
            if (!key.isEmpty()) {
                sources.add(source);
            }
            entry.end();
        }
        file.end();
        sources.sort(Comparator.comparing(Source::key));
        return sources;
    }

    private static Source source(String key, YamlFields entry) {
        String address = entry.optionalText("address").orElse("");
        if (!address.isEmpty() && !address.startsWith("https://") && !address.startsWith("http://")) {
            entry.add(
                    entry.place("address"),
                    "not-an-address",
                    "\"address\" must begin with https:// or http://, but was \"" + Words.shown(address) + "\".",
                    "");
        }
        entry.optionalText("note");
        return new Source(
                key,
                entry.text("title"),
                entry.optionalText("publisher").orElse(""),
                entry.optionalWhole("year", 1500, 2100),
                address,
                entry.text("read"));
    }
}
