package rhomboid.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a stream of items into a stream of results, in parallel, in order and in constant memory: one thread reads chunks into a
 * bounded queue, workers turn them into results, and the calling thread takes the results in the order of the items.
 *
 * <p>All threads are daemons, so that a read that never returns cannot keep the program alive.
 */
final class Pipeline<I, O> {

    private static final int CHUNK = 16;

    private final int threads;
    private final Function<I, O> work;
    private final BlockingQueue<Step<O>> queue;
    private volatile boolean stopped;

    Pipeline(int threads, Function<I, O> work) {
        this.threads = threads;
        this.work = work;
        this.queue = new ArrayBlockingQueue<>(2 * threads + 2);
    }

    /** Where items come from. */
    @FunctionalInterface
    interface Source<T> {
        /** The next item; null at the end. */
        @Nullable
        T next() throws IOException;
    }

    /** Where results go. */
    @FunctionalInterface
    interface Sink<T> {
        /** Takes one result; false to stop. */
        boolean accept(T result) throws IOException;
    }

    private sealed interface Step<O> {
        record Chunk<O>(Future<List<O>> results) implements Step<O> {}

        record End<O>(@Nullable Throwable failure) implements Step<O> {}
    }

    /** Runs until the source ends, the sink stops it or something fails; may be called once. */
    void run(Source<I> source, Sink<O> sink) throws IOException {
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(task, "rhomboid-batch");
            thread.setDaemon(true);
            return thread;
        };
        ExecutorService workers = Executors.newFixedThreadPool(threads, daemons);
        Thread reader = daemons.newThread(() -> read(source, workers));
        reader.start();
        try {
            write(sink);
        } finally {
            stopped = true;
            reader.interrupt();
            workers.shutdownNow();
        }
    }

    private void read(Source<I> source, ExecutorService workers) {
        Throwable failure = null;
        try {
            List<I> chunk = nextChunk(source);
            while (!stopped && !chunk.isEmpty()) {
                List<I> items = chunk;
                queue.put(new Step.Chunk<>(
                        workers.submit(() -> items.stream().map(work).toList())));
                chunk = nextChunk(source);
            }
        } catch (IOException | RuntimeException | Error thrown) {
            failure = thrown;
        } catch (InterruptedException stop) {
            return;
        }
        end(failure);
    }

    private void end(@Nullable Throwable failure) {
        try {
            queue.put(new Step.End<>(failure));
        } catch (InterruptedException stop) {
            // The writer has stopped already and waits for nothing.
            Thread.currentThread().interrupt();
        }
    }

    private List<I> nextChunk(Source<I> source) throws IOException {
        List<I> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && !stopped) {
            I item = source.next();
            if (item == null) {
                break;
            }
            chunk.add(item);
        }
        return chunk;
    }

    private void write(Sink<O> sink) throws IOException {
        try {
            Step<O> step = queue.take();
            while (step instanceof Step.Chunk<O> chunk) {
                for (O result : chunk.results().get()) {
                    if (!sink.accept(result)) {
                        return;
                    }
                }
                step = queue.take();
            }
            if (step instanceof Step.End<O> end && end.failure() != null) {
                throw rethrown(end.failure());
            }
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The run was interrupted.", interrupted);
        }
    }

    private static IOException rethrown(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException io ? io : new IOException(failure);
    }
}
