package rhomboid.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Cells of text tables; a dash where there is no figure. */
final class Cells {

    private static final String NONE = "-";

    private Cells() {}

    static String left(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }

    static String right(String text, int width) {
        return text.length() >= width ? " " + text : " ".repeat(width - text.length()) + text;
    }

    /** Such as {@code 60.0 (48.3-70.7)}. */
    static String share(Share share) {
        return share.interval()
                .map(interval -> percent(share.value()) + " (" + range(interval.low(), interval.high()) + ")")
                .orElse(NONE);
    }

    /** In percent. */
    static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f", 100 * share.getAsDouble()) : NONE;
    }

    /** In percent. */
    static String range(double low, double high) {
        return String.format(Locale.ROOT, "%.1f-%.1f", 100 * low, 100 * high);
    }

    /** Such as {@code 0.81 (0.70-0.88)}. */
    static String estimate(Optional<Estimate> figure) {
        return figure.map(estimate -> String.format(
                        Locale.ROOT,
                        "%.2f (%.2f-%.2f)",
                        estimate.value(),
                        estimate.interval().low(),
                        estimate.interval().high()))
                .orElse(NONE);
    }
}
