package rhomboid.model;

/** The verbs and words that a rule may use in its {@code then} part. */
public final class Conclude {

    /** Likelihood ratio 6 for, 0.15 against. */
    public static final Strength STRONG = Strength.STRONG;

    /** Likelihood ratio 3 for, 0.35 against. */
    public static final Strength MODERATE = Strength.MODERATE;

    /** Likelihood ratio 1.6 for, 0.65 against. */
    public static final Strength WEAK = Strength.WEAK;

    /** Look after it at home. */
    public static final Urgency SELF_CARE = Urgency.SELF_CARE;

    /** Within one to two weeks. */
    public static final Urgency ROUTINE = Urgency.ROUTINE;

    /** Within one to three days. */
    public static final Urgency SOON = Urgency.SOON;

    /** The same day. */
    public static final Urgency URGENT = Urgency.URGENT;

    /** An ambulance, now. */
    public static final Urgency EMERGENCY = Urgency.EMERGENCY;

    private Conclude() {}

    /** What the case implies: the finding is present. */
    public static Present infer(String finding) {
        return new Present(finding);
    }

    /** The case is at least this urgent. */
    public static Escalation escalate(Urgency urgency) {
        return new Escalation(urgency);
    }

    /** The facts speak for the condition. */
    public static Evidence supports(String condition, Strength strength) {
        return new Evidence(condition, strength.inFavour());
    }

    /** The facts speak for the condition, by a published ratio above 1. */
    public static Evidence supports(String condition, LikelihoodRatio ratio) {
        return new Evidence(condition, ratio);
    }

    /** The facts speak against the condition. */
    public static Evidence opposes(String condition, Strength strength) {
        return new Evidence(condition, strength.against());
    }

    /** The facts speak against the condition, by a published ratio below 1. */
    public static Evidence opposes(String condition, LikelihoodRatio ratio) {
        return new Evidence(condition, ratio);
    }

    /** A published likelihood ratio. */
    public static LikelihoodRatio lr(double value) {
        return new LikelihoodRatio(value);
    }

    /** The advice fits, unless a rule withholds it. */
    public static Advised advise(String advice) {
        return new Advised(advice);
    }

    /** The advice must not be given. */
    public static Withheld withhold(String advice) {
        return new Withheld(advice);
    }
}
