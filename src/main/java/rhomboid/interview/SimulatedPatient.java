package rhomboid.interview;

import java.util.ArrayList;
import java.util.TreeMap;
import rhomboid.logic.Closed;
import rhomboid.model.PatientCase;

/** A patient who answers what a case says and does not know the rest. Immutable and thread-safe. */
public final class SimulatedPatient {

    private final PatientCase patientCase;

    private SimulatedPatient(PatientCase patientCase) {
        this.patientCase = patientCase;
    }

    /**
     * The patient of a case.
     *
     * @param patientCase in the codes of the vocabulary, see {@code Vocabulary.canonical}
     */
    public static SimulatedPatient of(PatientCase patientCase) {
        return new SimulatedPatient(patientCase);
    }

    /** The reply to a question. */
    public Reply reply(Step step) {
        return switch (step.kind()) {
            case FINDINGS -> findings(step);
            case NUMBERS -> numbers(step);
            case SEX -> Reply.sex(patientCase.patient().sex());
        };
    }

    private Reply findings(Step step) {
        var present = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (String code : step.codes()) {
            if (patientCase.present().contains(code)) {
                present.add(code);
            } else if (!patientCase.absent().contains(code)) {
                unknown.add(code);
            }
        }
        return step.findings(present, unknown);
    }

    private Reply numbers(Step step) {
        var known = new TreeMap<>(patientCase.measurements());
        Integer age = patientCase.patient().age();
        if (age != null) {
            known.put(Closed.AGE, age.doubleValue());
        }
        known.keySet().retainAll(step.codes());
        return step.numbers(known);
    }

    /** Asks until the interview may stop. */
    public Transcript answer(Interview start) {
        var exchanges = new ArrayList<Transcript.Exchange>();
        Interview interview = start;
        while (interview.certificate().isEmpty()) {
            Step step = interview
                    .next()
                    .orElseThrow(() -> new IllegalStateException("Nothing is left to ask and nothing is certain."));
            Reply reply = reply(step);
            exchanges.add(new Transcript.Exchange(step, reply));
            interview = interview.answer(reply);
        }
        return new Transcript(exchanges, interview);
    }
}
