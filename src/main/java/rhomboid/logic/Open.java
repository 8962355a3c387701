package rhomboid.logic;

import org.jspecify.annotations.Nullable;
import rhomboid.model.Urgency;

/**
 * Collects the unknowns that could make rules fire, each with the highest urgency it could lead to. A derived finding stands for
 * the unknowns of the rules that derive it. Rules must be offered most urgent first.
 */
final class Open {

    private final RuleFormula[][] derivations;
    private final Bits followed;
    private final @Nullable Urgency[] findings;
    private final @Nullable Urgency[] measurements;
    private @Nullable Urgency age;
    private @Nullable Urgency sex;
    private Urgency current = Urgency.SELF_CARE;

    Open(RuleFormula[][] derivations, Codes codes) {
        this.derivations = derivations;
        followed = new Bits(codes.findings().size());
        findings = new Urgency[codes.findings().size()];
        measurements = new Urgency[codes.measurements().size()];
    }

    /** Follows a rule that would escalate to its urgency. */
    void follow(RuleFormula rule, Facts facts, Possible possible) {
        current = rule.escalates();
        rule.when().open(facts, possible, this);
    }

    /** A finding that is not present and could become so. */
    void finding(int id, Facts facts, Possible possible) {
        if (!facts.isAbsent(id) && possible.isOpen(id)) {
            answer(id);
        }
        if (derivations[id].length > 0 && followed.add(id)) {
            for (RuleFormula rule : derivations[id]) {
                if (rule.when().truth(facts, possible) == Truth.UNKNOWN) {
                    rule.when().open(facts, possible, this);
                }
            }
        }
    }

    /** A finding without an answer. */
    void answer(int id) {
        if (findings[id] == null) {
            findings[id] = current;
        }
    }

    void measurement(int id) {
        if (measurements[id] == null) {
            measurements[id] = current;
        }
    }

    void age() {
        if (age == null) {
            age = current;
        }
    }

    void sex() {
        if (sex == null) {
            sex = current;
        }
    }

    @Nullable
    Urgency ofFinding(int id) {
        return findings[id];
    }

    @Nullable
    Urgency ofMeasurement(int id) {
        return measurements[id];
    }

    @Nullable
    Urgency ofAge() {
        return age;
    }

    @Nullable
    Urgency ofSex() {
        return sex;
    }
}
