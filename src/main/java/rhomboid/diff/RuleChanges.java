package rhomboid.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rhomboid.diff.Change.Part;
import rhomboid.model.Conclusion;
import rhomboid.model.Evidence;
import rhomboid.rules.Rule;

/** What differs between two versions of a rule. */
final class RuleChanges {

    private RuleChanges() {}

    static List<Part> between(Rule before, Rule after) {
        var parts = new ArrayList<Part>();
        add(parts, "phase", before, after, rule -> DrlForm.word(rule.phase()), false);
        add(parts, "when", before, after, rule -> DrlForm.of(rule.when()), false);
        conclusions(parts, before, after);
        add(parts, "title", before, after, rule -> rule.citation().title(), true);
        add(parts, "because", before, after, rule -> rule.citation().because(), true);
        add(
                parts,
                "source",
                before,
                after,
                rule -> String.join(", ", rule.citation().sources()),
                true);
        add(parts, "basis", before, after, rule -> DrlForm.word(rule.citation().basis()), true);
        add(parts, "claim", before, after, rule -> String.join(", ", rule.claims()), true);
        add(parts, "reviewed", before, after, rule -> rule.reviewed().toString(), true);
        return parts;
    }

    private static void add(
            List<Part> parts, String name, Rule before, Rule after, Function<Rule, String> text, boolean wording) {
        String old = text.apply(before);
        String changed = text.apply(after);
        if (!old.equals(changed)) {
            parts.add(new Part(name, old, changed, wording));
        }
    }

    /** The conclusions that only one of them has: as a weight if all of these weigh the same conditions, otherwise as they stand. */
    private static void conclusions(List<Part> parts, Rule before, Rule after) {
        List<Conclusion> old = without(before.then(), after.then());
        List<Conclusion> changed = without(after.then(), before.then());
        if (old.isEmpty() && changed.isEmpty()) {
            return;
        }
        boolean weight = !old.isEmpty() && weighed(old).equals(weighed(changed)) && areAllEvidence(old, changed);
        parts.add(new Part(weight ? "weight" : "then", text(old), text(changed), false));
    }

    private static List<Conclusion> without(List<Conclusion> some, List<Conclusion> others) {
        var rest = new LinkedHashSet<>(some);
        rest.removeAll(Set.copyOf(others));
        return List.copyOf(rest);
    }

    private static boolean areAllEvidence(List<Conclusion> some, List<Conclusion> others) {
        return some.stream().allMatch(Evidence.class::isInstance)
                && others.stream().allMatch(Evidence.class::isInstance);
    }

    private static Set<String> weighed(List<Conclusion> conclusions) {
        return conclusions.stream()
                .filter(Evidence.class::isInstance)
                .map(conclusion -> ((Evidence) conclusion).condition())
                .collect(Collectors.toSet());
    }

    private static String text(List<Conclusion> conclusions) {
        return conclusions.isEmpty()
                ? "nothing"
                : conclusions.stream().map(DrlForm::of).collect(Collectors.joining(", "));
    }
}
