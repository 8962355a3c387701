package rhomboid.proof;

import java.util.function.Function;
import java.util.function.Predicate;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;

/** Whether a case breaks a statement, as an engine assesses it. */
interface Check {

    /** What the engine says of the case if it breaks the statement; empty if it does not. */
    String found(Function<PatientCase, Assessment> engine, PatientCase patientCase);

    default boolean isBroken(Function<PatientCase, Assessment> engine, PatientCase patientCase) {
        return !found(engine, patientCase).isEmpty();
    }

    /** One assessment shows it. */
    static Check of(Predicate<Assessment> breaks) {
        return (engine, patientCase) -> {
            Assessment assessment = engine.apply(patientCase);
            return breaks.test(assessment) ? Found.of(assessment) : "";
        };
    }

    /** The level falls when the case tells a finding as well. */
    static Check falling(Urgency level, String finding, boolean isPresent) {
        return (engine, patientCase) -> {
            Assessment before = engine.apply(patientCase);
            Assessment after = engine.apply(Answers.saying(patientCase, finding, isPresent));
            boolean falls =
                    before.urgency().compareTo(level) >= 0 && after.urgency().compareTo(level) < 0;
            String answer = finding + (isPresent ? " present" : " absent");
            return falls ? Found.of(before) + "; with " + answer + " " + Found.of(after) : "";
        };
    }
}
