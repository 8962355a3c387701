package rhomboid;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import rhomboid.engine.Engine;
import rhomboid.interview.Interview;
import rhomboid.model.Assessment;
import rhomboid.model.AssessmentFailedException;
import rhomboid.model.ChangedAnswer;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.MissingPart;
import rhomboid.model.PatientCase;
import rhomboid.model.RuleStanding;
import rhomboid.model.Trace;
import rhomboid.model.Urgency;
import rhomboid.model.WhatIf;
import rhomboid.model.WhyNot;
import rhomboid.model.WhyNotAdvice;
import rhomboid.model.WhyNotLevel;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;
import rhomboid.rules.Vocabulary;

/**
 * Assesses cases of upper back pain: how soon a person should be seen, which conditions could explain the case, what fits and
 * why. Not a diagnosis. Immutable and thread-safe: make one and share it.
 *
 * <pre>{@code
 * Rhomboid rhomboid = Rhomboid.bundled();
 * Assessment assessment = rhomboid.assess(PatientCase.builder("example").present("fever").build());
 * assessment.urgency();
 * }</pre>
 */
public final class Rhomboid {

    private final Engine engine;

    private Rhomboid(Engine engine) {
        this.engine = engine;
    }

    /** With the rules that come with the library. */
    public static Rhomboid bundled() {
        return of(RuleSetReader.bundled());
    }

    /**
     * With the rules of a folder. Rule sets that are loaded side by side do not affect each other.
     *
     * @param folder with vocabulary.yaml and the folders of rule files
     * @throws InvalidRulesException with every problem of every file, if there is any; nothing is loaded then
     */
    public static Rhomboid load(Path folder) {
        return of(RuleSetReader.read(RuleFiles.ofFolder(folder)));
    }

    /** With rules that are loaded already. */
    public static Rhomboid of(RuleSet ruleSet) {
        return new Rhomboid(Engine.of(ruleSet));
    }

    /**
     * With rules that are loaded already, evaluated without Drools: the same assessments after less preparation, for tools that
     * change rules often. Drools remains the reference.
     */
    public static Rhomboid plain(RuleSet ruleSet) {
        return new Rhomboid(Engine.plain(ruleSet));
    }

    /** The rules that it uses. */
    public RuleSet ruleSet() {
        return engine.ruleSet();
    }

    /**
     * Assesses a case.
     *
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish; there is no urgency then
     */
    public Assessment assess(PatientCase patientCase) {
        return engine.assess(patientCase);
    }

    /**
     * Assesses a case and names every rule that fired.
     *
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish; there is no urgency then
     */
    public Trace trace(PatientCase patientCase) {
        return engine.trace(patientCase);
    }

    /** Starts an interview about somebody of whom nothing is known. */
    public Interview interview() {
        return interview(PatientCase.builder("interview").build());
    }

    /**
     * Starts an interview with what is known already.
     *
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish; there is no urgency then
     */
    public Interview interview(PatientCase start) {
        return interview(start, List.of());
    }

    /**
     * Resumes an interview.
     *
     * @param start what is known
     * @param unknown questions that the person could not answer: findings and measurements, {@code age} and {@code sex}
     * @throws InvalidCaseException if the vocabulary does not allow something, or something is both known and not
     * @throws AssessmentFailedException if the engine could not finish; there is no urgency then
     */
    public Interview interview(PatientCase start, Collection<String> unknown) {
        return Interview.of(engine, start, unknown);
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
        return engine.whyNot(patientCase, condition);
    }

    /**
     * What a rule lacks to fire for a case, in the order of the rule; empty if it fires.
     *
     * @param ruleId its id
     * @throws IllegalArgumentException if the rule set does not have the rule
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish
     */
    public List<MissingPart> missing(PatientCase patientCase, String ruleId) {
        return engine.missing(patientCase, ruleId);
    }

    /**
     * What holds of a rule in a case, what fails and what is unknown.
     *
     * @param ruleId its id
     * @throws IllegalArgumentException if the rule set does not have the rule
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish
     */
    public RuleStanding standing(PatientCase patientCase, String ruleId) {
        return engine.standing(patientCase, ruleId);
    }

    /**
     * Why a case is not assessed as more urgent: the rules for that level that lack least, with what each lacks.
     *
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish
     */
    public WhyNotLevel whyNot(PatientCase patientCase, Urgency level) {
        return engine.whyNot(patientCase, level);
    }

    /**
     * Why advice is not given: what withholds it, or what the rules lack that release it.
     *
     * @param advice its code in the vocabulary
     * @throws IllegalArgumentException if the vocabulary does not have the advice
     * @throws InvalidCaseException if the vocabulary does not allow something in the case
     * @throws AssessmentFailedException if the engine could not finish
     */
    public WhyNotAdvice whyNotAdvice(PatientCase patientCase, String advice) {
        return engine.whyNotAdvice(patientCase, advice);
    }

    /**
     * What other answers would change: the level, candidates, rules and advice.
     *
     * @param other the case with the other answers; its id does not matter
     * @throws InvalidCaseException if the vocabulary does not allow something in one of the cases
     * @throws AssessmentFailedException if the engine could not finish
     */
    public WhatIf whatIf(PatientCase patientCase, PatientCase other) {
        Vocabulary vocabulary = ruleSet().vocabulary();
        return new WhatIf(
                trace(patientCase),
                trace(other),
                ChangedAnswer.between(vocabulary.canonical(patientCase), vocabulary.canonical(other)));
    }
}
