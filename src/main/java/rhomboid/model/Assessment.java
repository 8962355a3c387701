package rhomboid.model;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say about a case. Not a diagnosis. Immutable and thread-safe; equal cases give equal assessments, whatever the
 * order of facts, rules, threads or runs.
 *
 * @param caseId the case's id
 * @param urgency the highest of all escalations, {@link Urgency#SELF_CARE} when there is none
 * @param incomplete true if an unanswered red-flag question could still raise the urgency
 * @param inferred findings that the case implies, with the rule that says so, sorted by finding
 * @param candidates conditions that could explain the case, best first
 * @param escalations every rule that asks for an urgency, most urgent first
 * @param advice what fits, safety-net first
 * @param withheld advice that would have fitted but for a contraindication
 * @param questions red-flag questions that could raise the urgency, most urgent first
 * @param nearMisses rules that would raise the urgency and lack one condition, most urgent first
 * @param education background texts for the case
 * @param ruleSet the rules that gave this answer
 * @param expected what a reviewer expects, carried over from the case
 */
public record Assessment(
        String caseId,
        Urgency urgency,
        boolean incomplete,
        List<InferredFinding> inferred,
        List<RankedCandidate> candidates,
        List<EscalationReason> escalations,
        List<GivenAdvice> advice,
        List<WithheldAdvice> withheld,
        List<Question> questions,
        List<NearMiss> nearMisses,
        List<Education> education,
        RuleSetIdentity ruleSet,
        Optional<Expected> expected) {

    /** Copies the lists. */
    public Assessment {
        inferred = List.copyOf(inferred);
        candidates = List.copyOf(candidates);
        escalations = List.copyOf(escalations);
        advice = List.copyOf(advice);
        withheld = List.copyOf(withheld);
        questions = List.copyOf(questions);
        nearMisses = List.copyOf(nearMisses);
        education = List.copyOf(education);
    }

    /** The same content, asked as questions. */
    public Explanation explanation() {
        return new Explanation(this);
    }

    /** The candidate for a condition, if it is one. */
    public Optional<RankedCandidate> candidate(String condition) {
        return candidates.stream()
                .filter(ranked -> ranked.candidate().condition().equals(condition))
                .findFirst();
    }
}
