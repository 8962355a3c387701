package rhomboid.diff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rhomboid.diff.Change.How;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** How far a version number must go up. */
public enum VersionStep {
    /** Nothing differs. */
    NONE,
    /** Words or literature differ; every possible case is proved to have the same level, advice and candidates. */
    PATCH,
    /** Something is raised, new or otherwise different, and nothing that was found is lowered. */
    MINOR,
    /** Some case has a lower level, or cases that could be assessed no longer can. */
    MAJOR;

    /** The step that a change requires. */
    static VersionStep required(RuleSet before, RuleSet after, List<Change> changes, Meaning meaning, boolean lowered) {
        if (lowered
                || meaning.urgency().isLowered()
                || changes.stream().anyMatch(change -> isRefused(change, before, after))) {
            return MAJOR;
        }
        if (!meaning.isSame() || changes.stream().anyMatch(change -> !change.isWordingOnly())) {
            return MINOR;
        }
        return changes.isEmpty() ? NONE : PATCH;
    }

    /** Whether a code is gone, or a value that was allowed. */
    private static boolean isRefused(Change change, RuleSet before, RuleSet after) {
        return switch (change.kind()) {
            case FINDING, CONDITION, ADVICE, ALIAS -> change.how() == How.REMOVED;
            case MEASUREMENT ->
                change.how() == How.REMOVED
                        || (change.how() == How.CHANGED
                                && isNarrower(
                                        before.vocabulary().measurements().get(change.code()),
                                        after.vocabulary().measurements().get(change.code())));
            default -> false;
        };
    }

    private static boolean isNarrower(@Nullable MeasurementKind before, @Nullable MeasurementKind after) {
        return before == null
                || after == null
                || after.min() > before.min()
                || after.max() < before.max()
                || (after.whole() && !before.whole());
    }

    /** The step that two versions make; {@code NONE} if the number is the same or goes down. */
    static VersionStep between(String before, String after) {
        int[] old = numbers(before);
        int[] changed = numbers(after);
        for (int at = 0; at < old.length; at++) {
            if (changed[at] != old[at]) {
                return changed[at] < old[at] ? NONE : at == 0 ? MAJOR : at == 1 ? MINOR : PATCH;
            }
        }
        return NONE;
    }

    /** The least version that makes the step. */
    String from(String before) {
        int[] old = numbers(before);
        return switch (this) {
            case NONE -> before;
            case PATCH -> old[0] + "." + old[1] + "." + (old[2] + 1);
            case MINOR -> old[0] + "." + (old[1] + 1) + ".0";
            case MAJOR -> (old[0] + 1) + ".0.0";
        };
    }

    // The rule set reader has checked that there are three; a word behind a hyphen does not count.
    private static int[] numbers(String version) {
        return Stream.of(version.split("-")[0].split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
