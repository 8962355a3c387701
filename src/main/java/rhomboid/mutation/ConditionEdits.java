package rhomboid.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Vocabulary;

/** Every small change to what a rule asks for. */
final class ConditionEdits {

    private final PatternEdits patterns;

    ConditionEdits(Vocabulary vocabulary) {
        patterns = new PatternEdits(vocabulary);
    }

    List<Edit<Condition>> of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return several(all.parts(), Condition.AllOf::new, Condition.AnyOf::new, "any of these is enough: ");
        }
        if (condition instanceof Condition.AnyOf any) {
            return several(any.parts(), Condition.AnyOf::new, Condition.AllOf::new, "all of these are needed: ");
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return of(atLeast);
        }
        if (condition instanceof Condition.None none) {
            return patterns.of(none.pattern()).stream()
                    .map(edit -> edit.<Condition>within(Condition.None::new))
                    .toList();
        }
        return condition instanceof Condition.Exists exists
                ? single(exists.pattern(), Condition.Exists::new)
                : single(((Condition.Matches) condition).pattern(), Condition.Matches::new);
    }

    private List<Edit<Condition>> several(
            List<Condition> parts,
            Function<List<Condition>, Condition> same,
            Function<List<Condition>, Condition> other,
            String otherWords) {
        var edits = new ArrayList<Edit<Condition>>();
        if (parts.size() > 1) {
            for (int at = 0; at < parts.size(); at++) {
                var rest = new ArrayList<>(parts);
                Condition dropped = rest.remove(at);
                Condition result = rest.size() == 1 ? rest.get(0) : same.apply(rest);
                edits.add(new Edit<>(Operator.DROP_CONDITION, result, "without " + DrlWords.of(dropped), ""));
            }
            edits.add(new Edit<>(
                    Operator.OR_AND,
                    other.apply(parts),
                    otherWords
                            + String.join("; ", parts.stream().map(DrlWords::of).toList()),
                    ""));
        }
        for (int at = 0; at < parts.size(); at++) {
            int index = at;
            for (Edit<Condition> edit : of(parts.get(at))) {
                edits.add(edit.within(part -> {
                    var changed = new ArrayList<>(parts);
                    changed.set(index, part);
                    return same.apply(changed);
                }));
            }
        }
        return edits;
    }

    private List<Edit<Condition>> single(Pattern pattern, Function<Pattern, Condition> whole) {
        var edits = new ArrayList<Edit<Condition>>();
        if (pattern.type() == FactType.PRESENT || pattern.type() == FactType.ABSENT) {
            Pattern flipped = PatternEdits.flipped(pattern);
            edits.add(new Edit<>(
                    Operator.FLIP_ANSWER,
                    whole.apply(flipped),
                    DrlWords.of(pattern) + " becomes " + flipped.type().drl(),
                    ""));
        }
        patterns.of(pattern).forEach(edit -> edits.add(edit.within(whole)));
        return edits;
    }

    private static List<Edit<Condition>> of(Condition.AtLeast atLeast) {
        var edits = new ArrayList<Edit<Condition>>();
        int all = atLeast.findings().size();
        for (int count : new int[] {atLeast.count() - 1, atLeast.count() + 1}) {
            if (count >= 1 && count <= all) {
                edits.add(new Edit<>(
                        Operator.COUNT,
                        new Condition.AtLeast(count, atLeast.findings()),
                        "at least " + atLeast.count() + " becomes at least " + count + " of "
                                + String.join(", ", atLeast.findings()),
                        ""));
            }
        }
        if (all > atLeast.count()) {
            for (String code : atLeast.findings()) {
                var rest = new ArrayList<>(atLeast.findings());
                rest.remove(code);
                edits.add(new Edit<>(
                        Operator.DROP_MEMBER,
                        new Condition.AtLeast(atLeast.count(), rest),
                        "without \"" + code + "\" in the list",
                        code));
            }
        }
        return edits;
    }
}
