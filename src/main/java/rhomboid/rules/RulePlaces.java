package rhomboid.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rhomboid.model.Place;
import rhomboid.rules.DrlSyntax.AnnotationSyntax;
import rhomboid.rules.DrlSyntax.GroupSyntax;
import rhomboid.rules.DrlSyntax.RuleSyntax;
import rhomboid.rules.DrlSyntax.WhenSyntax;

/** Where the parts of rules stand in their files. A file is read when one of its rules is asked for. For one thread. */
public final class RulePlaces {

    private final RuleFiles files;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Map<String, Parts>> read = new HashMap<>();

    private RulePlaces(RuleFiles files) {
        this.files = files;
        files.paths().forEach(path -> paths.put(files.shown(path), path));
    }

    /** Of rules that were read from these files without a problem. */
    public static RulePlaces of(RuleFiles files) {
        return new RulePlaces(files);
    }

    /**
     * The places of the patterns and counts of a rule's condition, in the order in which the tree of the condition has them; empty
     * for a rule that is not from these files.
     */
    public List<Place> leaves(Rule rule) {
        return parts(rule).leaves();
    }

    /** The place of the verb of each conclusion, in order; empty for a rule that is not from these files. */
    public List<Place> verbs(Rule rule) {
        return parts(rule).verbs();
    }

    private Parts parts(Rule rule) {
        String path = paths.get(rule.place().file());
        return path == null
                ? Parts.NONE
                : read.computeIfAbsent(path, this::read).getOrDefault(rule.id(), Parts.NONE);
    }

    private Map<String, Parts> read(String path) {
        Map<String, Parts> parts = new TreeMap<>();
        DrlText.decode(files.shown(path), files.contentOf(path), new ArrayList<>())
                .ifPresent(text -> {
                    DrlProblems problems = new DrlProblems(text, List.of());
                    for (RuleSyntax rule :
                            DrlGrammar.read(DrlLexer.tokens(problems), problems).rules()) {
                        rule.annotations().stream()
                                .filter(annotation -> annotation.name().is("id"))
                                .map(AnnotationSyntax::value)
                                .findFirst()
                                .ifPresent(id -> parts.put(id.text(), parts(rule, text)));
                    }
                });
        return parts;
    }

    private static Parts parts(RuleSyntax rule, DrlText text) {
        List<Place> leaves = new ArrayList<>();
        rule.when().forEach(part -> collect(part, text, leaves));
        return new Parts(
                leaves,
                rule.then().stream()
                        .map(verb -> text.place(verb.verb().start()))
                        .toList());
    }

    private static void collect(WhenSyntax part, DrlText text, List<Place> leaves) {
        if (part instanceof GroupSyntax group) {
            group.parts().forEach(inner -> collect(inner, text, leaves));
        } else {
            leaves.add(text.place(part.start().start()));
        }
    }

    private record Parts(List<Place> leaves, List<Place> verbs) {
        static final Parts NONE = new Parts(List.of(), List.of());
    }
}
