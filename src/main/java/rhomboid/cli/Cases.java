package rhomboid.cli;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rhomboid.batch.OutputException;
import rhomboid.casefile.CaseRecord;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** Goes through cases one by one for a person who reads along: bad ones are told and the others go on. */
final class Cases {

    private final Iterator<CaseRecord> records;
    private final Console console;
    private final @Nullable String id;
    private boolean anyBad;
    private int done;

    /**
     * Of these records.
     *
     * @param id of the only case that is wanted; null for all
     */
    Cases(Iterator<CaseRecord> records, Console console, @Nullable String id) {
        this.records = records;
        this.console = console;
        this.id = id;
    }

    /** What is done with a case. */
    interface Action {
        /** Takes the case; {@code alone} says whether it is the only one. */
        void accept(PatientCase patientCase, boolean alone) throws OutputException;
    }

    /** Does it with every case and gives the exit code. */
    int forEach(Action action) throws OutputException {
        while (records.hasNext()) {
            CaseRecord record = records.next();
            if (record instanceof CaseRecord.Accepted accepted) {
                accept(accepted.patientCase(), action);
            } else {
                tell(((CaseRecord.Rejected) record).problems());
            }
        }
        if (id != null && done == 0 && !anyBad) {
            throw new InvalidCaseException(List.of(new Problem(
                    Place.of("rhomboid"), "unknown-case", "There is no case with the id \"" + id + "\".", "")));
        }
        return anyBad ? ExitCode.INPUT : ExitCode.FINE;
    }

    private void accept(PatientCase patientCase, Action action) throws OutputException {
        if (id != null && !id.equals(patientCase.id())) {
            return;
        }
        try {
            action.accept(patientCase, id != null || (done == 0 && !anyBad && !records.hasNext()));
            done++;
        } catch (InvalidCaseException bad) {
            tell(bad.problems());
        }
    }

    private void tell(List<Problem> problems) {
        anyBad = true;
        problems.forEach(problem -> console.tell(problem.toString()));
    }
}
