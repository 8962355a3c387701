package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rhomboid.model.Problem;

/**
 * What a rule set says about itself, in ruleset.yaml.
 *
 * @param name its name
 * @param version three numbers with points between them, and perhaps a hyphen and a word
 * @param status whether and by whom it was reviewed
 * @param intendedUse for whom and for what it is meant
 * @param statement what its answers are not; printed with every output
 */
public record RuleSetInfo(String name, String version, String status, String intendedUse, String statement) {

    /** The only rule set that another one can extend. */
    private static final String BUNDLED = "bundled";

    /** Of a rule set without a readable ruleset.yaml. */
    static final RuleSetInfo NONE = new RuleSetInfo("", "", "", "", "");

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[a-z0-9]{1,20})?");

    /**
     * What the files of a checked rule set say; what one that extends the bundled rule set leaves out comes from there.
     *
     * @throws IllegalArgumentException if the files have no readable ruleset.yaml
     */
    public static RuleSetInfo of(RuleFiles files) {
        byte[] bytes = files.rules().getOrDefault("ruleset.yaml", new byte[0]);
        var problems = new ArrayList<Problem>();
        YamlFields fields = Yaml.read(files.shown("ruleset.yaml"), bytes)
                .root()
                .map(root -> YamlFields.of(root, "file", "", problems))
                .filter(YamlFields::isMap)
                .orElseThrow(() -> new IllegalArgumentException("The rule set has no readable ruleset.yaml."));
        if (!extendsBundled(fields)) {
            return read(fields, Optional.empty());
        }
        RuleSetInfo base = of(RuleFiles.bundled());
        RuleSetInfo own = read(fields, Optional.of(base.statement));
        return new RuleSetInfo(own.name, own.version, base.status, base.intendedUse, base.statement);
    }

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
