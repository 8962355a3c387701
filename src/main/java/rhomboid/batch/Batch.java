package rhomboid.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import rhomboid.Rhomboid;
import rhomboid.casefile.CaseRecord;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Problem;

/**
 * Assesses many cases: in parallel, in order, in constant memory. Every record gives exactly one line of results or one line of
 * rejects. Thread-safe.
 */
public final class Batch {

    private final Rhomboid rhomboid;
    private final BatchSettings settings;

    private Batch(Rhomboid rhomboid, BatchSettings settings) {
        this.rhomboid = rhomboid;
        this.settings = settings;
    }

    /** Runs with these rules and settings. */
    public static Batch of(Rhomboid rhomboid, BatchSettings settings) {
        return new Batch(rhomboid, settings);
    }

    /**
     * Assesses all records. Completes both outputs when every record has been written; otherwise leaves them incomplete.
     *
     * @param records read by one other thread
     * @param results one assessment a line, as JSON
     * @param rejects one bad record a line, as JSON with file, line, code and message, never with a patient's data
     * @param progress told the number of records done after each
     * @throws InvalidCaseException if an input cannot be read or holds no case
     * @throws OutputException if an output cannot be written
     */
    public BatchSummary run(Iterator<CaseRecord> records, Output results, Output rejects, LongConsumer progress)
            throws OutputException {
        Run run = new Run(results, rejects, progress);
        Assessor assessor = new Assessor(rhomboid);
        long start = System.nanoTime();
        try {
            new Pipeline<CaseRecord, Outcome>(settings.threads(), assessor::outcome)
                    .run(() -> records.hasNext() ? records.next() : null, run);
        } catch (OutputException failed) {
            throw failed;
        } catch (IOException interrupted) {
            throw new OutputException(results.name(), interrupted);
        }
        BatchSummary summary = run.summary(Duration.ofNanos(System.nanoTime() - start));
        if (summary.isComplete()) {
            results.complete();
            rejects.complete();
        }
        return summary;
    }

    private final class Run implements Pipeline.Sink<Outcome> {

        private final Output results;
        private final Output rejects;
        private final LongConsumer progress;
        private final Tally tally = new Tally();
        private List<Problem> stoppedBy = List.of();

        Run(Output results, Output rejects, LongConsumer progress) {
            this.results = results;
            this.rejects = rejects;
            this.progress = progress;
        }

        @Override
        public boolean accept(Outcome outcome) throws OutputException {
            tally.add(outcome);
            if (outcome instanceof Outcome.Result result) {
                results.line(result.line());
            } else if (outcome instanceof Outcome.Reject reject) {
                rejects.line(reject.line());
                stoppedBy = settings.strict() ? reject.problems() : List.of();
            }
            progress.accept(tally.done());
            return stoppedBy.isEmpty();
        }

        BatchSummary summary(Duration time) {
            return new BatchSummary(
                    tally.assessed(),
                    tally.rejected(),
                    tally.failed(),
                    tally.levels(),
                    tally.comparison(),
                    stoppedBy,
                    time);
        }
    }
}
