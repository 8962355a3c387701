package rhomboid.evaluation;

import java.util.List;
import rhomboid.model.Urgency;

/** Figures of agreement that are no shares of cases. */
final class Agreement {

    private Agreement() {}

    /**
     * Weighted kappa (Cohen 1968) with quadratic weights of disagreement: 1 is full agreement, 0 what chance gives. Not a number
     * if there are no cases or chance alone would agree.
     */
    static double kappa(LevelMatrix levels) {
        double cases = levels.cases();
        double observed = 0;
        double byChance = 0;
        for (Urgency expected : Urgency.values()) {
            for (Urgency given : Urgency.values()) {
                double distance = expected.ordinal() - given.ordinal();
                double weight = distance * distance;
                observed += weight * levels.count(expected, given);
                byChance += weight * levels.expecting(expected) * levels.count((any, level) -> level == given) / cases;
            }
        }
        return byChance == 0 ? Double.NaN : 1 - observed / byChance;
    }

    /** The mean of 1 / rank, where no rank counts 0; not a number if there are no cases. */
    static double meanReciprocalRank(List<Integer> ranks) {
        return ranks.stream()
                .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                .average()
                .orElse(Double.NaN);
    }
}
