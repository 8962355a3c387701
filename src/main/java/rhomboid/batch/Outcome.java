package rhomboid.batch;

import java.util.List;
import rhomboid.evaluation.Score;
import rhomboid.model.Problem;

/** What becomes of one record: exactly one result or one reject. */
sealed interface Outcome {

    /**
     * An assessment.
     *
     * @param line as it is written
     * @param score what the summary keeps of it
     */
    record Result(byte[] line, Score score) implements Outcome {}

    /**
     * A record that has no assessment.
     *
     * @param line as it is written to the rejects
     * @param problems why, with values, for a person at a terminal only
     * @param ourFault whether the engine failed on a good case
     */
    record Reject(byte[] line, List<Problem> problems, boolean ourFault) implements Outcome {}
}
