package rhomboid.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import rhomboid.model.PatientCase;

/** The cases of a report under names of their own. */
public final class Witnesses {

    private Witnesses() {}

    /**
     * Every counterexample and example by a name that can be that of a file; the case has the name as its id.
     *
     * @return in the order of the report
     */
    public static Map<String, PatientCase> of(ProofReport report) {
        var witnesses = new LinkedHashMap<String, PatientCase>();
        for (Theorem theorem : report.theorems()) {
            int number = 0;
            for (Counterexample counterexample : theorem.counterexamples()) {
                String name = "refutes-" + theorem.code() + "-" + ++number;
                counterexample.witness().ifPresent(witness -> witnesses.put(name, named(witness, name)));
            }
            for (Example example : theorem.examples()) {
                String name = example.shows().replace(' ', '-').replace('_', '-');
                witnesses.put(name, named(example.witness(), name));
            }
        }
        return witnesses;
    }

    private static PatientCase named(PatientCase witness, String name) {
        return PatientCase.builder(name)
                .patient(witness.patient())
                .present(witness.present().toArray(String[]::new))
                .absent(witness.absent().toArray(String[]::new))
                .measurements(witness.measurements())
                .build();
    }
}
