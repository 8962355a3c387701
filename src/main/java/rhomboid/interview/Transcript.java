package rhomboid.interview;

import java.util.List;

/**
 * An interview that may stop, with everything that was asked.
 *
 * @param exchanges in the order in which they were asked
 * @param end the interview after the last reply
 */
public record Transcript(List<Exchange> exchanges, Interview end) {

    /** Copies the list. */
    public Transcript {
        exchanges = List.copyOf(exchanges);
    }

    /** A question and the reply to it. */
    public record Exchange(Step step, Reply reply) {}

    /** How many questions were asked; a panel is one. */
    public int questions() {
        return exchanges.size();
    }

    /** How many single things were asked for: each finding of a panel, each number, the sex. */
    public int items() {
        return exchanges.stream()
                .mapToInt(exchange -> exchange.step().items().size())
                .sum();
    }
}
