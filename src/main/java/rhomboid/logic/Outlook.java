package rhomboid.logic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Fact;
import rhomboid.model.Likelihood;
import rhomboid.model.MissingPart;
import rhomboid.model.NearMiss;
import rhomboid.model.Patient;
import rhomboid.model.Question;
import rhomboid.model.RulePart;
import rhomboid.model.Urgency;
import rhomboid.rules.Phase;
import rhomboid.rules.Vocabulary;

/** What answers that are still missing could change for one case. For one thread. */
public final class Outlook {

    /** The most near misses that are reported. */
    public static final int MOST_NEAR_MISSES = 10;

    private static final String AGE_QUESTION = "How old are you, in years?";
    private static final String SEX_QUESTION = "Which sex was recorded at your birth?";

    private final Evaluator evaluator;
    private final Facts facts;
    private final Possible possible;

    Outlook(Evaluator evaluator, Facts facts) {
        this(evaluator, facts, Closed.of(evaluator.codes(), List.of()));
    }

    Outlook(Evaluator evaluator, Facts facts, Closed closed) {
        this.evaluator = evaluator;
        this.facts = facts;
        possible = new Possible(facts, closed);
        boolean more = true;
        while (more) {
            more = false;
            for (RuleFormula rule : evaluator.phase(Phase.FINDINGS)) {
                more |= derive(rule);
            }
        }
    }

    private boolean derive(RuleFormula rule) {
        Truth truth = rule.derived().length == 0 ? Truth.FALSE : rule.when().truth(facts, possible);
        boolean more = false;
        for (int finding : rule.derived()) {
            more |= truth != Truth.FALSE && possible.add(finding);
            more |= truth == Truth.TRUE && possible.addCertain(finding);
        }
        return more;
    }

    /** What is known of a rule's condition. */
    public Truth truth(int rule) {
        return evaluator.rule(rule).when().truth(facts, possible);
    }

    /**
     * From now on the candidates are not those of the facts but whatever answers could still make of them.
     *
     * @param atMost the most likely that each condition can become, by its position; null where it can be no candidate
     */
    public void candidates(List<@Nullable Likelihood> atMost) {
        possible.candidates(atMost);
    }

    /** Whether a finding is present or could become so. */
    public boolean isPossible(int finding) {
        return possible.has(finding);
    }

    /** The urgency below which no further answer can bring the case: the highest that rules known to hold ask for. */
    public Urgency least() {
        return highest(Truth.TRUE);
    }

    /** An urgency above which no further answer can bring the case: the highest that rules not known to fail ask for. */
    public Urgency most() {
        return highest(Truth.UNKNOWN);
    }

    private Urgency highest(Truth atLeast) {
        for (RuleFormula rule : evaluator.escalating()) {
            if (rule.when().truth(facts, possible).compareTo(atLeast) >= 0) {
                return rule.escalates();
            }
        }
        return Urgency.SELF_CARE;
    }

    /** The rules above a level of which it is not known whether they hold, most urgent first, then by id. */
    public List<Integer> unsettled(Urgency above) {
        var unsettled = new ArrayList<Integer>();
        for (RuleFormula rule : evaluator.escalating()) {
            if (rule.escalates().compareTo(above) <= 0) {
                break;
            }
            if (rule.when().truth(facts, possible) == Truth.UNKNOWN) {
                unsettled.add(rule.index());
            }
        }
        return unsettled;
    }

    /** Every answer on which a rule rests whose truth is {@code UNKNOWN}. */
    public Unsettled reads(int rule) {
        return block(rule, true, code -> 1);
    }

    /**
     * The cheapest answers that together can end the condition of a rule whose truth is {@code UNKNOWN}.
     *
     * @param costs of asking each code; above zero
     */
    public Unsettled cheapest(int rule, ToDoubleFunction<String> costs) {
        return block(rule, false, costs);
    }

    private Unsettled block(int rule, boolean everything, ToDoubleFunction<String> costs) {
        var blocking =
                new Blocking(new Blocking.Context(evaluator.derivations(), evaluator.codes(), everything, costs));
        evaluator.rule(rule).when().block(facts, possible, blocking);
        return new Unsettled(blocking.answers(), blocking.conditions());
    }

    /** The parts of a rule's condition that do not hold, in the order of the rule; empty exactly where it holds. */
    public List<MissingPart> missing(int rule) {
        var missing = new ArrayList<MissingPart>();
        for (Formula part : evaluator.rule(rule).parts()) {
            if (!part.holds(facts)) {
                missing.add(missing(part));
            }
        }
        return missing;
    }

    /** The parts of a rule's condition, in the order of the rule. */
    public List<RulePart> parts(int rule) {
        return evaluator.rule(rule).parts().stream()
                .map(part -> new RulePart(part.words(), standing(part)))
                .toList();
    }

    private RulePart.Standing standing(Formula part) {
        if (part.holds(facts)) {
            return RulePart.Standing.HOLDS;
        }
        return part.truth(facts, possible) == Truth.UNKNOWN ? RulePart.Standing.UNKNOWN : RulePart.Standing.FAILS;
    }

    /** How many single facts a rule lacks to fire; 0 exactly where it fires. */
    public int lacking(int rule) {
        return evaluator.rule(rule).when().lacking(facts);
    }

    private MissingPart missing(Formula part) {
        return new MissingPart(part.words(), part.truth(facts, possible) == Truth.UNKNOWN);
    }

    /**
     * Unanswered red-flag questions (findings that the vocabulary marks {@code screen}, measurements, age and sex) that occur in
     * a red-flag rule above the level which the answers so far do not rule out; the highest such urgency first, then age, sex,
     * findings and measurements in the order of the vocabulary.
     */
    public List<Question> questions(Urgency level) {
        var open = new Open(evaluator.derivations(), evaluator.codes());
        for (RuleFormula rule : evaluator.redFlags()) {
            if (rule.escalates().compareTo(level) <= 0) {
                break;
            }
            if (rule.when().truth(facts, possible) == Truth.UNKNOWN) {
                open.follow(rule, facts, possible);
            }
        }
        var questions = new ArrayList<Question>();
        add(questions, "age", AGE_QUESTION, open.ofAge());
        add(questions, "sex", SEX_QUESTION, open.ofSex());
        int id = 0;
        for (Vocabulary.Finding finding : evaluator.vocabulary().findings().values()) {
            add(questions, finding.code(), finding.question(), finding.screen() ? open.ofFinding(id) : null);
            id++;
        }
        id = 0;
        for (Vocabulary.MeasurementKind kind :
                evaluator.vocabulary().measurements().values()) {
            add(questions, kind.code(), kind.question(), open.ofMeasurement(id++));
        }
        questions.sort(Comparator.comparing(Question::couldReach).reversed());
        return questions;
    }

    private static void add(List<Question> questions, String code, String text, @Nullable Urgency couldReach) {
        if (couldReach != null) {
            questions.add(new Question(code, text, couldReach));
        }
    }

    /**
     * Rules above the level that lack exactly one fact and of which something else holds, beside age and sex; most urgent first,
     * then by id; at most {@value #MOST_NEAR_MISSES}.
     */
    public List<NearMiss> nearMisses(Urgency level) {
        var misses = new ArrayList<NearMiss>();
        for (RuleFormula rule : evaluator.escalating()) {
            if (rule.escalates().compareTo(level) <= 0 || misses.size() == MOST_NEAR_MISSES) {
                break;
            }
            if (rule.canNearlyHold() && rule.when().lacking(facts) == 1) {
                addNearMiss(rule, misses);
            }
        }
        return misses;
    }

    private void addNearMiss(RuleFormula rule, List<NearMiss> misses) {
        var held = new LinkedHashSet<Fact>();
        MissingPart missing = null;
        for (Formula part : rule.parts()) {
            if (!part.holds(facts)) {
                missing = missing(part);
            }
            if (part.holds(facts) || part instanceof Findings) {
                part.because(facts, held);
            }
        }
        if (missing != null && !held.stream().allMatch(Patient.class::isInstance)) {
            misses.add(new NearMiss(
                    rule.rule().citation(), rule.escalates(), missing.words(), missing.unknown(), List.copyOf(held)));
        }
    }
}
