package rhomboid.batch;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import rhomboid.Rhomboid;
import rhomboid.casefile.CaseRecord;
import rhomboid.evaluation.Score;
import rhomboid.model.Assessment;
import rhomboid.model.AssessmentFailedException;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.report.AssessmentLines;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Turns one record into its outcome. Thread-safe. */
final class Assessor {

    private final Rhomboid rhomboid;
    private final AssessmentLines lines;
    private final JsonFactory json = new JsonFactory();

    Assessor(Rhomboid rhomboid) {
        this.rhomboid = rhomboid;
        lines = AssessmentLines.of(rhomboid.ruleSet());
    }

    Outcome outcome(CaseRecord record) {
        if (record instanceof CaseRecord.Accepted accepted) {
            return assess(accepted);
        }
        return reject(record.place(), ((CaseRecord.Rejected) record).problems(), false);
    }

    private Outcome assess(CaseRecord.Accepted accepted) {
        try {
            Assessment assessment = rhomboid.assess(accepted.patientCase());
            return new Outcome.Result(
                    lines.line(assessment),
                    Score.of(assessment, rhomboid.ruleSet().vocabulary()));
        } catch (InvalidCaseException bad) {
            return reject(accepted.place(), bad.problems(), false);
        } catch (AssessmentFailedException failed) {
            return reject(accepted.place(), failed.problems(), true);
        } catch (RuntimeException unforeseen) {
            // One case must not end a run of a million; its message may hold the case's data, so only the kind of
            // failure is told.
            Problem problem = new Problem(
                    accepted.place(),
                    "assessment-failed",
                    "The case could not be assessed: " + unforeseen.getClass().getSimpleName() + ".",
                    "This is a fault of Rhomboid. Assess the case by itself with --debug to see more.");
            return reject(accepted.place(), List.of(problem), true);
        }
    }

    private Outcome.Reject reject(Place place, List<Problem> problems, boolean ourFault) {
        return new Outcome.Reject(rejectLine(place, problems), problems, ourFault);
    }

    private byte[] rejectLine(Place place, List<Problem> problems) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), line)) {
            out.writeStartObject();
            out.writeStringProperty("file", place.file());
            out.writeNumberProperty("line", place.line());
            out.writeStringProperty("code", problems.get(0).code());
            out.writeStringProperty(
                    "message",
                    problems.stream().map(Problem::messageWithoutValue).collect(Collectors.joining(" ")));
            out.writeEndObject();
        }
        return line.toByteArray();
    }
}
