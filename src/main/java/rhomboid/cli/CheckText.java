package rhomboid.cli;

import java.util.ArrayList;
import java.util.List;
import rhomboid.batch.OutputException;
import rhomboid.check.Lint;
import rhomboid.check.LintReport;
import rhomboid.check.Remark;
import rhomboid.check.Severity;

/** Remarks for people: each with its place, then how many there are and where to read on. */
final class CheckText {

    private CheckText() {}

    static void print(Console console, LintReport report) throws OutputException {
        for (Remark remark : report.remarks()) {
            console.println(remark.toString());
        }
        if (!report.remarks().isEmpty()) {
            console.println(counts(report));
        }
        List<String> lints = report.remarks().stream()
                .map(Remark::code)
                .filter(code -> Lint.find(code).isPresent())
                .distinct()
                .sorted()
                .toList();
        if (!lints.isEmpty()) {
            console.println("Read what to do with: rhomboid help " + String.join(" ", lints));
        }
    }

    private static String counts(LintReport report) {
        long files = report.remarks().stream()
                .map(remark -> remark.problem().place().file())
                .distinct()
                .count();
        List<String> counts = new ArrayList<>();
        add(counts, count(report, Severity.ERROR), "problem");
        add(counts, count(report, Severity.WARNING), "warning");
        long information = count(report, Severity.INFORMATION);
        if (information > 0) {
            counts.add(information + " for information");
        }
        return String.join(", ", counts) + " in " + Counts.of(files, "file") + ".";
    }

    private static void add(List<String> counts, long count, String noun) {
        if (count > 0) {
            counts.add(Counts.of(count, noun));
        }
    }

    private static long count(LintReport report, Severity severity) {
        return report.remarks().stream()
                .filter(remark -> remark.severity() == severity)
                .count();
    }
}
