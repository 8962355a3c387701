package rhomboid.evaluation;

/**
 * On which ranks the right candidates were.
 *
 * @param cases that expect one
 * @param top1 where it is the first
 * @param top3 where it is among the first three
 * @param top5 where it is among the first five
 */
public record Ranks(long cases, long top1, long top3, long top5) {

    /** Where it is the first. */
    public Share first() {
        return new Share(top1, cases);
    }

    /** Where it is among the first three. */
    public Share firstThree() {
        return new Share(top3, cases);
    }

    /** Where it is among the first five. */
    public Share firstFive() {
        return new Share(top5, cases);
    }

    /** The same with one more case; {@code rank} from 1, 0 if the right one is no candidate. */
    Ranks with(int rank) {
        return new Ranks(cases + 1, top1 + within(rank, 1), top3 + within(rank, 3), top5 + within(rank, 5));
    }

    private static int within(int rank, int most) {
        return rank >= 1 && rank <= most ? 1 : 0;
    }
}
