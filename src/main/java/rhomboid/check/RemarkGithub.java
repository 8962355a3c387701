package rhomboid.check;

import rhomboid.model.Place;

/** Writes remarks as workflow commands of GitHub. */
final class RemarkGithub {

    private RemarkGithub() {}

    static String render(LintReport report) {
        StringBuilder text = new StringBuilder();
        for (Remark remark : report.remarks()) {
            text.append("::").append(command(remark.severity())).append(' ');
            Place place = remark.problem().place();
            text.append("file=").append(property(place.file()));
            if (place.line() > 0) {
                text.append(",line=").append(place.line());
            }
            if (place.line() > 0 && place.column() > 0) {
                text.append(",col=").append(place.column());
            }
            text.append(",title=").append(property(remark.code())).append("::");
            String help = remark.problem().help();
            text.append(data(remark.problem().message() + (help.isEmpty() ? "" : "\n" + help)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String command(Severity severity) {
        return severity == Severity.INFORMATION ? "notice" : severity.word();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
