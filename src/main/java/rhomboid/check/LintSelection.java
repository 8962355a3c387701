package rhomboid.check;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which lints are run and which of their remarks are given.
 *
 * @param lints those that are run
 * @param least the least severity of a remark that is given
 */
public record LintSelection(Set<Lint> lints, Severity least) {

    /** What is given when nobody says otherwise: errors and warnings of every kind. */
    public static final LintSelection DEFAULT = new LintSelection(EnumSet.allOf(Lint.class), Severity.WARNING);

    /** Copies the set. */
    public LintSelection {
        lints = Set.copyOf(lints);
    }

    /**
     * A selection.
     *
     * @param only those to run; empty for all
     * @param except those of them not to run
     * @param least the least severity of a remark that is given
     */
    public static LintSelection of(Collection<Lint> only, Collection<Lint> except, Severity least) {
        EnumSet<Lint> lints = only.isEmpty() ? EnumSet.allOf(Lint.class) : EnumSet.copyOf(only);
        lints.removeAll(except);
        return new LintSelection(lints, least);
    }

    /** The lints of which a remark could be given. */
    Set<Lint> running() {
        EnumSet<Lint> running = EnumSet.noneOf(Lint.class);
        lints.stream().filter(lint -> lint.severity().isAtLeast(least)).forEach(running::add);
        return running;
    }
}
