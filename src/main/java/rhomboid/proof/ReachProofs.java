package rhomboid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Advised;
import rhomboid.model.Conclusion;
import rhomboid.model.Evidence;
import rhomboid.model.Likelihood;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.AdviceKind;

/** What some case gets, and what advice no case gets. */
final class ReachProofs {

    private static final String BY_EXAMPLE = "A case for each, as Drools assesses it.";

    private final Grounds grounds;
    private final RuleSet ruleSet;
    private @Nullable Goals goals;

    ReachProofs(Grounds grounds) {
        this.grounds = grounds;
        ruleSet = grounds.ruleSet();
    }

    private Goals goals() {
        Goals known = goals;
        if (known == null) {
            known = new Goals(grounds);
            goals = known;
        }
        return known;
    }

    /** Every level is some case's. */
    Theorem levels() {
        var reach = new Reach("levels-reachable", "Every level is the level of some case.");
        for (Urgency level : Urgency.values()) {
            reach.add("level " + level, nothing(), () -> grounds.ranked().isLevel(level));
        }
        return reach.theorem();
    }

    /** Every condition is a candidate of some case. */
    Theorem conditions() {
        var reach = new Reach("conditions-reachable", "Every condition is a candidate of some case.");
        var neverFirst = new ArrayList<String>();
        var neverLikely = new ArrayList<String>();
        for (String code : ruleSet.vocabulary().conditions().keySet()) {
            PatientCase everything = mentioned(conclusion -> conclusion instanceof Evidence evidence
                    && evidence.condition().equals(code)
                    && evidence.ratio().value() > 1);
            reach.add("candidate " + code, everything, () -> grounds.ranked().candidate(code, Likelihood.UNLIKELY));
            reach.optional("first " + code, everything, neverFirst);
            reach.optional("likely " + code, everything, neverLikely);
        }
        reach.note(neverFirst, "not seen as first candidate in any case of two answers");
        reach.note(neverLikely, "not seen as LIKELY in any case of two answers");
        return reach.theorem();
    }

    /** Every advice is given in some case. */
    Theorem advice() {
        var reach = new Reach("advice-reachable", "Every advice is given in some case.");
        for (String code : ruleSet.vocabulary().advice().keySet()) {
            PatientCase everything = mentioned(conclusion -> conclusion.equals(new Advised(code)));
            reach.add("advice " + code, everything, () -> grounds.ranked().given(code));
        }
        return reach.theorem();
    }

    /** Nobody gets advice that a rule withholds. */
    Theorem contraindications() {
        var broken = new ArrayList<Counterexample>();
        var shown = new ArrayList<Example>();
        int rules = 0;
        for (Rule rule : ruleSet.rules()) {
            for (Conclusion conclusion : rule.then()) {
                if (conclusion instanceof Withheld withheld) {
                    rules++;
                    String code = withheld.advice();
                    Check given = Check.of(assessment -> assessment.advice().stream()
                            .anyMatch(one -> one.code().equals(code)));
                    Consequences in = grounds.ranked();
                    grounds.refute(in, rule.id() + " withholds " + code, given, in.fires(rule.id()), in.given(code))
                            .ifPresent(broken::add);
                    goals().example("withheld " + code + " by " + rule.id(), advised(code, rule))
                            .ifPresent(shown::add);
                }
            }
        }
        String note = "In Drools, " + shown.size() + " of the " + rules
                + " contraindications were seen to withhold advice that the same case would be given without them.";
        return Theorem.of(
                        "no-advice-against-contraindication",
                        "Advice is never given when a rule that withholds it fires.",
                        "The formula gives advice as the engine does: released and not withheld.",
                        rules,
                        broken,
                        rules == 0 ? new String[0] : new String[] {note})
                .withExamples(shown);
    }

    /** A case that would get the advice, with what the rule asks for. */
    private PatientCase advised(String code, Rule rule) {
        var codes = new TreeSet<String>();
        findings(rule.when(), codes);
        PatientCase asked = PatientCase.builder("witness")
                .present(codes.toArray(String[]::new))
                .build();
        return goals().example("advice " + code, nothing())
                .flatMap(example -> Answers.joined(example.witness(), asked))
                .orElse(asked);
    }

    /** Nobody who is urgent gets self-care advice. */
    Theorem selfCareAdvice() {
        var broken = new ArrayList<Counterexample>();
        int count = 0;
        for (AdviceKind kind : ruleSet.vocabulary().advice().values()) {
            if (kind.kind().equals("self-care")) {
                count++;
                Consequences in = grounds.ranked();
                Check given = Check.of(assessment -> assessment.urgency().compareTo(Urgency.URGENT) >= 0
                        && assessment.advice().stream()
                                .anyMatch(one -> one.code().equals(kind.code())));
                grounds.refute(
                                in,
                                kind.code() + " is not given at URGENT or above",
                                given,
                                in.given(kind.code()),
                                in.atLeast(Urgency.URGENT))
                        .ifPresent(broken::add);
            }
        }
        return Theorem.of(
                "no-self-care-when-urgent",
                "Advice of the kind self-care is never given at URGENT or above.",
                "The formula gives advice as the engine does, which withholds it at these levels whatever the rules say.",
                count,
                broken);
    }

    private static PatientCase nothing() {
        return PatientCase.builder("witness").build();
    }

    /** Everything present that the rules with such a conclusion ask for. */
    private PatientCase mentioned(Predicate<Conclusion> wanted) {
        var codes = new TreeSet<String>();
        for (Rule rule : ruleSet.rules()) {
            if (rule.then().stream().anyMatch(wanted)) {
                findings(rule.when(), codes);
            }
        }
        return PatientCase.builder("witness")
                .present(codes.toArray(String[]::new))
                .build();
    }

    private void findings(Condition condition, TreeSet<String> codes) {
        Patterns.in(condition)
                .filter(pattern -> pattern.type() == FactType.PRESENT)
                .forEach(pattern -> codes.addAll(
                        pattern.allowed(ruleSet.vocabulary().findings().keySet())));
    }

    /** A theorem that something can be reached, in the making. */
    private final class Reach {

        private final String code;
        private final String text;
        private final List<Counterexample> broken = new ArrayList<>();
        private final List<Example> shown = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int statements;

        Reach(String code, String text) {
            this.code = code;
            this.text = text;
        }

        void add(String key, PatientCase start, Supplier<Proposition> wanted) {
            statements++;
            Optional<Example> example = goals().example(key, start);
            if (example.isEmpty()) {
                example = goals().exampleOrProof(key, start, wanted.get());
            }
            example.ifPresentOrElse(
                    shown::add,
                    () -> broken.add(new Counterexample(key, Optional.empty(), true, "no case at all shows it")));
        }

        void optional(String key, PatientCase start, List<String> never) {
            goals().example(key, start)
                    .ifPresentOrElse(shown::add, () -> never.add(key.substring(key.indexOf(' ') + 1)));
        }

        void note(List<String> codes, String what) {
            if (!codes.isEmpty()) {
                notes.add(codes.size() + " " + what + ": " + String.join(", ", codes));
            }
        }

        Theorem theorem() {
            return Theorem.of(code, text, BY_EXAMPLE, statements, broken, notes.toArray(String[]::new))
                    .withExamples(shown);
        }
    }
}
