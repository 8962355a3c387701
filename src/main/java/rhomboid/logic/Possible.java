package rhomboid.logic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Likelihood;

/**
 * What answers could still make of a case. A finding is possible if it is present or could still become so, by an answer or by a
 * rule that derives it from answers. Without that a derived finding that was told to be absent would count as decided although a
 * measurement can still imply it. A finding is certain if it was told or follows from what was told: one that follows only because a
 * number is not known may go again.
 */
final class Possible {

    private final Bits findings;
    private final Bits certain;
    private final Closed closed;
    private @Nullable Likelihood @Nullable [] candidates;

    /** With everything that is present, or was neither told to be absent nor closed. */
    Possible(Facts facts, Closed closed) {
        this.closed = closed;
        findings = facts.presentOrUntold(closed.findings());
        certain = facts.toldPresent();
    }

    boolean has(int finding) {
        return findings.has(finding);
    }

    /** Adds a finding that a rule could derive; true if that is new. */
    boolean add(int finding) {
        return findings.add(finding);
    }

    /** Whether a finding is present whatever else is answered. */
    boolean isCertain(int finding) {
        return certain.has(finding);
    }

    /** Adds a finding that follows for certain; true if that is new. */
    boolean addCertain(int finding) {
        return certain.add(finding);
    }

    /** Whether the question about a finding can still be answered, if it was not. */
    boolean isOpen(int finding) {
        return !closed.finding(finding);
    }

    boolean isMeasurementOpen(int measurement) {
        return !closed.measurement(measurement);
    }

    boolean isAgeOpen() {
        return !closed.age();
    }

    boolean isSexOpen() {
        return !closed.sex();
    }

    /** From now on candidates are not those of the facts but whatever these bounds allow; null for no candidate. */
    void candidates(List<@Nullable Likelihood> atMost) {
        candidates = atMost.toArray(Likelihood[]::new);
    }

    /** Whether candidates are those of the facts. */
    boolean areCandidatesKnown() {
        return candidates == null;
    }

    /** The most likely that a condition can become, or null if it can be no candidate. */
    @Nullable
    Likelihood candidate(int condition) {
        return candidates == null ? null : candidates[condition];
    }
}
