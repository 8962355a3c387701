package rhomboid.evaluation;

import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import rhomboid.model.Urgency;

/** A published figure of how levels compare. The definitions and their sources are in docs/evaluation.md. */
public enum TriageFigure {
    /** The level expected. */
    EXACT("exact", of((expected, given) -> below(expected, given) == 0)),
    /** A lower one. */
    UNDER("under-triaged", of((expected, given) -> below(expected, given) > 0)),
    /** Lower by two or more. */
    UNDER_BY_TWO("under-triaged by two or more", of((expected, given) -> below(expected, given) > 1)),
    /** A higher one. */
    OVER("over-triaged", of((expected, given) -> below(expected, given) < 0)),
    /** Higher by two or more. */
    OVER_BY_TWO("over-triaged by two or more", of((expected, given) -> below(expected, given) < -1)),
    /** Safe in the strict sense. */
    SAFE("safe: not below", of((expected, given) -> below(expected, given) <= 0)),
    /** Safe in the sense of Gilbert 2020. */
    SAFE_WITHIN_ONE("safe: at most one below", of((expected, given) -> below(expected, given) <= 1)),
    /** Of the emergencies, those given that level. */
    EMERGENCIES_RECOGNISED("emergencies recognised", emergencies(given -> given == Urgency.EMERGENCY)),
    /** Of the emergencies, those not seen the same day. */
    EMERGENCIES_BELOW_URGENT("emergencies below URGENT", emergencies(given -> given.compareTo(Urgency.URGENT) < 0)),
    /** Of the emergencies, those sent home. */
    EMERGENCIES_TO_SELF_CARE("emergencies sent to SELF_CARE", emergencies(given -> given == Urgency.SELF_CARE)),
    /** As {@link #EXACT}, on the three levels of Semigran 2015. */
    EXACT_OF_THREE("of three levels: exact", of((expected, given) -> coarse(expected) == coarse(given))),
    /** As {@link #UNDER}, on three levels. */
    UNDER_OF_THREE("of three levels: under-triaged", of((expected, given) -> coarse(expected) > coarse(given))),
    /** As {@link #OVER}, on three levels. */
    OVER_OF_THREE("of three levels: over-triaged", of((expected, given) -> coarse(expected) < coarse(given)));

    private final String label;
    private final Function<LevelMatrix, Share> share;

    TriageFigure(String label, Function<LevelMatrix, Share> share) {
        this.label = label;
        this.share = share;
    }

    /** The figure in words. */
    public String label() {
        return label;
    }

    /** The figure as it is named in JSON and in settings. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The figure of these cases. */
    public Share of(LevelMatrix levels) {
        return share.apply(levels);
    }

    private static Function<LevelMatrix, Share> of(BiPredicate<Urgency, Urgency> expectedAndGiven) {
        return levels -> levels.share(expectedAndGiven);
    }

    private static Function<LevelMatrix, Share> emergencies(Function<Urgency, Boolean> given) {
        return levels -> new Share(
                levels.count((expected, level) -> expected == Urgency.EMERGENCY && given.apply(level)),
                levels.expecting(Urgency.EMERGENCY));
    }

    private static int below(Urgency expected, Urgency given) {
        return expected.ordinal() - given.ordinal();
    }

    /** Self-care, a visit, an emergency. */
    private static int coarse(Urgency level) {
        return switch (level) {
            case SELF_CARE -> 0;
            case ROUTINE, SOON, URGENT -> 1;
            case EMERGENCY -> 2;
        };
    }
}
