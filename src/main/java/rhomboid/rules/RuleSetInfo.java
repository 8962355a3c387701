package rhomboid.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a rule set says about itself, in ruleset.yaml.
 *
 * @param name its name
 * @param version three numbers with points between them, and perhaps a hyphen and a word
 * @param status whether and by whom it was reviewed
 * @param intendedUse for whom and for what it is meant
 * @param statement what its answers are not; printed with every output
 */
record RuleSetInfo(String name, String version, String status, String intendedUse, String statement) {

    /** The only rule set that another one can extend. */
    private static final String BUNDLED = "bundled";

    /** Of a rule set without a readable ruleset.yaml. */
    static final RuleSetInfo NONE = new RuleSetInfo("", "", "", "", "");

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[a-z0-9]{1,20})?");

    /** Whether the rule set only adds to the bundled one. */
    static boolean extendsBundled(YamlFields file) {
        return file.oneOf("extends", List.of(BUNDLED)).isPresent();
    }

    /**
     * Reads ruleset.yaml.
     *
     * @param statement of the rule set that this one extends, if it does
     */
    static RuleSetInfo read(YamlFields file, Optional<String> statement) {
        String version = file.text("version");
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            file.add(
                    file.place("version"),
                    "not-a-version",
                    "\"version\" must be three numbers with points, but was \"" + Words.shown(version) + "\".",
                    "Such as 1.0.0; raise it with every release of the rules.");
        }
        var info = statement
                .map(inherited -> new RuleSetInfo(file.text("name"), version, "", "", inherited))
                .orElseGet(() -> new RuleSetInfo(
                        file.text("name"),
                        version,
                        file.text("status"),
                        file.text("intended-use"),
                        file.text("statement")));
        file.end();
        return info;
    }
}
