package rhomboid.evaluation;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The counts behind every figure. Only cases that say what is expected count, each figure over the cases that say it.
 *
 * @param levels given against expected
 * @param category ranks of the expected category
 * @param condition ranks of the expected condition
 */
public record Comparison(LevelMatrix levels, Ranks category, Ranks condition) {

    /** Of some cases. */
    public static Comparison of(Collection<Score> scores) {
        Counter counter = new Counter();
        scores.forEach(counter::add);
        return counter.comparison();
    }

    /** Whether no case says what is expected. */
    public boolean isEmpty() {
        return levels.cases() + category.cases() + condition.cases() == 0;
    }

    /** In short, one line for each comparison that has cases. */
    public String toText() {
        return levelsText() + ranksText("category", category) + ranksText("condition", condition);
    }

    private String levelsText() {
        if (levels.cases() == 0) {
            return "";
        }
        Share recognised = TriageFigure.EMERGENCIES_RECOGNISED.of(levels);
        return String.format(
                Locale.ROOT,
                "  urgency    %s: exact %s, under %s (by two or more %d), over %s; emergencies recognised %d of %d\n",
                cases(levels.cases()),
                percent(TriageFigure.EXACT.of(levels)),
                percent(TriageFigure.UNDER.of(levels)),
                TriageFigure.UNDER_BY_TWO.of(levels).part(),
                percent(TriageFigure.OVER.of(levels)),
                recognised.part(),
                recognised.whole());
    }

    private static String ranksText(String name, Ranks ranks) {
        return ranks.cases() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  %-10s %s: top 1 %s, top 3 %s\n",
                        name,
                        cases(ranks.cases()),
                        percent(ranks.first()),
                        percent(ranks.firstThree()));
    }

    private static String cases(long count) {
        return count + (count == 1 ? " case" : " cases");
    }

    private static String percent(Share share) {
        return share.part() + " (" + Math.round(100.0 * share.part() / share.whole()) + " %)";
    }

    /** Adds up a run of any length in constant memory; used by one thread. */
    public static final class Counter {

        private final LevelMatrix.Counter levels = new LevelMatrix.Counter();
        private Ranks category = new Ranks(0, 0, 0, 0);
        private Ranks condition = new Ranks(0, 0, 0, 0);

        /** Starts at nothing. */
        public Counter() {}

        /** Adds a case. */
        public void add(Score score) {
            levels.add(score);
            category = with(category, score.categoryRank());
            condition = with(condition, score.conditionRank());
        }

        private static Ranks with(Ranks ranks, Optional<Integer> rank) {
            return rank.isPresent() ? ranks.with(rank.get()) : ranks;
        }

        /** The counts so far. */
        public Comparison comparison() {
            return new Comparison(levels.matrix(), category, condition);
        }
    }
}
