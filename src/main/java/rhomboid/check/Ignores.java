package rhomboid.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rhomboid.model.Place;

/** The comments of a rule set that say which remarks to ignore, and why. For one thread. */
final class Ignores {

    private static final Pattern COMMENT = Pattern.compile("^(\\s*)(//|#)\\s*rhomboid:\\s*ignore\\b(.*)$");
    private static final Pattern CONTENT = Pattern.compile("\\s*(\\S+)?(?:\\s+because\\s+(\\S.*))?(.*)");
    private static final String FORM = "Write it like: rhomboid: ignore L07 because the two sources are cited apart";

    private final List<Ignore> ignores = new ArrayList<>();

    private Ignores() {}

    /** One comment. It covers the lines from {@code from} to before {@code to} of its file. */
    private static final class Ignore {
        private final Place place;
        private final String id;
        private final String reason;
        private final int from;
        private final int to;
        private boolean used;

        Ignore(Place place, String id, String reason, int from, int to) {
            this.place = place;
            this.id = id;
            this.reason = reason;
            this.from = from;
            this.to = to;
        }

        boolean covers(Remark remark) {
            Place other = remark.problem().place();
            return id.equals(remark.code())
                    && place.file().equals(other.file())
                    && other.line() >= from
                    && other.line() < to;
        }
    }

    /** The comments of all rule files and YAML files. */
    static Ignores of(Subject subject) {
        Ignores ignores = new Ignores();
        for (String path : subject.files().paths()) {
            String text = new String(subject.files().contentOf(path), StandardCharsets.UTF_8);
            if (text.contains("rhomboid:")) {
                ignores.scan(subject.files().shown(path), text.split("\\R", -1), path.endsWith(".drl"));
            }
        }
        return ignores;
    }

    private void scan(String file, String[] lines, boolean drl) {
        for (int i = 0; i < lines.length; i++) {
            Matcher comment = COMMENT.matcher(lines[i]);
            if (comment.matches() && comment.group(2).equals(drl ? "//" : "#")) {
                Matcher content = CONTENT.matcher(comment.group(3));
                content.matches();
                int from = next(lines, i + 1, drl ? "//" : "#");
                ignores.add(new Ignore(
                        new Place(file, i + 1, comment.group(1).length() + 1),
                        text(content.group(1)),
                        text(content.group(2)),
                        from + 1,
                        (drl ? endOfRule(lines, from) : endOfEntry(lines, from)) + 1));
            }
        }
    }

    private static String text(String group) {
        return Optional.ofNullable(group).orElse("").strip();
    }

    private static int next(String[] lines, int from, String mark) {
        int i = from;
        while (i < lines.length && (lines[i].isBlank() || lines[i].strip().startsWith(mark))) {
            i++;
        }
        return i;
    }

    private static int endOfRule(String[] lines, int from) {
        int i = from + 1;
        while (i < lines.length && !lines[i].stripLeading().startsWith("rule ")) {
            i++;
        }
        return i;
    }

    private static int endOfEntry(String[] lines, int from) {
        int i = from + 1;
        while (i < lines.length && (lines[i].isBlank() || indent(lines[i]) > indent(lines[from]))) {
            i++;
        }
        return i;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Whether a comment with a reason says to ignore the remark. */
    boolean cover(Remark remark) {
        boolean covered = false;
        for (Ignore ignore : ignores) {
            if (!ignore.reason.isEmpty() && ignore.covers(remark)) {
                ignore.used = true;
                covered = true;
            }
        }
        return covered;
    }

    /** Adds what is wrong with the comments themselves; whether one is used is told for lints that were run. */
    void report(Set<Lint> run, Remarks remarks) {
        for (Ignore ignore : ignores) {
            Optional<Lint> lint =
                    Lint.find(ignore.id).filter(known -> known.id().equals(ignore.id));
            if (lint.isEmpty() || lint.get() == Lint.L01) {
                String what = ignore.id.isEmpty() ? "nothing" : "\"" + ignore.id + "\"";
                remarks.add(
                        Lint.L01,
                        ignore.place,
                        "This comment ignores " + what + ", which is not a check that can be ignored.",
                        "The checks are listed by: rhomboid help. " + FORM + ".");
            } else if (ignore.reason.isEmpty()) {
                remarks.add(
                        Lint.L01, ignore.place, "This comment ignores " + ignore.id + " without a reason.", FORM + ".");
            } else if (!ignore.used && run.contains(lint.get())) {
                remarks.add(
                        Lint.L01,
                        ignore.place,
                        "This comment ignores " + ignore.id + ", but there is nothing to ignore.",
                        "Delete the comment.");
            }
        }
    }
}
