package rhomboid.interview;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import rhomboid.engine.Engine;
import rhomboid.model.Assessment;
import rhomboid.model.AssessmentFailedException;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.PatientCase;
import rhomboid.model.RuleSetIdentity;

/**
 * An interview at one point: what is known of a person, what the person does not know, and what to ask next. An answer gives a new
 * interview and leaves this one as it is, so going back is keeping the old one. Immutable and thread-safe.
 *
 * <pre>{@code
 * Interview interview = rhomboid.interview();
 * while (interview.certificate().isEmpty()) {
 *     Step step = interview.next().orElseThrow();
 *     interview = interview.answer(step.none());
 * }
 * interview.assessment();
 * }</pre>
 *
 * <p>Dangers come first: a question that could lead to an ambulance is asked before all others, then what narrows the range of
 * levels most, then what tells the leading candidates from each other; ties in the order of the vocabulary. Equal interviews ask
 * the same.
 */
public final class Interview {

    private final Interviewer interviewer;
    private final PatientCase patientCase;
    private final SortedSet<String> unknown;
    private final View view;

    private Interview(Interviewer interviewer, PatientCase patientCase, SortedSet<String> unknown) {
        this.interviewer = interviewer;
        this.patientCase = patientCase;
        this.unknown = Collections.unmodifiableSortedSet(unknown);
        view = interviewer.view(patientCase, this.unknown);
    }

    /**
     * Starts or resumes an interview.
     *
     * @param start what is known
     * @param unknown questions that the person could not answer: findings and measurements, {@code age} and {@code sex}
     * @throws InvalidCaseException if the vocabulary does not allow something, or something is both known and not
     * @throws AssessmentFailedException if the engine could not finish; there is no urgency then
     */
    public static Interview of(Engine engine, PatientCase start, Collection<String> unknown) {
        var interviewer = Interviewer.of(engine);
        Answers answers = new Answers(interviewer.vocabulary(), start, unknown);
        return new Interview(interviewer, answers.patientCase(), answers.unknown());
    }

    /** What is known so far, in the codes of the vocabulary. */
    public PatientCase patientCase() {
        return patientCase;
    }

    /** What the person did not know: findings and measurements, {@code age} and {@code sex}. It stays unknown, which is not absent. */
    public SortedSet<String> unknown() {
        return unknown;
    }

    /** The rules that it goes by. */
    public RuleSetIdentity ruleSet() {
        return interviewer.identity();
    }

    /**
     * The next question; empty if no open question can change the level or tell the leading candidates apart. With a certificate
     * there may still be one, which can lower the level or sort the candidates.
     */
    public Optional<Step> next() {
        return view.next();
    }

    /**
     * The interview after a reply, to the question or to anything else. A reply replaces what was said of the same things.
     *
     * @throws InvalidCaseException if the vocabulary does not allow the reply
     * @throws AssessmentFailedException if the engine could not finish; there is no urgency then
     */
    public Interview answer(Reply reply) {
        Answers answers = new Answers(interviewer.vocabulary(), patientCase, unknown).with(reply);
        return new Interview(interviewer, answers.patientCase(), answers.unknown());
    }

    /** The assessment of what is known so far. */
    public Assessment assessment() {
        return view.assessment();
    }

    /** The levels that questions without an answer can still lead to; what the person does not know stays unknown. */
    public Range range() {
        return view.range();
    }

    /** Present exactly when the interview may stop: no open question can raise the level above that of the assessment. */
    public Optional<Certificate> certificate() {
        return view.certificate();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interview interview
                && patientCase.equals(interview.patientCase)
                && unknown.equals(interview.unknown)
                && ruleSet().equals(interview.ruleSet());
    }

    @Override
    public int hashCode() {
        return List.of(patientCase, unknown, ruleSet()).hashCode();
    }

    /** How many answers it holds; never what they are. */
    @Override
    public String toString() {
        int known = patientCase.present().size()
                + patientCase.absent().size()
                + patientCase.measurements().size();
        return "Interview[" + known + " known, " + unknown.size() + " not known]";
    }
}
