package rhomboid.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.logic.Outlook;
import rhomboid.model.Assessment;
import rhomboid.model.AssessmentFailedException;
import rhomboid.model.Candidate;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.MissingPart;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.RankedCandidate;
import rhomboid.model.RuleStanding;
import rhomboid.model.Trace;
import rhomboid.model.UnfiredRule;
import rhomboid.model.Urgency;
import rhomboid.model.WhyNot;
import rhomboid.model.WhyNotAdvice;
import rhomboid.model.WhyNotLevel;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * Assesses cases with one rule set. Immutable and thread-safe; a case leaves nothing behind.
 *
 * <p>A case goes through the phases in order: findings until nothing new follows, red flags, conditions, ranking, urgency, level,
 * advice. All conclusions are literals, so the set of rules that fire decides everything else.
 */
public final class Engine {

    private final RuleSet ruleSet;
    private final Evaluator evaluator;
    private final Reasoner reasoner;
    private final Deriving deriving;
    private final Ranking ranking;
    private final Escalating escalating;
    private final Assembly assembly;

    Engine(RuleSet ruleSet, Evaluator evaluator, Reasoner reasoner) {
        this.ruleSet = ruleSet;
        this.evaluator = evaluator;
        this.reasoner = reasoner;
        deriving = new Deriving(evaluator);
        ranking = Ranking.of(ruleSet, evaluator);
        escalating = new Escalating(evaluator);
        assembly = new Assembly(ruleSet, evaluator, deriving, escalating);
    }

    /** An engine that fires the rules with Drools. */
    public static Engine of(RuleSet ruleSet) {
        Evaluator evaluator = Evaluator.of(ruleSet);
        return new Engine(ruleSet, evaluator, DroolsReasoner.of(evaluator));
    }

    /**
     * An engine that evaluates the rules without Drools. It gives the same assessments in less time, for tools that assess many
     * variations of a case; Drools remains the reference.
     */
    public static Engine plain(RuleSet ruleSet) {
        Evaluator evaluator = Evaluator.of(ruleSet);
        return new Engine(ruleSet, evaluator, new PlainReasoner(evaluator));
    }

    /** The rules. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The conditions of the rules, for tools that ask what answers could still change. */
    public Evaluator evaluator() {
        return evaluator;
    }

    /**
     * Assesses a case.
     *
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish; there is no urgency then
     */
    public Assessment assess(PatientCase patientCase) {
        PatientCase checked = check(patientCase);
        Fired fired = start(checked);
        return assembly.assemble(checked, fired, run(checked, fired));
    }

    /**
     * Assesses a case and names every rule that fired.
     *
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish; there is no urgency then
     */
    public Trace trace(PatientCase patientCase) {
        PatientCase checked = check(patientCase);
        Fired fired = start(checked);
        Assessment assessment = assembly.assemble(checked, fired, run(checked, fired));
        var ids = new TreeSet<String>();
        fired.rules().stream().forEach(rule -> ids.add(evaluator.citation(rule).id()));
        return new Trace(assessment, ids);
    }

    /**
     * Why a condition is not ranked higher, or not at all.
     *
     * @param condition its code in the vocabulary
     * @throws IllegalArgumentException if the vocabulary does not have the condition
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish
     */
    public WhyNot whyNot(PatientCase patientCase, String condition) {
        PatientCase checked = check(patientCase);
        Fired fired = start(checked);
        List<RankedCandidate> reported = run(checked, fired);
        Outlook outlook = evaluator.outlook(fired.facts());
        var unfired = new ArrayList<UnfiredRule>();
        List<Rule> rules = evaluator.rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (!fired.has(rule) && Explaining.supports(rules.get(rule), condition)) {
                unfired.add(new UnfiredRule(evaluator.citation(rule), outlook.missing(rule)));
            }
        }
        List<Candidate> candidates = fired.facts().ranked();
        return new WhyNot(
                ranking.standing(condition, fired),
                reported.stream()
                        .anyMatch(ranked -> ranked.candidate().condition().equals(condition)),
                candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(candidates.size() - 1)),
                ranking.lacking(condition, fired.facts()),
                unfired);
    }

    /**
     * What a rule lacks to fire for a case, in the order of the rule; empty if it fires.
     *
     * @throws IllegalArgumentException if the rule set does not have the rule
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish
     */
    public List<MissingPart> missing(PatientCase patientCase, String ruleId) {
        int rule = evaluator.position(ruleId);
        Fired fired = finished(check(patientCase));
        return evaluator.outlook(fired.facts()).missing(rule);
    }

    /**
     * What holds of a rule in a case, what fails and what is unknown.
     *
     * @throws IllegalArgumentException if the rule set does not have the rule
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish
     */
    public RuleStanding standing(PatientCase patientCase, String ruleId) {
        int rule = evaluator.position(ruleId);
        return whyNot(finished(check(patientCase))).rule(rule);
    }

    /**
     * Why a case is not assessed as more urgent.
     *
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish
     */
    public WhyNotLevel whyNot(PatientCase patientCase, Urgency level) {
        Fired fired = finished(check(patientCase));
        return whyNot(fired).level(level, escalating.level(fired));
    }

    /**
     * Why advice is not given.
     *
     * @param advice its code in the vocabulary
     * @throws IllegalArgumentException if the vocabulary does not have the advice
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish
     */
    public WhyNotAdvice whyNotAdvice(PatientCase patientCase, String advice) {
        if (!ruleSet.vocabulary().advice().containsKey(advice)) {
            throw new IllegalArgumentException("The vocabulary has no advice \"" + advice + "\".");
        }
        PatientCase checked = check(patientCase);
        Fired fired = start(checked);
        Assessment assessment = assembly.assemble(checked, fired, run(checked, fired));
        return whyNot(fired).advice(advice, assessment);
    }

    private WhyNotAnswers whyNot(Fired fired) {
        return new WhyNotAnswers(evaluator, fired);
    }

    private Fired finished(PatientCase checked) {
        Fired fired = start(checked);
        run(checked, fired);
        return fired;
    }

    private PatientCase check(PatientCase patientCase) {
        PatientCase canonical = ruleSet.vocabulary().canonical(patientCase);
        List<Problem> problems = ruleSet.vocabulary().problems(canonical, place(patientCase));
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        return canonical;
    }

    private static Place place(PatientCase patientCase) {
        return Place.of(patientCase.id().isBlank() ? "case" : patientCase.id());
    }

    private Fired start(PatientCase checked) {
        return new Fired(evaluator, Facts.of(evaluator.codes(), checked));
    }

    /** Fires all phases and gives the candidates. */
    private List<RankedCandidate> run(PatientCase checked, Fired fired) {
        Facts facts = fired.facts();
        try (Reasoner.Run run = reasoner.start(facts, fired.rules())) {
            run.fire(Phase.FINDINGS);
            deriving.add(fired, facts);
            run.fire(Phase.RED_FLAGS);
            run.fire(Phase.CONDITIONS);
            List<RankedCandidate> ranked = ranking.rank(fired);
            facts.rank(ranked.stream().map(RankedCandidate::candidate).toList());
            run.fire(Phase.URGENCY);
            facts.level(escalating.level(fired));
            run.fire(Phase.ADVICE);
            return ranked;
        } catch (RuntimeException failure) {
            throw new AssessmentFailedException(
                    new Problem(
                            place(checked),
                            "engine-failed",
                            "The case could not be assessed: "
                                    + (failure.getMessage() == null
                                            ? failure.getClass().getName()
                                            : failure.getMessage())
                                    + ".",
                            "There is no urgency for it. This is a fault of the program or of its rules, not of the case."),
                    failure);
        }
    }
}
