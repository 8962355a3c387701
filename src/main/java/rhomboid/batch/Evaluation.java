package rhomboid.batch;

import java.util.Locale;

/**
 * How a run compares with what reviewers expect. Only cases that say what is expected count, each figure over the cases that say it.
 *
 * @param urgency how the level compares
 * @param category how often the expected category was among the candidates
 * @param condition how often the expected condition was among the candidates
 */
public record Evaluation(Triage urgency, Ranking category, Ranking condition) {

    /**
     * Levels given against levels expected.
     *
     * @param cases that expect a level
     * @param exact given exactly
     * @param under given a lower one
     * @param underByTwo among those, lower by two or more
     * @param over given a higher one
     * @param emergencies cases that expect {@code EMERGENCY}
     * @param emergenciesRecognised among those, given {@code EMERGENCY}
     */
    public record Triage(
            int cases, int exact, int under, int underByTwo, int over, int emergencies, int emergenciesRecognised) {}

    /**
     * Candidates given against what is expected.
     *
     * @param cases that expect one
     * @param top1 the best candidate is it or belongs to it
     * @param top3 one of the three best is it or belongs to it
     */
    public record Ranking(int cases, int top1, int top3) {}

    /** Whether no case says what is expected. */
    public boolean isEmpty() {
        return urgency.cases() + category.cases() + condition.cases() == 0;
    }

    /** One line for each comparison that has cases. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        if (urgency.cases() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "  urgency    %s: exact %s, under %s (by two or more %d), over %s; emergencies recognised %d of %d\n",
                    cases(urgency.cases()),
                    share(urgency.exact(), urgency.cases()),
                    share(urgency.under(), urgency.cases()),
                    urgency.underByTwo(),
                    share(urgency.over(), urgency.cases()),
                    urgency.emergenciesRecognised(),
                    urgency.emergencies()));
        }
        ranking(text, "category", category);
        ranking(text, "condition", condition);
        return text.toString();
    }

    private static void ranking(StringBuilder text, String name, Ranking ranking) {
        if (ranking.cases() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-10s %s: top 1 %s, top 3 %s\n",
                    name,
                    cases(ranking.cases()),
                    share(ranking.top1(), ranking.cases()),
                    share(ranking.top3(), ranking.cases())));
        }
    }

    private static String cases(int count) {
        return count + (count == 1 ? " case" : " cases");
    }

    private static String share(int part, int whole) {
        return part + " (" + Math.round(100.0 * part / whole) + " %)";
    }
}
