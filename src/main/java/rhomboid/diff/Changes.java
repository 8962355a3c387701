package rhomboid.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import rhomboid.diff.Change.How;
import rhomboid.diff.Change.Kind;
import rhomboid.diff.Change.Part;
import rhomboid.rules.Floor;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Source;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.Exclusion;

/** Compares two rule sets entry by entry. */
final class Changes {

    private static final Set<String> FINDING_WORDS = Set.of("label", "question", "synonyms");
    private static final Set<String> MEASUREMENT_WORDS = Set.of("label", "question", "unit", "loinc");
    private static final Set<String> CONDITION_WORDS =
            Set.of("label", "icd10cm", "source", "severity", "usualUrgency", "definition", "nextStep", "category");
    private static final Set<String> ADVICE_WORDS = Set.of("text", "sources", "note", "minutes");

    private final List<Change> changes = new ArrayList<>();

    private Changes() {}

    /**
     * Everything that differs, sorted.
     *
     * @param before in the codes of {@code after}
     */
    static List<Change> between(RuleSet before, RuleSet after, Renaming renaming) {
        var found = new Changes();
        found.compare(Kind.RULE, byKey(before.rules(), Rule::id), byKey(after.rules(), Rule::id), RuleChanges::between);
        found.compare(
                Kind.FLOOR,
                byKey(before.floors(), floor -> DrlForm.of(floor.trigger())),
                byKey(after.floors(), floor -> DrlForm.of(floor.trigger())),
                Changes::floors);
        found.vocabulary(before.vocabulary(), after.vocabulary());
        renaming.codes()
                .forEach((old, code) -> found.changes.add(
                        new Change(Kind.FINDING, old, How.RENAMED, List.of(new Part("code", old, code, false)))));
        found.compare(
                Kind.SOURCE,
                byKey(before.sources(), Source::key),
                byKey(after.sources(), Source::key),
                Fields.allWords());
        found.compare(
                Kind.EDUCATION,
                byKey(before.education(), text -> text.education().code()),
                byKey(after.education(), text -> text.education().code()),
                Fields.allWords());
        found.statement(before, after);
        return found.changes.stream().sorted().toList();
    }

    // Equal keys mean equal triggers, so only the others differ.
    private static List<Part> floors(Floor old, Floor changed) {
        return Fields.<Floor>of(Set.of("because", "source")).apply(old, changed);
    }

    private void vocabulary(Vocabulary before, Vocabulary after) {
        compare(Kind.FINDING, before.findings(), after.findings(), Fields.of(FINDING_WORDS));
        compare(Kind.MEASUREMENT, before.measurements(), after.measurements(), Fields.of(MEASUREMENT_WORDS));
        compare(Kind.CONDITION, before.conditions(), after.conditions(), Fields.of(CONDITION_WORDS));
        compare(Kind.ADVICE, before.advice(), after.advice(), Fields.of(ADVICE_WORDS));
        compare(Kind.GROUP, before.groups(), after.groups(), Fields.of(Set.of("label")));
        compare(Kind.CATEGORY, before.categories(), after.categories(), Fields.of(Set.of("label", "conditions")));
        compare(Kind.ALIAS, before.aliases(), after.aliases(), Fields.of(Set.of("because")));
        compare(
                Kind.EXCLUSION,
                byKey(before.exclusions(), Changes::key),
                byKey(after.exclusions(), Changes::key),
                Fields.allWords());
        compare(
                Kind.CORRELATION,
                before.correlations(),
                after.correlations(),
                (old, changed) -> old.equals(changed)
                        ? List.of()
                        : List.of(new Part("members", String.join(", ", old), String.join(", ", changed), false)));
    }

    private static String key(Exclusion exclusion) {
        return String.join(", ", exclusion.findings())
                + exclusion.sex().map(sex -> " for " + DrlForm.word(sex)).orElse("");
    }

    private void statement(RuleSet before, RuleSet after) {
        String old = before.identity().statement();
        String changed = after.identity().statement();
        if (!old.equals(changed)) {
            changes.add(new Change(
                    Kind.STATEMENT, "statement", How.CHANGED, List.of(new Part("text", old, changed, true))));
        }
    }

    private <T> void compare(
            Kind kind, Map<String, T> before, Map<String, T> after, BiFunction<T, T, List<Part>> difference) {
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (String code : codes) {
            T old = before.get(code);
            T changed = after.get(code);
            if (old == null) {
                changes.add(new Change(kind, code, How.ADDED, List.of()));
            } else if (changed == null) {
                changes.add(new Change(kind, code, How.REMOVED, List.of()));
            } else if (!old.equals(changed)) {
                List<Part> parts = difference.apply(old, changed);
                if (!parts.isEmpty()) {
                    changes.add(new Change(kind, code, How.CHANGED, parts));
                }
            }
        }
    }

    private static <T> Map<String, T> byKey(List<T> entries, Function<T, String> key) {
        return entries.stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
