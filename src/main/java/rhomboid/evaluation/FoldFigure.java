package rhomboid.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * A figure of each fold.
 *
 * @param label in words
 * @param shares in the order of the folds
 */
public record FoldFigure(String label, List<Share> shares) {

    private static final List<TriageFigure> LEVELS = List.of(
            TriageFigure.EXACT,
            TriageFigure.UNDER,
            TriageFigure.UNDER_BY_TWO,
            TriageFigure.OVER,
            TriageFigure.SAFE_WITHIN_ONE,
            TriageFigure.EMERGENCIES_RECOGNISED);

    /** Copies the list. */
    public FoldFigure {
        shares = List.copyOf(shares);
    }

    /** The figures that are compared between folds and that at least one fold has. */
    public static List<FoldFigure> of(Folds folds) {
        List<FoldFigure> figures = new ArrayList<>();
        for (TriageFigure figure : LEVELS) {
            figures.add(of(figure.label(), folds, comparison -> figure.of(comparison.levels())));
        }
        figures.add(of(
                "top 1 by category", folds, comparison -> comparison.category().first()));
        figures.add(of(
                "top 3 by category", folds, comparison -> comparison.category().firstThree()));
        figures.removeIf(figure -> figure.values().findAny().isEmpty());
        return figures;
    }

    private static FoldFigure of(String label, Folds folds, Function<Comparison, Share> share) {
        return new FoldFigure(label, folds.comparisons().stream().map(share).toList());
    }

    /** The mean of the folds that have the figure. */
    public double mean() {
        return values().average().orElse(Double.NaN);
    }

    /** The lowest of the folds. */
    public double lowest() {
        return values().min().orElse(Double.NaN);
    }

    /** The highest of the folds. */
    public double highest() {
        return values().max().orElse(Double.NaN);
    }

    private DoubleStream values() {
        return shares.stream().map(Share::value).flatMapToDouble(OptionalDouble::stream);
    }
}
