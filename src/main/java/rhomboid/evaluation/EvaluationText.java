package rhomboid.evaluation;

import static rhomboid.evaluation.Cells.estimate;
import static rhomboid.evaluation.Cells.left;
import static rhomboid.evaluation.Cells.right;
import static rhomboid.evaluation.Cells.share;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import rhomboid.model.NearMiss;
import rhomboid.model.Urgency;

/** An evaluation as tables for people, in percent with 95 % intervals. */
public final class EvaluationText {

    private static final int NAME = 34;
    private static final int COUNT = 14;
    private static final int SHARE = 20;

    private final StringBuilder text = new StringBuilder();
    private final Evaluation evaluation;

    private EvaluationText(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** All figures, with a line end. */
    public static String figures(Evaluation evaluation) {
        EvaluationText report = new EvaluationText(evaluation);
        report.head();
        report.triage();
        report.levels();
        report.ranking();
        report.calibration();
        report.strata();
        evaluation.folds().ifPresent(report::folds);
        return report.text.toString();
    }

    /** The cases that were not given the expected level, and those whose expected category is not among the first three. */
    public static String misses(Evaluation evaluation) {
        EvaluationText report = new EvaluationText(evaluation);
        List<CaseResult> levels = evaluation.levelMisses();
        report.line("Cases not given the expected level: " + levels.size());
        levels.forEach(report::levelMiss);
        List<CaseResult> ranks = evaluation.rankMisses();
        report.line("");
        report.line("Cases whose expected category is not among the first three: " + ranks.size());
        ranks.forEach(report::rankMiss);
        return report.text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void head() {
        Comparison comparison = evaluation.comparison();
        line(evaluation.results().size() + " cases; a level is expected in "
                + comparison.levels().cases() + ", a category in "
                + comparison.category().cases() + ", a condition in "
                + comparison.condition().cases());
        line("Percent with 95 % intervals: Wilson for shares, bootstrap (" + Bootstrap.RESAMPLES + " resamples, seed "
                + evaluation.seed() + ") for kappa and reciprocal ranks");
    }

    private void triage() {
        LevelMatrix levels = evaluation.comparison().levels();
        if (levels.cases() == 0) {
            return;
        }
        line("");
        line("Levels expected (rows) and given (columns)");
        StringBuilder head = new StringBuilder(left("", 12));
        for (Urgency given : Urgency.values()) {
            head.append(right(given.name(), 11));
        }
        line(head + right("all", 11));
        for (Urgency expected : Urgency.values()) {
            StringBuilder row = new StringBuilder(left(expected.name(), 12));
            for (Urgency given : Urgency.values()) {
                row.append(right(String.valueOf(levels.count(expected, given)), 11));
            }
            line(row + right(String.valueOf(levels.expecting(expected)), 11));
        }
        line("");
        line(left("Triage", NAME) + right("cases", COUNT) + right("% (95 %)", SHARE));
        for (TriageFigure figure : TriageFigure.values()) {
            figure(figure.label(), figure.of(levels));
        }
        figure("quadratic weighted kappa", evaluation.kappa());
    }

    private void figure(String name, Share share) {
        line(left(name, NAME) + right(share.part() + " of " + share.whole(), COUNT) + right(share(share), SHARE));
    }

    private void figure(String name, Optional<Estimate> figure) {
        line(left(name, NAME) + right("", COUNT) + right(estimate(figure), SHARE));
    }

    private void levels() {
        if (evaluation.comparison().levels().cases() == 0) {
            return;
        }
        line("");
        line(left("", 20) + left("  this level or a higher one", 2 * SHARE) + "  exactly this level");
        line(left("Level", 12)
                + right("cases", 8)
                + right("sensitivity", SHARE)
                + right("specificity", SHARE)
                + right("sensitivity", SHARE)
                + right("specificity", SHARE));
        for (LevelAccuracy accuracy : evaluation.accuracies()) {
            line(left(accuracy.level().name(), 12)
                    + right(String.valueOf(accuracy.cases()), 8)
                    + right(share(accuracy.sensitivityAtLeast()), SHARE)
                    + right(share(accuracy.specificityAtLeast()), SHARE)
                    + right(share(accuracy.sensitivityExactly()), SHARE)
                    + right(share(accuracy.specificityExactly()), SHARE));
        }
    }

    private void ranking() {
        Comparison comparison = evaluation.comparison();
        ranking("category", comparison.category(), evaluation.categoryReciprocalRank());
        ranking("condition", comparison.condition(), evaluation.conditionReciprocalRank());
    }

    private void ranking(String what, Ranks ranks, Optional<Estimate> reciprocalRank) {
        if (ranks.cases() > 0) {
            line("");
            line(left("Rank of the expected " + what, NAME) + right("cases", COUNT) + right("% (95 %)", SHARE));
            figure("top 1", ranks.first());
            figure("top 3", ranks.firstThree());
            figure("top 5", ranks.firstFive());
            figure("mean reciprocal rank", reciprocalRank);
        }
    }

    private void calibration() {
        if (evaluation.comparison().category().cases() == 0) {
            return;
        }
        line("");
        line(left("Word held the expected category", NAME)
                + right("first candidate", 2 * SHARE - 6)
                + right("any in the case", 2 * SHARE - 6)
                + right("every candidate", 2 * SHARE - 6));
        for (Calibration calibration : evaluation.calibrations()) {
            line(left(calibration.word().name(), NAME)
                    + counted(calibration.first())
                    + counted(calibration.anyInCase())
                    + counted(calibration.candidates()));
        }
    }

    private static String counted(Share share) {
        return right(share.part() + " of " + share.whole(), COUNT) + right(share(share), SHARE);
    }

    private void strata() {
        for (Map.Entry<String, List<Stratum>> trait : evaluation.strata().entrySet()) {
            line("");
            line(left("By " + trait.getKey(), 26)
                    + right("cases", 6)
                    + right("exact", SHARE)
                    + right("under-triaged", SHARE)
                    + right("over-triaged", SHARE)
                    + right("top 1", SHARE)
                    + right("top 3", SHARE));
            trait.getValue().forEach(this::stratum);
        }
    }

    private void stratum(Stratum stratum) {
        LevelMatrix levels = stratum.comparison().levels();
        Ranks ranks = stratum.comparison().category();
        line(left(stratum.value(), 26)
                + right(String.valueOf(Math.max(levels.cases(), ranks.cases())), 6)
                + right(share(TriageFigure.EXACT.of(levels)), SHARE)
                + right(share(TriageFigure.UNDER.of(levels)), SHARE)
                + right(share(TriageFigure.OVER.of(levels)), SHARE)
                + right(share(ranks.first()), SHARE)
                + right(share(ranks.firstThree()), SHARE));
    }

    private void folds(Folds folds) {
        line("");
        StringBuilder head = new StringBuilder(left("Folds (seed " + evaluation.seed() + "), %", NAME));
        for (int i = 1; i <= folds.parts().size(); i++) {
            head.append(right(String.valueOf(i), 8));
        }
        line(head + right("mean", 8) + right("range", 14));
        StringBuilder sizes = new StringBuilder(left("cases", NAME));
        folds.parts().forEach(part -> sizes.append(right(String.valueOf(part.size()), 8)));
        line(sizes.toString());
        for (FoldFigure figure : FoldFigure.of(folds)) {
            StringBuilder row = new StringBuilder(left(figure.label(), NAME));
            figure.shares().forEach(share -> row.append(right(Cells.percent(share.value()), 8)));
            line(row
                    + right(Cells.percent(OptionalDouble.of(figure.mean())), 8)
                    + right(Cells.range(figure.lowest(), figure.highest()), 14));
        }
    }

    private void levelMiss(CaseResult miss) {
        line(left(miss.id(), 8) + "expected "
                + miss.score().expected().map(Urgency::name).orElse("-") + ", given "
                + miss.score().given() + " by "
                + (miss.levelRules().isEmpty() ? "no rule" : String.join(", ", miss.levelRules())));
        if (miss.below() > 0) {
            line(left("", 8) + miss.nearest().map(EvaluationText::nearest).orElse("no rule is near"));
        }
    }

    private static String nearest(NearMiss rule) {
        return "nearest: " + rule.rule().id() + " asks for " + rule.urgency() + " and lacks " + rule.missing()
                + (rule.unknown() ? " (unknown)" : "");
    }

    private void rankMiss(CaseResult miss) {
        int rank = miss.score().categoryRank().orElse(0);
        String first = miss.candidates().isEmpty()
                ? "there are no candidates"
                : "first is " + miss.candidates().get(0).condition() + " ("
                        + miss.candidates().get(0).likelihood() + ")";
        line(left(miss.id(), 8) + miss.expectedCategory().orElse("-") + " has "
                + (rank == 0 ? "no rank" : "rank " + rank) + ", " + first);
    }
}
