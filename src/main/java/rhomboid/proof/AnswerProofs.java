package rhomboid.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** What a further answer can do to the level. */
final class AnswerProofs {

    private static final List<Urgency> LEVELS =
            List.of(Urgency.ROUTINE, Urgency.SOON, Urgency.URGENT, Urgency.EMERGENCY);

    // Two rankings at once are hard to compare; this takes about a minute.
    private static final int CONFLICTS = 20_000;

    private final Grounds grounds;
    private final RuleSet ruleSet;
    private final Collection<String> findings;
    private final Set<String> readAsNo = new TreeSet<>();
    private final List<Rule> deciding;
    private final List<Rule> silent;
    private final List<String> open = new ArrayList<>();
    private int byForm;
    private int bySolver;

    AnswerProofs(Grounds grounds) {
        this.grounds = grounds;
        ruleSet = grounds.ruleSet();
        findings = ruleSet.vocabulary().findings().keySet();
        deciding = ruleSet.rules().stream().filter(AnswerProofs::decides).toList();
        silent = deciding.stream().filter(AnswerProofs::asksForSilence).toList();
        deciding.stream()
                .flatMap(rule -> Patterns.in(rule.when()))
                .filter(pattern -> pattern.type() == FactType.ABSENT)
                .forEach(pattern -> readAsNo.addAll(pattern.allowed(findings)));
    }

    /** Whether the level can rest on the rule by the answers alone. */
    private static boolean decides(Rule rule) {
        return (rule.phase() == Phase.FINDINGS || Consequences.escalates(rule, Urgency.ROUTINE))
                && !Patterns.readsConclusions(rule.when());
    }

    /** Whether it asks that a finding be not told, which the loader refuses in rule files. */
    private static boolean asksForSilence(Rule rule) {
        return nones(rule.when())
                .anyMatch(none -> none.pattern().type() == FactType.PRESENT
                        || none.pattern().type() == FactType.ABSENT);
    }

    private static Stream<Condition.None> nones(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().flatMap(AnswerProofs::nones);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().flatMap(AnswerProofs::nones);
        }
        return condition instanceof Condition.None none ? Stream.of(none) : Stream.empty();
    }

    /** A red flag that is added never lowers the level; nor does any finding, where no ranking decides the level. */
    Theorem redFlags() {
        byForm = 0;
        bySolver = 0;
        var broken = new ArrayList<Counterexample>();
        Set<String> flags = LevelProofs.redFlags(ruleSet);
        for (Urgency level : LEVELS) {
            for (String finding : grounds.rests(level) ? flags : findings) {
                falls(finding, level).ifPresent(broken::add);
            }
        }
        return Theorem.of(
                        "red-flag-never-lowers",
                        "Telling one more finding never lowers a level that the answers alone decide (" + byAnswers()
                                + "); telling a red flag never lowers any level.",
                        how("Rules ask for the finding and not for its absence, or it reaches the level by itself"),
                        byForm + bySolver,
                        broken,
                        notes(flags))
                .with(open);
    }

    private String[] notes(Set<String> flags) {
        List<Urgency> ranked = LEVELS.stream().filter(grounds::rests).toList();
        int others = findings.size() - flags.size();
        return ranked.isEmpty() || others == 0
                ? new String[0]
                : new String[] {
                    "Not claimed for the " + others + " findings that are no red flag: " + words(ranked)
                            + " may rest on a likely condition, and a further finding can make another condition fit better."
                };
    }

    private String byAnswers() {
        return words(LEVELS.stream().filter(level -> !grounds.rests(level)).toList());
    }

    private static String words(List<Urgency> levels) {
        return levels.isEmpty()
                ? "none here"
                : String.join(", ", levels.stream().map(Urgency::name).toList());
    }

    private String how(String form) {
        return form + ": " + byForm + " by the form of the rules, " + bySolver + " by the solver.";
    }

    /** A case whose level falls below when it tells the finding as well. */
    private Optional<Counterexample> falls(String finding, Urgency level) {
        boolean ranking = grounds.rests(level);
        if (!ranking && silent.isEmpty() && !readAsNo.contains(finding)) {
            byForm++;
            return Optional.empty();
        }
        bySolver++;
        Consequences answers = grounds.answers();
        if (Solver.of(answers.space())
                .isImpossible(
                        answers.space().present(finding),
                        answers.atLeastByCaseAlone(level).not())) {
            return Optional.empty();
        }
        Consequences in = ranking ? grounds.ranked() : answers;
        Consequences with = Consequences.of(ruleSet, in.space().withPresent(finding));
        return changed(
                in,
                Check.falling(level, finding, true),
                finding + " present does not take " + level + " away",
                in.space().present(finding).not(),
                has(in, level),
                has(with, level).not());
    }

    private Proposition has(Consequences in, Urgency level) {
        return grounds.rests(level) ? in.atLeast(level) : in.atLeastByCaseAlone(level);
    }

    /** No level rests on a question that nobody answered. */
    Theorem silence() {
        var broken = new ArrayList<Counterexample>();
        for (Rule rule : silent) {
            broken.add(new Counterexample(
                    rule.id() + " does not ask that a finding be missing", Optional.empty(), true, "it does"));
        }
        return Theorem.of(
                "unknown-is-not-absent",
                "No level rests on a question that nobody answered: a level that is given while a finding is not known ("
                        + byAnswers() + ") is given as well when the answer is yes and when it is no.",
                "By the form of the rules: none of those that derive a finding or decide a level asks that a finding be"
                        + " missing, so none that fires ceases to fire when an unknown finding becomes known.",
                deciding.size(),
                broken,
                readAsNo.isEmpty()
                        ? "None of them asks for the answer no either, so telling a no changes none of these levels."
                        : "The answer no can raise a level for " + String.join(", ", readAsNo)
                                + ", which rules ask for by Absent().");
    }

    /** A case of this kind, unless it takes too long to find one. */
    private Optional<Counterexample> changed(Consequences in, Check check, String statement, Proposition... refuting) {
        Optional<Boolean> impossible = Solver.of(in.space()).isImpossibleWithin(CONFLICTS, refuting);
        if (impossible.isEmpty()) {
            open.add("Not settled: " + statement + ".");
            return Optional.empty();
        }
        return impossible.get() ? Optional.empty() : grounds.refute(in, statement, check, refuting);
    }
}
