package rhomboid.check;

import java.util.List;

/**
 * What was found in a rule set.
 *
 * @param remarks sorted by place
 * @param ignored how many more there would be without comments that say to ignore them
 */
public record LintReport(List<Remark> remarks, int ignored) {

    /** Copies and sorts the list. */
    public LintReport {
        remarks = remarks.stream().distinct().sorted().toList();
    }

    /** Whether nothing is an error or a warning. */
    public boolean isClean() {
        return remarks.stream().noneMatch(remark -> remark.severity().isAtLeast(Severity.WARNING));
    }
}
