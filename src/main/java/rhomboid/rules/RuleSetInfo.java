package rhomboid.rules;

import java.util.regex.Pattern;

/**
 * What a rule set says about itself, in ruleset.yaml.
 *
 * @param name its name
 * @param version three numbers with points between them
 * @param status whether and by whom it was reviewed
 * @param intendedUse for whom and for what it is meant
 * @param statement what its answers are not; printed with every output
 */
record RuleSetInfo(String name, String version, String status, String intendedUse, String statement) {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}");

    /** Reads ruleset.yaml. */
    static RuleSetInfo read(YamlFields file) {
        String version = file.text("version");
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            file.add(
                    file.place("version"),
                    "not-a-version",
                    "\"version\" must be three numbers with points, but was \"" + Words.shown(version) + "\".",
                    "Such as 1.0.0; raise it with every release of the rules.");
        }
        var info = new RuleSetInfo(
                file.text("name"), version, file.text("status"), file.text("intended-use"), file.text("statement"));
        file.end();
        return info;
    }
}
