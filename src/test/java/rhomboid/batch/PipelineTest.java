package rhomboid.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void keeps_the_order_of_the_items_with_any_number_of_threads(int threads) throws IOException {
        Iterator<Integer> numbers = IntStream.range(0, 10_000).iterator();
        List<Integer> results = new ArrayList<>();

        new Pipeline<Integer, Integer>(threads, number -> number * 2)
                .run(() -> numbers.hasNext() ? numbers.next() : null, results::add);

        assertThat(results)
                .isEqualTo(IntStream.range(0, 10_000)
                        .map(number -> number * 2)
                        .boxed()
                        .toList());
    }

    @Test
    void gives_nothing_for_nothing() throws IOException {
        List<Integer> results = new ArrayList<>();

        new Pipeline<Integer, Integer>(2, number -> number).run(() -> null, results::add);

        assertThat(results).isEmpty();
    }

    @Test
    void reads_only_a_little_ahead_of_what_is_written() throws IOException {
        AtomicInteger read = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();

        new Pipeline<Integer, Integer>(2, number -> number)
                .run(
                        () -> read.get() < 20_000 ? read.getAndIncrement() : null,
                        result -> ahead.add(read.get() - result));

        assertThat(ahead).allMatch(distance -> distance < 500);
    }

    @Test
    void stops_when_the_sink_says_so_although_the_source_never_ends() throws IOException {
        List<Integer> results = new ArrayList<>();

        new Pipeline<Integer, Integer>(2, number -> number).run(() -> 1, result -> {
            results.add(result);
            return results.size() < 5;
        });

        assertThat(results).hasSize(5);
    }

    @Test
    void gives_what_came_before_a_source_failed_and_then_fails() {
        Iterator<Integer> numbers = IntStream.range(0, 100).iterator();
        List<Integer> results = new ArrayList<>();

        assertThatThrownBy(() -> new Pipeline<Integer, Integer>(2, number -> number)
                        .run(
                                () -> {
                                    if (!numbers.hasNext()) {
                                        throw new IOException("the disk is gone");
                                    }
                                    return numbers.next();
                                },
                                results::add))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
        assertThat(results).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void fails_when_the_work_fails() {
        assertThatThrownBy(() -> new Pipeline<Integer, Integer>(2, number -> 1 / number).run(() -> 0, result -> true))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void fails_when_the_sink_fails_although_the_source_waits_for_ever() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger read = new AtomicInteger();

        assertThatThrownBy(() -> new Pipeline<Integer, Integer>(1, number -> number)
                        .run(
                                () -> {
                                    if (read.incrementAndGet() > 64) {
                                        awaitUninterrupted(never);
                                    }
                                    return 1;
                                },
                                result -> {
                                    throw new IOException("the disk is full");
                                }))
                .hasMessage("the disk is full");
        never.countDown();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException ignored) {
                // Standard input behaves so: an interrupt does not end a read.
                waiting = true;
            }
        }
    }
}
