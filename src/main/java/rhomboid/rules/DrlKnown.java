package rhomboid.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What rules may name, and where it is listed. */
final class DrlKnown {

    /** What a code can be. */
    enum Kind {
        FINDING("finding", "Findings", "vocabulary.yaml"),
        MEASUREMENT("measurement", "Measurements", "vocabulary.yaml"),
        CONDITION("condition", "Conditions", "vocabulary.yaml"),
        ADVICE("advice", "Advice is", "vocabulary.yaml"),
        SOURCE("source", "Sources", "sources.yaml"),
        CLAIM("claim", "Claims", "claims.yaml");

        private final String noun;
        private final String plural;
        private final String file;

        Kind(String noun, String plural, String file) {
            this.noun = noun;
            this.plural = plural;
            this.file = file;
        }

        String noun() {
            return noun;
        }
    }

    private final Vocabulary vocabulary;
    private final Set<String> sources;
    private final Set<String> claims;
    private final Set<String> retired;
    private final Map<String, String> synonyms = new LinkedHashMap<>();

    DrlKnown(Vocabulary vocabulary, Set<String> sources, Set<String> claims, Set<String> retired) {
        this.vocabulary = vocabulary;
        this.sources = Set.copyOf(sources);
        this.claims = Set.copyOf(claims);
        this.retired = Set.copyOf(retired);
        for (Vocabulary.Finding finding : vocabulary.findings().values()) {
            finding.synonyms().forEach(synonym -> synonyms.putIfAbsent(synonym, finding.code()));
            synonyms.putIfAbsent(finding.label(), finding.code());
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    boolean isRetired(String id) {
        return retired.contains(id);
    }

    boolean has(Kind kind, String code) {
        return codes(kind).contains(code);
    }

    private Collection<String> codes(Kind kind) {
        return switch (kind) {
            case FINDING -> vocabulary.findings().keySet();
            case MEASUREMENT -> vocabulary.measurements().keySet();
            case CONDITION -> vocabulary.conditions().keySet();
            case ADVICE -> vocabulary.advice().keySet();
            case SOURCE -> sources;
            case CLAIM -> claims;
        };
    }

    /**
     * What to do about an unknown code.
     *
     * @param folder the folder of the rules as the user named it, with a slash at its end, or empty
     */
    String help(Kind kind, String code, String folder) {
        int foreign = Ascii.firstForeign(code);
        String sign = foreign < 0 ? "" : Ascii.explain(code.charAt(foreign)) + "\n";
        String listed =
                kind.plural + (kind.plural.endsWith(" is") ? "" : " are") + " listed in " + folder + kind.file + ".";
        Vocabulary.Alias alias = vocabulary.aliases().get(code);
        if (kind == Kind.FINDING && alias != null) {
            return "It is an old name that only case files may use. " + standsFor(alias) + listed;
        }
        for (Kind other : Kind.values()) {
            if (other != kind && has(other, code)) {
                return "\"" + code + "\" is known, but not as a " + kind.noun + ": it is listed under " + other.noun
                        + ".";
            }
        }
        if (kind == Kind.MEASUREMENT && code.startsWith("age")) {
            return "For the age write Patient( age >= 50 ). " + listed;
        }
        Map<String, String> others = kind == Kind.FINDING ? synonyms : Map.of();
        return sign
                + Suggestions.closest(code, kind == Kind.CLAIM ? Set.of() : codes(kind), others)
                        .map(meant -> "Did you mean \"" + meant + "\"? ")
                        .orElse("")
                + listed;
    }

    private static String standsFor(Vocabulary.Alias alias) {
        return alias.present().isEmpty() ? "" : "Write \"" + String.join("\" and \"", alias.present()) + "\". ";
    }
}
