package rhomboid.check;

import rhomboid.model.Problem;

/** Writes remarks as JUnit does: a failure for each error and warning, a note for each information. */
final class RemarkJunit {

    private RemarkJunit() {}

    static String render(String name, LintReport report) {
        JunitXml xml = new JunitXml("rhomboid check");
        for (Remark remark : report.remarks()) {
            Problem problem = remark.problem();
            String test = remark.code() + " " + problem.place();
            if (remark.severity().isAtLeast(Severity.WARNING)) {
                xml.failed(problem.place().file(), test, problem.message(), remark.toString());
            } else {
                xml.passed(problem.place().file(), test, remark.toString());
            }
        }
        if (report.isClean()) {
            xml.passed(name, "no errors and no warnings", "");
        }
        return xml.render();
    }
}
