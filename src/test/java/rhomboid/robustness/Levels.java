package rhomboid.robustness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rhomboid.Rhomboid;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.CaseStream;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;

/** What the bundled rules say to a case, and the development cases. */
final class Levels {

    private static final Rhomboid RHOMBOID = Rhomboid.bundled();
    static final Vocabulary VOCABULARY = RHOMBOID.ruleSet().vocabulary();

    private Levels() {}

    static Rhomboid rhomboid() {
        return RHOMBOID;
    }

    static Urgency of(PatientCase patientCase) {
        return RHOMBOID.assess(patientCase).urgency();
    }

    /** The rules that ask for more than a level, most urgent first. */
    static List<String> rulesAbove(Urgency level, Assessment assessment) {
        return assessment.escalations().stream()
                .filter(escalation -> escalation.urgency().compareTo(level) > 0)
                .map(escalation -> escalation.reason().rule().id())
                .toList();
    }

    /** The development cases in the codes of the vocabulary, so that each answer stands alone. */
    static List<PatientCase> developmentCases() {
        var cases = new ArrayList<PatientCase>();
        try (CaseStream stream = new CaseReader(VOCABULARY).open(Path.of("examples/cases/dev.jsonl"))) {
            while (stream.hasNext()) {
                cases.add(VOCABULARY.canonical(((CaseRecord.Accepted) stream.next()).patientCase()));
            }
        }
        return cases;
    }
}
